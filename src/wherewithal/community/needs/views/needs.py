"""Needs and interests: the list, one of them, add, change, remove, make one of two."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.accounts.written import may_withdraw
from wherewithal.community.needs import actions, allowed, queries
from wherewithal.community.needs.forms import (
    EvidenceForm,
    MergeNeedForm,
    NeedForm,
    need_values,
)
from wherewithal.community.needs.listing import (
    asked_for,
    groups_not_asked,
    shown,
    with_evidence,
)
from wherewithal.community.needs.models import CommunityNeed, NeedKind
from wherewithal.community.needs.next_steps import NEXT_STEPS
from wherewithal.community.needs.strength_words import STANDINGS
from wherewithal.libraries.queries import outlets_in
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.ui.links import library_url
from wherewithal.vocabulary.audiences import Audience
from wherewithal.vocabulary.queries import topics_in
from wherewithal.vocabulary.shown import topics_of

HERE = "community"


@require_safe
def community_needs(request: LibraryRequest) -> HttpResponse:
    """All needs and interests, or those that somebody asks for, each with how we know."""
    member, asked = request.member, asked_for(request.GET)
    needs = list(with_evidence(member, queries.needs_visible_to(member)))
    context = {
        "here": HERE,
        "tab": "community_needs",
        "asked": asked,
        "needs": shown(needs, asked),
        "is_empty": not needs,
        "kinds": NeedKind.choices,
        "audiences": Audience.choices[1:],
        "topics": topics_in(member),
        "outlets": outlets_in(member),
        "standings": STANDINGS.items(),
        "groups_not_asked": groups_not_asked(needs),
        "noted_missing": [need for need in needs if need.not_asked],
        "may_add": member.can(Permission.ADD_NOTES),
    }
    return render(request, "community/needs/community_needs.html", context)


@require_safe
def community_need(request: LibraryRequest, need_id: int) -> HttpResponse:
    """One need: who, where, how we know, what it is about."""
    member = request.member
    need = get_object_or_404(with_evidence(member, queries.needs_visible_to(member)), pk=need_id)
    [told] = shown([need])
    said = " ".join([need.text, need.who, *(row.text for row in need.seen_evidence)])  # type: ignore[attr-defined]
    may_merge = member.can(Permission.EDIT_COMMUNITY) and not member.is_limited
    context = {
        "here": HERE,
        "told": told,
        "need": need,
        "evidence": [
            (row, allowed.may_change(member, row), may_withdraw(member, row))
            for row in need.seen_evidence  # type: ignore[attr-defined]
        ],
        "topics": topics_of(
            request,
            need.seen_topics,  # type: ignore[attr-defined]
            words=said,
            tag_at=library_url(request.library, "tag_community_need", need_id=need.pk),
            untag=("untag_community_need", "tagging_id"),
        ),
        "may_add": member.can(Permission.ADD_NOTES),
        "may_change": allowed.may_change(member, need),
        "may_withdraw": may_withdraw(member, need),
        "may_merge": may_merge,
        "next_steps": NEXT_STEPS.of(member, need),
        "evidence_form": EvidenceForm(),
    }
    return render(request, "community/needs/community_need.html", context)


def add_community_need(request: LibraryRequest) -> HttpResponse:
    """Note what people want or lack."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    return form_page(
        request,
        NeedForm(request.POST or None, member=request.member),
        lambda **values: actions.add_need(by=request.member, **values),
        title=_("A need or an interest around us"),
        button=_("Write it down"),
        back=library_url(request.library, "community_needs"),
        after=lambda need: need_page(request, need),
        here=HERE,
        lede=_("The words are enough. How we know comes next, and may be added at any time."),
    )


def change_community_need(request: LibraryRequest, need_id: int) -> HttpResponse:
    """Put it right."""
    need = find_need(request, need_id)
    allowed.require_change(request.member, need)
    form = NeedForm(
        request.POST or None,
        member=request.member,
        levels=allowed.levels_for(request.member, need),
        initial=need_values(need),
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_need(by=request.member, need=need, **values),
        title=_("Change a need or interest"),
        button=_("Save"),
        back=need_page(request, need),
        here=HERE,
    )


def remove_community_need(request: LibraryRequest, need_id: int) -> HttpResponse:
    """Move it to the bin."""
    need = find_need(request, need_id)
    allowed.require_change(request.member, need)
    return ask_first(
        request,
        lambda: actions.remove_need(by=request.member, need=need),
        title=_("Remove this need or interest?"),
        button=_("Move to the bin"),
        back=need_page(request, need),
        gone_to=library_url(request.library, "community_needs"),
        words=[
            f"“{need.text}”",
            _("Its evidence and its topics go along. All of it can be brought back."),
        ],
        here=HERE,
    )


def merge_community_need(request: LibraryRequest, need_id: int) -> HttpResponse:
    """Two of them say the same."""
    need = find_need(request, need_id)
    access.require_unlimited(request.member, Permission.EDIT_COMMUNITY, need.library_id)
    others = queries.needs_visible_to(request.member).exclude(pk=need.pk)
    return form_page(
        request,
        MergeNeedForm(request.POST or None, rows=others),
        lambda other: actions.merge_needs(by=request.member, keep=need, other=other),
        title=_("This stands here twice"),
        button=_("Make them one"),
        back=need_page(request, need),
        here=HERE,
        lede=_(
            "Evidence and topics of the other one move here, and its words stay as one more piece "
            "of evidence. Nothing that was said is lost, and it can be undone."
        ),
    )


def find_need(request: LibraryRequest, need_id: int) -> CommunityNeed:
    """A need that the member may read, or 404."""
    needs: QuerySet[CommunityNeed] = queries.needs_visible_to(request.member)
    return get_object_or_404(needs, pk=need_id)


def need_page(request: LibraryRequest, need: CommunityNeed) -> str:
    """Where the need stands."""
    return library_url(request.library, "community_need", need_id=need.pk)
