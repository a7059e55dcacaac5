"""How we know of a need, what it is about, and words that somebody takes back."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community.needs import actions, allowed, queries
from wherewithal.community.needs.forms import EvidenceForm
from wherewithal.community.needs.models import Evidence, Said
from wherewithal.community.needs.views.needs import HERE, find_need, need_page
from wherewithal.people.views.answers import ask_to_withdraw, form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url
from wherewithal.vocabulary import actions as vocabulary
from wherewithal.vocabulary.forms import TopicForm
from wherewithal.vocabulary.models import Tagging

FIELDS = ("method", "text", "source", "on", "how_many", "level")


def add_evidence(request: LibraryRequest, need_id: int) -> HttpResponse:
    """One more way in which we know."""
    need = find_need(request, need_id)
    access.require(request.member, Permission.ADD_NOTES, need.library_id)
    return form_page(
        request,
        EvidenceForm(request.POST or None),
        lambda **values: actions.add_evidence(by=request.member, need=need, **values),
        title=_("How do we know?"),
        button=_("Write it down"),
        back=need_page(request, need),
        here=HERE,
        lede=f"“{need.text}”",
    )


def change_evidence(request: LibraryRequest, evidence_id: int) -> HttpResponse:
    """Put it right."""
    evidence = _find(request, evidence_id)
    allowed.require_change(request.member, evidence)
    form = EvidenceForm(
        request.POST or None,
        levels=allowed.levels_for(request.member, evidence),
        initial={name: getattr(evidence, name) for name in FIELDS},
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_evidence(by=request.member, evidence=evidence, **values),
        title=_("How do we know?"),
        button=_("Save"),
        back=need_page(request, evidence.need),
        here=HERE,
        lede=f"“{evidence.need.text}”",
    )


@require_POST
def remove_evidence(request: LibraryRequest, evidence_id: int) -> HttpResponse:
    """Take it away; the bin keeps it."""
    evidence = _find(request, evidence_id)
    actions.remove_evidence(by=request.member, evidence=evidence)
    return was_done(request, need_page(request, evidence.need))


def tag_community_need(request: LibraryRequest, need_id: int) -> HttpResponse:
    """Say what it is about; also how a suggested topic is confirmed."""
    need = find_need(request, need_id)
    access.require(request.member, Permission.EDIT_COMMUNITY, need.library_id)
    return form_page(
        request,
        TopicForm(request.POST or None),
        lambda name: vocabulary.tag(by=request.member, row=need, name=name),
        title=_("What is it about?"),
        button=_("Add topic"),
        back=need_page(request, need),
        here=HERE,
        lede=f"“{need.text}”",
    )


@require_POST
def untag_community_need(request: LibraryRequest, tagging_id: int) -> HttpResponse:
    """It is not about that after all."""
    seen = queries.needs_visible_to(request.member)
    ties = Tagging.objects.in_library(request.library).filter(need__in=seen)
    tie = get_object_or_404(ties.select_related("need", "topic"), pk=tagging_id)
    vocabulary.untag(by=request.member, tagging=tie)
    return was_done(request, library_url(request.library, "community_need", need_id=tie.need_id))


def withdraw_community_words(request: LibraryRequest, said: str, said_id: int) -> HttpResponse:
    """Take one's own words back for good."""
    row = _find_said(request, said, said_id)
    allowed.require_withdraw(request.member, row)
    back = _page_of(request, row)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_said(by=request.member, row=row),
        back=back,
        quoted=[row.text],
        here=HERE,
    )


def _find(request: LibraryRequest, evidence_id: int) -> Evidence:
    seen = queries.evidence_visible_to(request.member).select_related("need")
    return get_object_or_404(seen, pk=evidence_id)


def _find_said(request: LibraryRequest, said: str, said_id: int) -> Any:
    """The row behind its kind and key, as far as the member may read it."""
    kinds = {
        "need": queries.needs_visible_to,
        "evidence": queries.evidence_visible_to,
        "question": queries.questions_visible_to,
        "finding": queries.findings_visible_to,
    }
    if said not in kinds:
        raise Http404
    return get_object_or_404(kinds[said](request.member), pk=said_id)


def _page_of(request: LibraryRequest, row: Said) -> str:
    """The page on which the words stand."""
    need_id = getattr(row, "need_id", None)
    question_id = getattr(row, "question_id", None)
    slug = str(row._meta.model_name)
    if slug == "communityquestion" or question_id is not None:
        key = question_id or row.pk
        return library_url(request.library, "community_question", question_id=key)
    return library_url(request.library, "community_need", need_id=need_id or row.pk)
