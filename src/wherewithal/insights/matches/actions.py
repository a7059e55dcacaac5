"""Decide about one source for one need; take it back."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.models import Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.models import CommunityAsset
from wherewithal.community.queries import assets_visible_to as cards_visible_to
from wherewithal.insights.matches.models import SOURCES, DecisionState, MatchDecision
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.allowed import require_edit_need
from wherewithal.programs.models import ResourceNeed

Helper = Asset | Person | Organization | CommunityAsset


def accept_match(
    *, by: Member, need: ResourceNeed, source: Helper, request_key: UUID | None = None
) -> MatchDecision:
    """It is worth asking them."""
    require_edit_need(by, need)
    _require_seen(by, source)
    what = gettext_noop("found “%(source)s” worth asking for “%(name)s”")
    with change_set(
        by=by, what=what, about=need, request_key=request_key, source=str(source), name=need.name
    ) as changes:
        return _decide(changes, by, need, source, state=DecisionState.ACCEPTED)


def accept_pair(
    *,
    by: Member,
    need: ResourceNeed,
    sources: tuple[Helper, Helper],
    request_key: UUID | None = None,
) -> tuple[MatchDecision, MatchDecision]:
    """Both are worth asking: together they meet what neither meets alone."""
    require_edit_need(by, need)
    for source in sources:
        _require_seen(by, source)
    what = gettext_noop("found two worth asking together for “%(name)s”")
    with change_set(
        by=by, what=what, about=need, request_key=request_key, name=need.name
    ) as changes:
        one, other = (
            _decide(changes, by, need, source, state=DecisionState.ACCEPTED) for source in sources
        )
        return one, other


def reject_match(
    *,
    by: Member,
    need: ResourceNeed,
    source: Helper,
    reason: str = "",
    words: str = "",
    request_key: UUID | None = None,
) -> MatchDecision:
    """Not them, not for this: remembered for this pair alone."""
    require_edit_need(by, need)
    _require_seen(by, source)
    what = gettext_noop("put “%(source)s” aside for “%(name)s”")
    with change_set(
        by=by, what=what, about=need, request_key=request_key, source=str(source), name=need.name
    ) as changes:
        told = {"reason": reason, "words": words.strip()}
        return _decide(changes, by, need, source, state=DecisionState.REJECTED, **told)


def reopen_match(*, by: Member, decision: MatchDecision) -> None:
    """Nobody has decided: they are suggested again like all others."""
    need = decision.resource_need
    require_edit_need(by, need)
    what = gettext_noop("opened the question again who can help with “%(name)s”")
    with change_set(by=by, what=what, about=need, name=need.name) as changes:
        changes.delete_with_children(decision)


def _decide(
    changes: Changes, by: Member, need: ResourceNeed, source: Helper, **values: Any
) -> MatchDecision:
    """One decision for each pair: a later one takes the place of the earlier."""
    hold_rows(ResourceNeed.objects.in_library(by.library_id).filter(pk=need.pk))
    pair = {"resource_need": need, _column(source): source}
    values = {"reason": "", "words": "", **values}
    values |= {"decided_by_name": by.actor_name, "decided_at": timezone.now()}
    rows: Any = MatchDecision.objects.in_library(by.library_id)
    earlier: MatchDecision | None = rows.filter(**pair).first()
    if earlier is not None:
        return changes.change(earlier, **values)
    return changes.create(MatchDecision(library_id=by.library_id, **pair, **values))


def _column(source: Helper) -> str:
    by_kind = dict(zip((Asset, Person, Organization, CommunityAsset), SOURCES, strict=True))
    return by_kind[type(source)]


def _require_seen(by: Member, source: Helper) -> None:
    """Let pass who may read about it."""
    seen: Any = {
        "asset": assets_visible_to,
        "person": people_visible_to,
        "organization": organizations_in,
        "community_asset": cards_visible_to,
    }[_column(source)]
    if not seen(by).filter(pk=source.pk).exists():
        message = "this source is not for this member to read"
        raise PermissionDenied(message)
