"""What a member may read of priorities, decisions and drawn links."""

from django.db.models import Prefetch, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_SEE
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.opportunities.weighing.models import (
    DecidedPlace,
    MatrixLink,
    OwnPlace,
    PriorityCandidate,
    PriorityDecision,
)
from wherewithal.people.queries import lines_visible_to


def candidates_in(member: Member) -> QuerySet[PriorityCandidate]:
    """Every candidate priority of the library, the oldest first; set aside or not."""
    return PriorityCandidate.objects.in_library(member.library_id).select_related("topic")


def own_order(member: Member) -> dict[int, int]:
    """Where this member puts each candidate."""
    places = OwnPlace.objects.in_library(member.library_id)
    if member.actor_user_id is None:
        return {}
    own = places.filter(member__user=member.actor_user_id)
    return dict(own.values_list("candidate", "place"))


def orders_in(member: Member) -> dict[int, dict[int, int]]:
    """Everybody's own order, by a key that says nothing of who it is."""
    orders: dict[int, dict[int, int]] = {}
    places = OwnPlace.objects.in_library(member.library_id)
    for key, candidate, place in places.values_list("member", "candidate", "place"):
        orders.setdefault(key, {})[candidate] = place
    return orders


def decisions_in(member: Member) -> QuerySet[PriorityDecision]:
    """Every decision with its priorities, the newest first."""
    places = DecidedPlace.objects.in_library(member.library_id).select_related("candidate")
    decisions = PriorityDecision.objects.in_library(member.library_id)
    return decisions.prefetch_related(Prefetch("places", queryset=places.order_by("place", "pk")))


def links_visible_to(member: Member) -> QuerySet[MatrixLink]:
    """Drawn links of which the member may read both ends and the words."""
    links = MatrixLink.objects.in_library(member.library_id).filter(
        Q(asset=None) | Q(asset__in=assets_visible_to(member)),
        Q(line=None) | Q(line__in=lines_visible_to(member)),
        need__in=needs_visible_to(member),
        withdrawn_at=None,
    )
    own = Q(noted_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    return links.filter(Q(level__in=MAY_SEE[member.role]) | own)
