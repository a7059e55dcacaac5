"""What needs lean on because somebody found it worth asking; told to `freshness`."""

from collections.abc import Iterable, Iterator

from wherewithal.accounts.actors import Member
from wherewithal.freshness.leaning import Told, told_by
from wherewithal.insights.matches.models import DecisionState, MatchDecision


def worth_asking(member: Member, need_ids: Iterable[int]) -> Iterator[Told]:
    """The sources that were found worth asking, by need."""
    rows = MatchDecision.objects.in_library(member.library_id)
    rows = rows.filter(state=DecisionState.ACCEPTED, resource_need__in=list(need_ids))
    yield from told_by(rows.order_by("pk"))
