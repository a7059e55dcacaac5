"""Who can help with one need, and what people decide about it."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.models import Membership
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.insights.index.look import look
from wherewithal.insights.index.work import KIND
from wherewithal.insights.matches import actions, queries
from wherewithal.insights.matches.forms import RejectForm
from wherewithal.insights.matches.models import SOURCES
from wherewithal.insights.matches.naming import find_source, slug_of
from wherewithal.insights.matches.page import page_for
from wherewithal.insights.matches.partners import partners_for
from wherewithal.insights.networks.gather.nodes import person_id
from wherewithal.insights.networks.queries import people_shown
from wherewithal.insights.said_why.queries import own_words
from wherewithal.insights.tasks import queue
from wherewithal.people.views.answers import form_page
from wherewithal.programs.allowed import require_edit_need
from wherewithal.programs.coverage.gather import Gathered, gather
from wherewithal.programs.coverage.on_its_page import coverage_sentence, row_alone
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.queries import may_edit_need, needs_in
from wherewithal.ui.links import library_url

HERE = "programs"


@require_safe
def who_can_help(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Everybody and everything that could meet a need, with reasons and cautions."""
    need = _find_need(request, resource_need_id)
    reading = look(request.library.pk)
    decided = list(queries.decisions_about(request.member, need).values())
    row = row_alone(_naming_those_shown(request.member, need), need, need.program)
    context = {
        "here": HERE,
        "need": need,
        "me": person_id(request.member.person_id),
        "row": row,
        "sentence": coverage_sentence(row),
        "page": page_for(request.member, need),
        "reading": reading,
        "partners": partners_for(request.member, need),
        "may_edit": may_edit_need(request.member, need),
        "own_words": own_words(request.member, decided),
    }
    return render(request, "insights/who_can_help.html", context)


def _naming_those_shown(member: Membership, need: ResourceNeed) -> Gathered:
    """What is counted, with “somebody” for whoever does not stand on these pages."""
    gathered = gather(member, also=need.program_id)
    shown = frozenset(people_shown(member).values_list("pk", flat=True))
    return replace(gathered, seen_people=gathered.seen_people & shown)


@require_POST
def stop_reading(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Stop working out what texts mean; what is done stays done."""
    need = _find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    queue.stop(request.library.pk, KIND)
    return redirect(_back(request, need))


@require_POST
def go_on_reading(request: LibraryRequest, resource_need_id: int) -> HttpResponse:
    """Go on where it stopped."""
    need = _find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    queue.begin(request.library.pk, KIND)
    return redirect(_back(request, need))


@require_POST
def accept_match(request: LibraryRequest, resource_need_id: int, helper: str) -> HttpResponse:
    """They are worth asking."""
    need = _find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    source = _find_source(request, helper)
    actions.accept_match(by=request.member, need=need, source=source)
    messages.success(request, _("Good. “%(name)s” stands at the top now.") % {"name": source})
    return redirect(_back(request, need, source))


@require_POST
def accept_pair(
    request: LibraryRequest, resource_need_id: int, helper: str, other: str
) -> HttpResponse:
    """Both of a pair are worth asking."""
    need = _find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    sources = (_find_source(request, helper), _find_source(request, other))
    actions.accept_pair(by=request.member, need=need, sources=sources)
    messages.success(request, _("Good. Both stand at the top now."))
    return redirect(_back(request, need))


def reject_match(request: LibraryRequest, resource_need_id: int, helper: str) -> HttpResponse:
    """Put somebody aside for this need, with a reason if there is one."""
    need = _find_need(request, resource_need_id)
    require_edit_need(request.member, need)
    source = _find_source(request, helper)
    return form_page(
        request,
        RejectForm(request.POST or None),
        lambda **values: actions.reject_match(
            by=request.member, need=need, source=source, **values
        ),
        title=_("Put “%(name)s” aside") % {"name": source},
        lede=_("For “%(need)s” alone. You can take it back on the page you came from.")
        % {"need": need.name},
        button=_("Put aside"),
        said=_(
            "“%(name)s” is put aside for this need. At the end of the need’s page you can have it back."
        )
        % {"name": source},
        back=_back(request, need, source),
        here=HERE,
    )


@require_POST
def reopen_match(request: LibraryRequest, match_decision_id: int) -> HttpResponse:
    """Take a decision back: they are suggested again."""
    rows = queries.decisions_visible_to(request.member)
    rows = rows.select_related("resource_need__program", "resource_need__goal", *SOURCES)
    decision = get_object_or_404(rows, pk=match_decision_id)
    need = decision.resource_need
    actions.reopen_match(by=request.member, decision=decision)
    messages.success(request, _("Open again."))
    source = decision.asset or decision.person or decision.organization or decision.community_asset
    return redirect(_back(request, need, source))


def _find_need(request: LibraryRequest, resource_need_id: int) -> ResourceNeed:
    needs = needs_in(request.member).select_related("program", "goal")
    return get_object_or_404(needs, pk=resource_need_id)


def _find_source(request: LibraryRequest, helper: str) -> Any:
    """The row that a word such as "asset-5" stands for, where it may be suggested to the member."""
    return find_source(request.member, helper)


def _back(request: LibraryRequest, need: ResourceNeed, source: Any = None) -> str:
    """The page of the need; from the page of a source, or from what is new, back there."""
    came_from = request.POST.get("back") or request.GET.get("back")
    if came_from == "new":
        return library_url(request.library, "new_here")
    if came_from == "source" and source is not None:
        return library_url(request.library, "could_serve", helper=slug_of(source))
    return library_url(request.library, "who_can_help", resource_need_id=need.pk)
