"""Pages about asks: all of them, one of them, its lines, and what goes to the partner."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks import actions, queries
from wherewithal.partnerships.asks.actions import NeedPart, OfferPart
from wherewithal.partnerships.asks.actions.allowed import require_edit_ask
from wherewithal.partnerships.asks.brief import brief_of
from wherewithal.partnerships.asks.brief import talking_points as points_of
from wherewithal.partnerships.asks.forms import (
    AskForm,
    AskNeedForm,
    AskOfferForm,
    ChangeAskForm,
    MoveForm,
)
from wherewithal.partnerships.asks.models import Ask, AskNeed, AskOffer, AskState
from wherewithal.partnerships.asks.page import ask_page
from wherewithal.partnerships.asks.pipeline import pipeline
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.coverage.measures import wanted
from wherewithal.programs.models import ResourceNeed
from wherewithal.ui.links import library_url

HERE = "asks"
AT_ONCE = (AskState.IDEA, AskState.TO_ASK)
"""These ask nothing more: one click is enough."""


@require_safe
def asks(request: LibraryRequest) -> HttpResponse:
    """Every ask: what is due, what goes on, what is over."""
    found = queries.asks_with_lines(request.member)
    is_mine = request.GET.get("whose") == "mine"
    if is_mine:
        found = found.filter(queries.of_member(request.member))
    context = {
        "here": HERE,
        "pipeline": pipeline(found, today=_today(request)),
        "is_mine": is_mine,
        "may_add": request.member.can(Permission.EDIT_PROGRAMS),
    }
    return render(request, "partnerships/asks.html", context)


@require_safe
def ask(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """One ask: what for, what in return, where it stands, what could come next."""
    found = _find(request, ask_id)
    page = ask_page(request.member, found, today=_today(request))
    needs = [line.line.resource_need for line in page.needs]
    context = {
        "here": HERE,
        "ask": found,
        "title": str(found),
        "page": page,
        "may_edit": queries.may_edit_ask(request.member, needs),
    }
    return render(request, "partnerships/ask.html", context)


def add_ask(request: LibraryRequest) -> HttpResponse:
    """Think of asking somebody; the address may say whom, and for which need or program."""
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    needs = _needs_to_choose(request)
    member = request.member
    initial = {
        **queries.partner_behind(member, request.GET.get("source", "")),
        "needs": [need.pk for need in needs if str(need.pk) == request.GET.get("need", "")],
        "owner": member.pk,
    }
    return form_page(
        request,
        AskForm(request.POST or None, member=member, needs=needs, initial=initial),
        lambda **values: _begin(request, **values),
        title=_("Ask somebody"),
        lede=_(
            "Nobody hears of it yet. First you see it as a page, with what you offer in return."
        ),
        button=_("Go on"),
        back=library_url(request.library, "asks"),
        after=lambda row: library_url(request.library, "ask", ask_id=row.pk),
        here=HERE,
    )


def change_ask(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Other words, another owner, another next step."""
    found = _find_to_edit(request, ask_id)
    names = ("together", "gains", "learned", "owner", "second_owner", "next_step", "next_step_on")
    return form_page(
        request,
        ChangeAskForm(
            request.POST or None,
            member=request.member,
            initial=model_to_dict(found, fields=names),
        ),
        lambda **values: actions.change_ask(by=request.member, ask=found, **values),
        title=_title(found),
        button=_("Save"),
        back=_page_of(request, found),
        here=HERE,
    )


def remove_ask(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = _find_to_edit(request, ask_id)
    return ask_first(
        request,
        lambda: actions.remove_ask(by=request.member, ask=found),
        title=_("Remove the ask to %(name)s?") % {"name": found},
        button=_("Move to the bin"),
        back=_page_of(request, found),
        gone_to=library_url(request.library, "asks"),
        words=[
            _("What it secured is open again, and what it promised is free."),
            _("If they said no, keep it: next year somebody will be glad to know."),
        ],
        here=HERE,
    )


def move_ask(request: LibraryRequest, ask_id: int, ask_state: str) -> HttpResponse:
    """It was asked, answered, taken back, or is done."""
    found = _find_to_edit(request, ask_id)
    if ask_state not in AskState.values:
        raise Http404
    state = AskState(ask_state)
    is_at_once = state in AT_ONCE and request.method == "POST"
    form = MoveForm(
        request.POST or ({} if is_at_once else None),
        member=request.member,
        state=state,
        lines=queries.needs_of(found),
        today=_today(request),
        initial={"next_step": "", "next_step_on": None},
    )

    def save(**values: Any) -> Ask:
        return actions.move_ask(by=request.member, ask=found, state=state, **values)

    return form_page(
        request,
        form,
        save,
        title=_title(found),
        lede=_("It becomes: %(state)s.") % {"state": state.label},
        button=_("Save"),
        back=_page_of(request, found),
        here=HERE,
    )


@require_safe
def choose_ask_need(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Which need to ask for as well."""
    found = _find_to_edit(request, ask_id)
    asked = {line.resource_need_id for line in queries.needs_of(found)}
    needs = [need for need in queries.open_needs(request.member) if need.pk not in asked]
    context = {"here": HERE, "ask": found, "needs": needs, "title": _title(found)}
    return render(request, "partnerships/choose_need.html", context)


def add_ask_need(request: LibraryRequest, ask_id: int, resource_need_id: int) -> HttpResponse:
    """Ask for one thing more."""
    found = _find_to_edit(request, ask_id)
    need = get_object_or_404(queries.open_needs(request.member), pk=resource_need_id)

    def save(*, is_sure: bool = False, **values: Any) -> AskNeed:
        part = NeedPart(need, **values)
        return actions.add_ask_need(by=request.member, ask=found, part=part, is_sure=is_sure)

    form = AskNeedForm(request.POST or None, need=need)
    return _line_page(request, found, form, save, title=need.name)


def change_ask_need(request: LibraryRequest, ask_need_id: int) -> HttpResponse:
    """More or less of it, other days."""
    line = _find_line(request, AskNeed, ask_need_id)
    form = AskNeedForm(request.POST or None, need=line.resource_need, line=line)

    def save(**values: Any) -> AskNeed:
        return actions.change_ask_need(by=request.member, line=line, **values)

    return _line_page(request, line.ask, form, save, title=line.resource_need.name)


@require_POST
def remove_ask_need(request: LibraryRequest, ask_need_id: int) -> HttpResponse:
    """Not this after all."""
    line = _find_line(request, AskNeed, ask_need_id)
    try:
        actions.remove_ask_need(by=request.member, line=line)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
    return redirect(_page_of(request, line.ask))


def add_ask_offer(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """Offer something in return."""
    found = _find_to_edit(request, ask_id)
    initial = {name: request.GET.get(name, "") for name in ("offer", "answers")}

    def save(*, is_sure: bool = False, **values: Any) -> AskOffer:
        part = OfferPart(**values)
        return actions.add_ask_offer(by=request.member, ask=found, part=part, is_sure=is_sure)

    form = AskOfferForm(request.POST or None, member=request.member, ask=found, initial=initial)
    return _line_page(request, found, form, save, title=_("What do we offer in return?"))


def change_ask_offer(request: LibraryRequest, ask_offer_id: int) -> HttpResponse:
    """More or less of it, other days."""
    row = _find_line(request, AskOffer, ask_offer_id)
    form = AskOfferForm(
        request.POST or None, member=request.member, initial=model_to_dict(row), row=row
    )

    def save(**values: Any) -> AskOffer:
        return actions.change_ask_offer(by=request.member, row=row, **values)

    return _line_page(request, row.ask, form, save, title=_("What we offer in return"))


@require_POST
def remove_ask_offer(request: LibraryRequest, ask_offer_id: int) -> HttpResponse:
    """Not this after all."""
    row = _find_line(request, AskOffer, ask_offer_id)
    actions.remove_ask_offer(by=request.member, row=row)
    return redirect(_page_of(request, row.ask))


@require_safe
def ask_brief(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The page for the partner, as it would be printed."""
    found = _find(request, ask_id)
    context = {"here": HERE, "ask": found, "brief": brief_of(found), "today": _today(request)}
    return render(request, "partnerships/brief.html", context)


@require_safe
def talking_points(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """For whoever goes."""
    found = _find(request, ask_id)
    context = {"here": HERE, "ask": found, "points": points_of(request.member, found)}
    return render(request, "partnerships/talking_points.html", context)


def _begin(request: LibraryRequest, *, needs: Any, **values: Any) -> Ask:
    parts = [NeedPart(need, wanted(need)[1], need.starts_on, need.ends_on) for need in needs]
    return actions.add_ask(by=request.member, needs=parts, **values)


def _needs_to_choose(request: LibraryRequest) -> list[ResourceNeed]:
    """All that is open; where the address names a need or a program, what that program needs."""
    needs = list(queries.open_needs(request.member).order_by("program", "goal", "position", "pk"))
    named = {str(need.pk): need for need in needs}.get(request.GET.get("need", ""))
    owner = str(named.program_id if named is not None else request.GET.get("program", ""))
    of_owner = [need for need in needs if str(need.program_id) == owner]
    if named is not None and named.program_id is None:
        of_owner = [need for need in needs if need.goal_id == named.goal_id]
    return of_owner or needs


def _line_page(
    request: LibraryRequest, found: Ask, form: Any, save: Any, *, title: str
) -> HttpResponse:
    return form_page(
        request,
        form,
        save,
        title=title,
        lede=_title(found),
        button=_("Save"),
        back=_page_of(request, found),
        here=HERE,
    )


def _find(request: LibraryRequest, ask_id: int) -> Ask:
    return get_object_or_404(queries.asks_in(request.member), pk=ask_id)


def _find_to_edit(request: LibraryRequest, ask_id: int) -> Ask:
    found = _find(request, ask_id)
    require_edit_ask(request.member, found)
    return found


def _find_line(request: LibraryRequest, model: Any, key: int) -> Any:
    """A line of an ask that this member may change."""
    rows = model.objects.in_library(request.member.library_id).select_related("ask")
    row = get_object_or_404(rows, pk=key)
    row.ask = _find_to_edit(request, row.ask_id)
    return row


def _title(found: Ask) -> str:
    return _("Ask to %(name)s") % {"name": found}


def _page_of(request: LibraryRequest, found: Ask) -> str:
    return library_url(request.library, "ask", ask_id=found.pk)


def _today(request: LibraryRequest) -> date:
    return timezone.localdate(timezone=zone_of(request.library))
