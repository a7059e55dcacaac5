"""Priorities: candidates, everybody's own order, decisions."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE
from wherewithal.audit.log import change_set
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.weighing import queries
from wherewithal.opportunities.weighing.models import (
    DecidedPlace,
    OwnPlace,
    PriorityCandidate,
    PriorityDecision,
)
from wherewithal.opportunities.weighing.ranking import order_together
from wherewithal.vocabulary.models import Topic


def add_candidate(
    *,
    by: Member,
    text: str,
    need: CommunityNeed | None = None,
    topic: Topic | None = None,
    request_key: UUID | None = None,
) -> PriorityCandidate:
    """Put something up as a possible priority. Everybody in the library may read its words."""
    access.require(by, Permission.EDIT_COMMUNITY, by.library_id)
    if need is not None and need.level not in MAY_LEAVE:
        message = "a private need is not put before everybody"
        raise PermissionDenied(message)
    what = gettext_noop("put something up as a possible priority")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        changes.about = candidate = changes.create(
            PriorityCandidate(
                library_id=by.library_id,
                text=text.strip(),
                need=need,
                topic=topic,
                made_by_name=by.actor_name,
            )
        )
    return candidate


def change_candidate(
    *, by: Member, candidate: PriorityCandidate, text: str, is_set_aside: bool | None = None
) -> PriorityCandidate:
    """Other words, or set aside for now; it stays in decisions that name it."""
    access.require(by, Permission.EDIT_COMMUNITY, candidate.library_id)
    aside = candidate.is_set_aside if is_set_aside is None else is_set_aside
    what = gettext_noop("changed a possible priority")
    with change_set(by=by, what=what, about=candidate) as changes:
        return changes.change(candidate, text=text.strip(), is_set_aside=aside)


def remove_candidate(*, by: Member, candidate: PriorityCandidate) -> None:
    """Take a possible priority away, with its places; one that was decided on can be set aside."""
    access.require(by, Permission.EDIT_COMMUNITY, candidate.library_id)
    if candidate.decided_places.exists():
        raise ValidationError(
            _("A decision names this one, so it stays in the record. You can set it aside.")
        )
    what = gettext_noop("removed a possible priority")
    with change_set(by=by, what=what, about=candidate) as changes:
        changes.delete_with_children(candidate)


def keep_own_order(*, by: Membership, candidates: Sequence[PriorityCandidate]) -> None:
    """How this member would order them, the most important first; what is left out has no place."""
    access.require(by, Permission.ANSWER_REVIEWS, by.library_id)
    _require_here(by, candidates)
    places = {
        row.candidate_id: row
        for row in OwnPlace.objects.in_library(by.library_id).filter(member=by)
    }
    with change_set(by=by, what=gettext_noop("ordered the possible priorities")) as changes:
        for place, candidate in enumerate(candidates, start=1):
            row = places.pop(candidate.pk, None)
            if row is not None:
                changes.change(row, place=place)
                continue
            changes.create(
                OwnPlace(library_id=by.library_id, member=by, candidate=candidate, place=place)
            )
        for row in places.values():
            changes.delete(row)


def decide_priorities(
    *,
    by: Member,
    candidates: Sequence[PriorityCandidate],
    reasons: str,
    on: date | None = None,
    request_key: UUID | None = None,
) -> PriorityDecision:
    """Record what people decided, why and when, with the ranks that stood on the page by then."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, by.library_id)
    _require_here(by, candidates)
    if not candidates:
        raise ValidationError(_("Please give at least one of them a place."))
    open_keys = [row.pk for row in queries.candidates_in(by) if not row.is_set_aside]
    ranks = {each.key: each.ranks for each in order_together(open_keys, queries.orders_in(by))}
    what = gettext_noop("decided on priorities")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        decision = PriorityDecision(
            library_id=by.library_id,
            reasons=reasons.strip(),
            decided_on=on or timezone.localdate(),
            decided_by_name=by.actor_name,
        )
        changes.about = changes.create(decision)
        for place, candidate in enumerate(candidates, start=1):
            given = ranks.get(candidate.pk, ())
            changes.create(
                DecidedPlace(
                    library_id=by.library_id,
                    decision=decision,
                    candidate=candidate,
                    place=place,
                    rank_sum=sum(given),
                    orders=len(given),
                )
            )
    return decision


def reopen_decision(*, by: Member, decision: PriorityDecision, why: str) -> PriorityDecision:
    """Look at it again. What was decided stays in the record, with the reasons on both sides."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, decision.library_id)
    if not decision.is_standing:
        raise ValidationError(_("This decision was opened again already."))
    what = gettext_noop("opened a decision on priorities again")
    with change_set(by=by, what=what, about=decision) as changes:
        return changes.change(
            decision,
            reopened_on=timezone.localdate(),
            reopened_by_name=by.actor_name,
            reopened_why=why.strip(),
        )


def _require_here(by: Member, candidates: Sequence[PriorityCandidate]) -> None:
    if any(candidate.library_id != by.library_id for candidate in candidates):
        message = "these are not this library's"
        raise PermissionDenied(message)
