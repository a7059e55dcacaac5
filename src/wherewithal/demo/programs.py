"""A goal and a program as a sample tells them, and how they are written down: as a person would."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.programs.actions import (
    PlannedNeed,
    add_goal,
    add_need,
    add_weekly_time,
    plan_program,
)
from wherewithal.programs.amounts import amount_values, read_amount
from wherewithal.programs.models import Goal, NeedKind, Program
from wherewithal.quantities import UNKNOWN, Quantity

# Soon enough that programs lean on their facts: those that begin within four weeks do.
DAYS_AHEAD = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what it takes. What is not said here stays unknown."""

    kind: str
    name: str
    importance: str = ""
    how_many: Quantity = UNKNOWN
    amount: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def known(self) -> dict[str, Any]:
        """The facts of its kind, an amount read as at the door."""
        if self.kind != NeedKind.FINANCIAL:
            return dict(self.facts)
        amount, rhythm = read_amount(self.amount)
        return {"rhythm": rhythm, **amount_values(amount), **self.facts}


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of the week, for so many weeks from the first such weekday two or three weeks ahead."""

    weekday: int
    starts_at: time
    ends_at: time
    weeks: int = 1

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        day = timezone.localdate() + timedelta(days=DAYS_AHEAD)
        return day + timedelta(days=(self.weekday - day.weekday()) % 7)

    @property
    def last_day(self) -> date:
        """The day on which it takes place for the last time."""
        return self.first_day + timedelta(weeks=self.weeks - 1)


def write_goal(*, by: Membership, needs: tuple[Line, ...] = (), **fields: Any) -> Goal:
    """A goal and what it needs itself."""
    goal = add_goal(by=by, **fields)
    for line in needs:
        add_need(
            by=by,
            owner=goal,
            kind=line.kind,
            name=line.name,
            importance=line.importance,
            how_many=line.how_many,
            facts=line.known,
        )
    return goal


def write_program(
    *,
    by: Membership,
    needs: tuple[Line, ...],
    offers: tuple[str, ...],
    hours: Hours | None = None,
    **fields: Any,
) -> Program:
    """A program with what it takes, what it gives back and its week."""
    days = {"starts_on": hours.first_day, "ends_on": hours.last_day} if hours else {}
    program = plan_program(
        by=by,
        program={**fields, **days},  # type: ignore[typeddict-item]
        needs=[
            PlannedNeed(
                line.kind,
                {"name": line.name, "importance": line.importance, "how_many": line.how_many},
                line.known,
            )
            for line in needs
        ],
        offers=offers,
    )
    if hours is not None:
        add_weekly_time(
            by=by,
            program=program,
            weekday=hours.weekday,
            starts_at=hours.starts_at,
            ends_at=hours.ends_at,
        )
    return program
