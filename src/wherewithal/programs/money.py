"""What a program or a goal costs over the budget years: rows into the engine, its table for the page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.engine.budget import (
    BudgetTable,
    CostLine,
    Secured,
    budget_table,
    budget_year_of,
)
from wherewithal.engine.budget import Rhythm as EngineRhythm
from wherewithal.libraries.models import Library
from wherewithal.programs import queries
from wherewithal.programs.amounts import amount_given, amount_of
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.dates import Dates, dates_of
from wherewithal.programs.kinds import facts_of
from wherewithal.programs.models import (
    Allocation,
    AllocationState,
    Goal,
    NeedKind,
    NeedState,
    Program,
    ProgramState,
    ResourceNeed,
    Rhythm,
    Term,
)
from wherewithal.programs.money_chart import Chart, chart_of
from wherewithal.programs.plan import Plan
from wherewithal.quantities import UNKNOWN, Quantity

USUAL_MONTH = 1
YEARS_SHOWN = 3
WEEKS_IN_A_YEAR = 52
# Programs that cost something from now on.
_GOING_ON = (ProgramState.PLANNED, ProgramState.EXISTING)
_RHYTHMS = {
    Rhythm.NOT_SAID: EngineRhythm.ONCE,
    Rhythm.ONCE: EngineRhythm.ONCE,
    Rhythm.YEARLY: EngineRhythm.YEARLY,
    Rhythm.MONTHLY: EngineRhythm.MONTHLY,
    Rhythm.SESSION: EngineRhythm.PER_SESSION,
}


@dataclass(frozen=True, slots=True)
class Money:
    """The table, its picture, and what was assumed to make it."""

    table: BudgetTable
    chart: Chart
    year_is_assumed: bool
    without_rhythm: tuple[str, ...]
    outside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostedProgram:
    """A program with the days on which it takes place; None for what a goal needs itself."""

    program: Program | None
    dates: Dates | None


def money_of_program(member: Member, library: Library, plan: Plan) -> Money | None:
    """What the program costs; None where no need of money is noted."""
    program = plan.owner
    costed = CostedProgram(program if isinstance(program, Program) else None, plan.dates)
    return _money(library, [(need, costed) for need in plan.needs])


def money_of_goal(member: Member, library: Library, goal: Goal) -> Money | None:
    """What the goal needs itself and all of its programs that run or are planned."""
    going_on = queries.programs_with_places(member).filter(goal=goal, state__in=_GOING_ON)
    closures = queries.closures_of(member)
    costed = {program.pk: _costed(program, closures) for program in going_on}
    needs = queries.needs_with_facts(member).filter(kind=NeedKind.FINANCIAL)
    own = CostedProgram(None, None)
    pairs = [(need, own) for need in needs if need.goal_id == goal.pk]
    pairs += [(need, costed[need.program_id]) for need in needs if need.program_id in costed]
    return _money(library, pairs)


def _costed(program: Program, closures: Any) -> CostedProgram:
    times, skipped = list(program.weekly_times.all()), list(program.skipped_days.all())
    return CostedProgram(
        program, dates_of(program, times=times, skipped=skipped, closures=closures)
    )


def _money(library: Library, pairs: Iterable[tuple[ResourceNeed, CostedProgram]]) -> Money | None:
    counted = [
        (need, costed)
        for need, costed in pairs
        if need.kind == NeedKind.FINANCIAL and need.state != NeedState.DROPPED
    ]
    if not counted:
        return None
    month = library.budget_year_starts or USUAL_MONTH
    today = timezone.localdate(timezone=zone_of(library))
    first_year = budget_year_of(today, start_month=month).starts_in
    lines = [cost_line(need, costed, first_year=first_year) for need, costed in counted]
    pairs_counted = zip(counted, lines, strict=True)
    table = budget_table(
        lines,
        today=today,
        secured=[row for (need, _costed), line in pairs_counted for row in secured_for(need, line)],
        start_month=month,
        years=YEARS_SHOWN,
    )
    names = {str(need.pk): need.name for need, _costed in counted}
    return Money(
        table=table,
        chart=chart_of(table),
        year_is_assumed=library.budget_year_starts is None,
        without_rhythm=tuple(need.name for need, _costed in counted if not facts_of(need).rhythm),
        outside=tuple(names[key] for key in table.outside_keys),
    )


def cost_line(need: ResourceNeed, costed: CostedProgram, *, first_year: int) -> CostLine:
    """One need of money as the engine counts it.

    What comes once and has no day of its own falls to this budget year where it is short term, to
    the first day of its program else; long-term money without a day stays without one.
    """
    facts = facts_of(need)
    program = costed.program
    rhythm = _RHYTHMS[facts.rhythm]
    on, budget_year = _once_on(need, facts.term, program, first_year)
    is_once = rhythm == EngineRhythm.ONCE
    starts = need.starts_on or (program.starts_on if program else None)
    ends = need.ends_on or (program.ends_on if program else None)
    return CostLine(
        key=str(need.pk),
        amount=amount_of(facts),
        rhythm=rhythm,
        on=on if is_once else None,
        budget_year=budget_year if is_once else None,
        starts_on=None if is_once else starts,
        ends_on=None if is_once else ends,
        sessions=_days(costed.dates),
        sessions_a_year=_times_a_year(program),
    )


def _once_on(
    need: ResourceNeed, term: str, program: Program | None, first_year: int
) -> tuple[date | None, int | None]:
    if need.starts_on is not None:
        return need.starts_on, None
    if term == Term.SHORT:
        return None, first_year
    if term == Term.LONG or program is None:
        return None, None
    return program.starts_on, None


def _days(dates: Dates | None) -> tuple[date, ...] | None:
    """The days of every meeting, where all of them are known."""
    if dates is None or not dates.is_bounded:
        return None
    return tuple(meeting.day for meeting in dates.meetings)


def _times_a_year(program: Program | None) -> Quantity:
    """About how often in twelve months, from the week alone."""
    times = list(program.weekly_times.all()) if program else []
    if not times:
        return UNKNOWN
    return Quantity.about(sum(WEEKS_IN_A_YEAR // weekly.every_weeks for weekly in times))


def secured_for(need: ResourceNeed, cost: CostLine) -> list[Secured]:
    """Money that is ours or promised for a need, in the rhythm in which the need comes."""
    sure = (AllocationState.HAVE, AllocationState.SECURED)
    return [
        Secured(pays_for=cost.key, line=_given(given, cost))
        for given in need.allocations.all()
        if given.state in sure
    ]


def _given(given: Allocation, cost: CostLine) -> CostLine:
    """What comes again and again is given while both run; once, it waits until it is needed."""
    line = replace(
        cost,
        key=f"allocation {given.pk}",
        amount=amount_given(given),
    )
    if cost.rhythm == EngineRhythm.ONCE:
        comes_late = cost.on and given.starts_on and given.starts_on > cost.on
        return replace(line, on=given.starts_on if comes_late else None, budget_year=None)
    return replace(
        line,
        starts_on=max(filter(None, (given.starts_on, cost.starts_on)), default=None),
        ends_on=min(filter(None, (given.ends_on, cost.ends_on)), default=None),
    )
