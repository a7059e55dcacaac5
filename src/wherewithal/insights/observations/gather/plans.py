"""Programs and goals, what they need, what is set aside for them, and what the library offers."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.engine.observations import picture as seen
from wherewithal.programs import queries
from wherewithal.programs.coverage.gather import COUNTS, GOES_ON
from wherewithal.programs.models import (
    Allocation,
    AllocationState,
    Goal,
    GoalState,
    HumanSource,
    Importance,
    NeedKind,
    NeedState,
    Program,
    ProgramState,
    ResourceNeed,
)
from wherewithal.programs.offering.models import LibraryOffer, OfferState, PromiseState
from wherewithal.programs.offering.queries import offers_in
from wherewithal.quantities import UNKNOWN


@dataclass(frozen=True, slots=True)
class Plans:
    """What was read, and the names of it."""

    programs: tuple[seen.Program, ...]
    needs: tuple[seen.Need, ...]
    set_aside: tuple[seen.SetAside, ...]
    offers: tuple[seen.Offer, ...]
    promises: tuple[seen.Promise, ...]
    closures: tuple[seen.Closure, ...]
    names: dict[str, str]


def read_plans(member: Member, *, shown: Collection[str]) -> Plans:
    """All of it; sources that are not `shown` count, and have no name."""
    programs = list(queries.programs_in(member).prefetch_related("program_outlets").order_by("pk"))
    goals = list(queries.goals_in(member).order_by("pk"))
    needs = list(_needs(member))
    given = list(_given(member))
    offers = list(offers_in(member).order_by("pk"))
    have = {row.resource_need_id for row in given}
    return Plans(
        programs=(*map(_program, programs), *map(_goal, goals)),
        needs=tuple(_need(row, is_given=row.pk in have) for row in needs),
        set_aside=tuple(_set_aside(row, shown) for row in given),
        offers=tuple(map(_offer, offers)),
        promises=tuple(promise for row in offers for promise in _promises(row)),
        closures=tuple(map(_closure, queries.closures_of(member))),
        names=dict(_names(programs, goals, needs, offers)),
    )


def _names(*groups: Any) -> Iterator[tuple[str, str]]:
    words = {Program: "program", Goal: "goal", ResourceNeed: "resource_need", LibraryOffer: "offer"}
    for rows in groups:
        for row in rows:
            yield f"{words[type(row)]}-{row.pk}", str(row)


def _needs(member: Member) -> Any:
    rows = queries.needs_in(member).exclude(state=NeedState.DROPPED)
    return rows.select_related("human", "space").order_by("pk")


def _given(member: Member) -> Any:
    rows = Allocation.objects.in_library(member.library_id).filter(state__in=COUNTS)
    return rows.order_by("pk")


def _program(row: Any) -> seen.Program:
    places = {row.outlet_id, *(place.outlet_id for place in row.program_outlets.all())} - {None}
    return seen.Program(
        key=f"program-{row.pk}",
        name=row.name,
        words=row.words,
        goes_on=row.state in GOES_ON,
        has_ended=row.state == ProgramState.ENDED,
        starts_on=row.starts_on,
        team=f"team-{row.team_id}" if row.team_id else "",
        audience=row.audience,
        outlets=frozenset(f"outlet-{key}" for key in places),
    )


def _goal(row: Goal) -> seen.Program:
    has_ended = row.state in (GoalState.REACHED, GoalState.DROPPED)
    is_active = row.state == GoalState.ACTIVE
    return seen.Program(
        f"goal-{row.pk}", row.name, row.words, goes_on=is_active, has_ended=has_ended
    )


def _need(row: Any, *, is_given: bool) -> seen.Need:
    human, space = getattr(row, "human", None), getattr(row, "space", None)
    facts = space if row.kind == NeedKind.SPACE else None
    return seen.Need(
        key=f"resource_need-{row.pk}",
        name=row.name,
        kind=row.kind,
        owner=f"program-{row.program_id}" if row.program_id else f"goal-{row.goal_id}",
        is_open=row.state == NeedState.OPEN,
        is_must=row.importance == Importance.MUST,
        is_given=is_given,
        is_assigned=row.assigned_to_id is not None,
        from_partners=human is not None and human.from_where == HumanSource.PARTNERS,
        how_many=row.how_many,
        seats=facts.seats if facts is not None else UNKNOWN,
        layout=facts.layout if facts is not None else "",
        hours=human.hours_per_week if human is not None else UNKNOWN,
        starts_on=row.starts_on,
    )


def _set_aside(row: Any, shown: Collection[str]) -> seen.SetAside:
    found = ((name, getattr(row, f"{name}_id")) for name in ("asset", "person", "organization"))
    source = next((f"{name}-{key}" for name, key in found if key is not None), "")
    return seen.SetAside(
        key=f"allocation-{row.pk}",
        source=source if source in shown else "",
        need=f"resource_need-{row.resource_need_id}",
        is_asked=row.state == AllocationState.ASKED,
        how_many=row.how_many,
    )


def _offer(row: Any) -> seen.Offer:
    holding = [each for each in row.promises.all() if each.state != PromiseState.TAKEN_BACK]
    partners = {each.organization_id for each in holding} - {None}
    return seen.Offer(
        key=f"offer-{row.pk}",
        words=row.words,
        kind=row.kind,
        behind=frozenset(f"asset-{each.asset_id}" for each in row.seen_behind),
        is_open=row.state == OfferState.OPEN,
        is_promised=bool(holding),
        promised_to=frozenset(f"organization-{key}" for key in partners),
    )


def _promises(row: Any) -> Iterator[seen.Promise]:
    """Those that hold and have a day."""
    for each in row.promises.all():
        if each.state == PromiseState.HOLDS and each.starts_on is not None:
            last = each.ends_on or each.starts_on
            yield seen.Promise(f"promise-{each.pk}", f"offer-{row.pk}", each.starts_on, last)


def _closure(row: Any) -> seen.Closure:
    outlet = f"outlet-{row.outlet_id}" if row.outlet_id else ""
    return seen.Closure(f"closure-{row.pk}", row.name, row.starts_on, row.last_day, outlet)
