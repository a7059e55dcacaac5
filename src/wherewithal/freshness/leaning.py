"""What active programs lean on: rows of the worksheets, people and organizations that are set aside or asked.

Rooms above that know more (a match that was found worth asking) tell it at start-up.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.engine.asking import LIVE
from wherewithal.engine.freshness import Lean
from wherewithal.partnerships.asks.models import AskNeed
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.programs.coverage.gather import COUNTS, GOES_ON
from wherewithal.programs.models import (
    Allocation,
    Importance,
    NeedState,
    ProgramState,
    ResourceNeed,
)
from wherewithal.programs.queries import needs_in

Source = tuple[str, int]
"""What is leaned on: "asset", "person" or "organization", and its key."""

# A plan without a day leans on its facts before long, but less than one that has begun.
SOME_DAY = timedelta(weeks=3)
MINDS = {Importance.MUST: 1.0, Importance.NOT_SAID: 0.8, Importance.NICE: 0.5}
SOURCES = ("asset", "person", "organization")


@dataclass(frozen=True, slots=True)
class LeansOn:
    """A program leans on a source. `seen_to_by` are the members who look after it, if anybody does."""

    program_id: int
    program_name: str
    lean: Lean
    seen_to_by: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """A source that is of use to a need, as a room knows it."""

    source: Source
    need_id: int
    seen_to_by: frozenset[int] = frozenset()


Finder = Callable[[Member, Iterable[int]], Iterable[Told]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that knows what needs lean on: find(member, need_ids). Again replaces it."""
    _finders[name] = find


def what_leans(member: Member, *, today: date) -> dict[Source, list[LeansOn]]:
    """By source, the programs that go on and lean on it. In a fixed number of queries."""
    needs = _needs(member)
    told = [*_set_aside(member, needs), *_asked(member, needs)]
    for find in _finders.values():
        told += find(member, needs)
    found: dict[Source, list[LeansOn]] = defaultdict(list)
    for each in told:
        need = needs.get(each.need_id)
        if need is not None:
            found[each.source].append(_leans_on(need, each.seen_to_by, today=today))
    return _with_their_relationships(member, found)


def _needs(member: Member) -> dict[int, ResourceNeed]:
    going_on = needs_in(member).filter(program__state__in=GOES_ON)
    return going_on.exclude(state=NeedState.DROPPED).select_related("program").in_bulk()


def _set_aside(member: Member, needs: Iterable[int]) -> Iterator[Told]:
    rows = Allocation.objects.in_library(member.library_id).filter(state__in=COUNTS)
    yield from told_by(rows.filter(resource_need__in=list(needs)))


def told_by(rows: Iterable[Any]) -> Iterator[Told]:
    """What rows tell that name a need and one source of ours."""
    for row in rows:
        for name in SOURCES:
            key = getattr(row, f"{name}_id")
            if key is not None:
                yield Told((name, key), row.resource_need_id)


def _asked(member: Member, needs: Iterable[int]) -> Iterator[Told]:
    lines = AskNeed.objects.in_library(member.library_id).filter(
        ask__in=asks_in(member).filter(state__in=LIVE).values("pk"), resource_need__in=list(needs)
    )
    for line in lines.select_related("ask"):
        both = (line.ask.owner_id, line.ask.second_owner_id)
        owners = frozenset(key for key in both if key is not None)
        for name in ("person", "organization"):
            key = getattr(line.ask, f"{name}_id")
            if key is not None:
                yield Told((name, key), line.resource_need_id, owners)


def _leans_on(need: ResourceNeed, also: frozenset[int], *, today: date) -> LeansOn:
    program: Any = need.program
    begins = need.starts_on or program.starts_on
    if begins is None and program.state == ProgramState.PLANNED:
        begins = today + SOME_DAY
    own = frozenset() if need.assigned_to_id is None else frozenset({need.assigned_to_id})
    lean = Lean(
        plan=str(program.pk),
        begins_on=begins,
        ends_on=need.ends_on or program.ends_on,
        matters=MINDS[Importance(need.importance)],
    )
    return LeansOn(program.pk, program.name, lean, own | also)


def _with_their_relationships(
    member: Member, found: dict[Source, list[LeansOn]]
) -> dict[Source, list[LeansOn]]:
    """Who leans on an organization or a person leans on our relationship with them, and the other way round."""
    rows = RelationshipFacts.objects.in_library(member.library_id).filter(
        asset__area="relationship"
    )
    pairs = [
        (("asset", asset), (name, key))
        for asset, organization, person in rows.order_by("pk").values_list(
            "asset_id", "organization_id", "person_id"
        )
        for name, key in (("organization", organization), ("person", person))
        if key is not None
    ]
    both = dict(found)
    for ours, theirs in pairs:
        for one, other in ((ours, theirs), (theirs, ours)):
            if one in found:
                both[other] = [*both.get(other, []), *found[one]]
    return both
