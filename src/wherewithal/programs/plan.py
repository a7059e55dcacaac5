"""A program's plan, or a goal's: what it needs by kind in readable lines, and what nobody knows yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.libraries.queries import outlets_in
from wherewithal.people.queries import people_visible_to
from wherewithal.programs import queries
from wherewithal.programs.dates import NO_DATES, Dates, dates_of
from wherewithal.programs.facts_in_words import ToldFact, told_facts
from wherewithal.programs.models import Goal, NeedKind, Program, ProgramOffer, ResourceNeed
from wherewithal.programs.questions import Question, program_questions, questions_of
from wherewithal.programs.week_words import week_in_words


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need as it is read: its facts as label and words, and what is not known yet."""

    need: ResourceNeed
    facts: tuple[ToldFact, ...]
    questions: tuple[Question, ...]

    @property
    def summary(self) -> str:
        """The facts in one line."""
        return " · ".join(fact.in_line for fact in self.facts)


@dataclass(frozen=True, slots=True)
class KindOfNeeds:
    """All needs of one kind."""

    kind: NeedKind
    lines: tuple[NeedLine, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All of it. A goal's plan has no week and gives nothing back."""

    owner: Program | Goal
    needs: tuple[ResourceNeed, ...]
    kinds: tuple[KindOfNeeds, ...]
    questions: tuple[Question, ...]
    week: tuple[tuple[Any, str], ...] = ()
    dates: Dates = NO_DATES
    offers: tuple[tuple[ProgramOffer, str], ...] = ()


def plan_of_program(member: Member, program: Program, *, leaving: bool = False) -> Plan:
    """The plan of a program as this member may read it; `leaving`: as it may stand on paper."""
    kinds, needs = _kinds(member, program, leaving=leaving)
    times = list(program.weekly_times.all())
    skipped = list(program.skipped_days.all())
    return Plan(
        owner=program,
        needs=needs,
        kinds=kinds,
        questions=(
            *program_questions(program, needs, has_outlets=outlets_in(member).exists()),
            *_questions(kinds),
        ),
        week=tuple((weekly, week_in_words(weekly, program, skipped)) for weekly in times),
        dates=dates_of(program, times=times, skipped=skipped, closures=queries.closures_of(member)),
        offers=_offers(member, program, leaving=leaving),
    )


def plan_of_goal(member: Member, goal: Goal) -> Plan:
    """What a goal needs itself, beside its programs."""
    kinds, needs = _kinds(member, goal, leaving=False)
    return Plan(owner=goal, needs=needs, kinds=kinds, questions=tuple(_questions(kinds)))


def line_of(member: Member, need: ResourceNeed) -> NeedLine:
    """One need as this member may read it."""
    people = set(people_visible_to(member).values_list("pk", flat=True))
    return _line(need, people)


def _kinds(
    member: Member, owner: Program | Goal, *, leaving: bool
) -> tuple[tuple[KindOfNeeds, ...], tuple[ResourceNeed, ...]]:
    in_owner = queries.needs_of(owner).values("pk")
    needs = tuple(queries.needs_with_facts(member).filter(pk__in=in_owner))
    people = set(people_visible_to(member, leaving=leaving).values_list("pk", flat=True))
    lines = [_line(need, people) for need in needs]
    kinds = tuple(
        KindOfNeeds(kind, tuple(line for line in lines if line.need.kind == kind))
        for kind in NeedKind
    )
    return kinds, needs


def _line(need: ResourceNeed, people: set[int]) -> NeedLine:
    return NeedLine(need, tuple(told_facts(need, people)), tuple(questions_of(need)))


def _questions(kinds: Iterable[KindOfNeeds]) -> list[Question]:
    return [question for kind in kinds for line in kind.lines for question in line.questions]


def _offers(
    member: Member, program: Program, *, leaving: bool
) -> tuple[tuple[ProgramOffer, str], ...]:
    """What it gives back, each with the name of the asset behind it where it may be read."""
    seen = dict(assets_visible_to(member, leaving=leaving).values_list("pk", "name"))
    offers = program.offers.order_by("position", "pk")
    return tuple((offer, seen.get(offer.asset_id or 0, "")) for offer in offers)
