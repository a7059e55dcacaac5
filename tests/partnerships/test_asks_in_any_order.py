"""Two asks of one partner for one need, in any order of steps, beside a small model that knows only the table.

The model holds what was said last of each ask. It knows no database, no undo log and no rows set aside: so
what is secured on a day is written down a second time here, from the words of docs/asks.md alone.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from cast import Cast
from make import make_organization
from partnerships.asking import ask_for, move
from programs.plans import exact, need_of, plan
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.engine import asking
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import Days, Said
from wherewithal.partnerships.asks.models import Answer, Ask, AskNeed, AskState
from wherewithal.programs.models import AllocationState, ResourceNeed
from wherewithal.quantities import Quantity

NO_DAYS = Days()
MARCH = Days(date(2027, 3, 1), date(2027, 3, 31))
LATE_MARCH_ON = Days(date(2027, 3, 20), None)
APRIL = Days(date(2027, 4, 1), date(2027, 4, 30))
PERIODS = (NO_DAYS, MARCH, LATE_MARCH_ON, APRIL)
DAYS = (date(2027, 2, 28), date(2027, 3, 1), date(2027, 3, 25), date(2027, 4, 10), date(2027, 5, 1))
GIVEN = ("yes", "partly", "done")
GOES_ON = ("idea", "to-ask", "asked", "not-now", *GIVEN)


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of one ask last."""

    wanted: int
    days: Days
    state: str = "idea"
    given: int | None = None
    given_days: Days = NO_DAYS

    @property
    def counts_on(self) -> Days:
        """The days for which they give it, or else for which they are asked."""
        return self.given_days if self.is_given else self.days

    @property
    def is_given(self) -> bool:
        return self.state in GIVEN and self.given is not None

    def moved(self, state: str, part: int, days: Days | None) -> "Told":
        """What is so once it has become this."""
        if state == "yes":
            return replace(self, state=state, given=self.wanted, given_days=self.days)
        if state == "partly":
            return replace(self, state=state, given=part, given_days=days or self.days)
        if state in ("withdrawn", "done"):
            return replace(self, state=state)
        return replace(self, state=state, given=None, given_days=NO_DAYS)

    def on(self, day: date, *, secured: bool) -> int:
        """How much it secures, or asks for, on one day."""
        if not _holds(self.counts_on, day):
            return 0
        if secured:
            return self.given or 0 if self.is_given else 0
        return self.wanted if self.state == "asked" else 0

    def meets(self, other: "Told") -> bool:
        """Would the same be asked for, or given, twice on some day?"""
        mine, theirs = self.counts_on, other.counts_on
        return other.state in GOES_ON and not (
            (mine.ends_on and theirs.starts_on and mine.ends_on < theirs.starts_on)
            or (theirs.ends_on and mine.starts_on and theirs.ends_on < mine.starts_on)
        )


def _holds(days: Days, day: date) -> bool:
    return (days.starts_on or day) <= day <= (days.ends_on or day)


class AnyOrder(RuleBasedStateMachine):
    """Every step that a person could take with the two, and every one of them taken back."""

    cast: Cast

    @initialize()
    def begin(self) -> None:
        """One partner, one need, one ask for March and one for April."""
        self.need: ResourceNeed = need_of(
            plan(self.cast.library), name="Chairs", how_many=exact(99)
        )
        club = make_organization(self.cast.library)
        self.told = [Told(9, MARCH), Told(5, APRIL)]
        self.keys = [
            ask_for(self.cast, self.need, each.wanted, organization=club, **each.days._asdict()).pk
            for each in self.told
        ]
        self.before: list[list[tuple[ChangeSet, Told]]] = [[], []]

    def ask(self, which: int) -> Ask:
        return Ask.objects.in_library(self.cast.library).get(pk=self.keys[which])

    def line(self, which: int) -> AskNeed:
        return AskNeed.objects.in_library(self.cast.library).get(ask=self.keys[which])

    def attempt(self, which: int, then: Told, step: Callable[[], Any], *, may: bool) -> None:
        """Take a step: it is refused exactly where it may not be, or would come beside the other."""
        now, other = self.told[which], self.told[1 - which]
        begins = now.state not in GOES_ON or then.counts_on != now.counts_on
        is_twice = then.state in GOES_ON and begins and then.meets(other)
        if not may or is_twice:
            with pytest.raises(ValidationError):
                step()
            return
        last = ChangeSet.objects.latest("pk")
        step()
        if ChangeSet.objects.latest("pk") != last:
            self.before[which].append((ChangeSet.objects.latest("pk"), now))
        self.told[which] = then

    @rule(
        which=st.integers(0, 1),
        state=st.sampled_from(AskState.values),
        part=st.integers(1, 9),
        days=st.sampled_from((None, *PERIODS)),
    )
    def move(self, which: int, state: str, part: int, days: Days | None) -> None:
        ask, now = self.ask(which), asking.AskState(self.told[which].state)
        said = (
            {"said": [Said(self.line(which), Answer.PART, Quantity.exact(part), days)]}
            if state == "partly"
            else {}
        )
        may = state == now or asking.AskState(state) in asking.may_follow(now)
        then = self.told[which].moved(state, part, days)
        self.attempt(which, then, lambda: move(self.cast, ask, state, **said), may=may)

    @rule(which=st.integers(0, 1), wanted=st.integers(1, 9), days=st.sampled_from(PERIODS))
    def ask_for_something_else(self, which: int, wanted: int, days: Days) -> None:
        line = self.line(which)
        now, other = self.told[which], self.told[1 - which]
        then = replace(now, wanted=wanted, days=days)
        if then.state in GOES_ON and then.meets(other) and now.meets(other):
            return
        self.attempt(
            which,
            then,
            lambda: actions.change_ask_need(
                by=self.cast.lee, line=line, wanted=Quantity.exact(wanted), **days._asdict()
            ),
            may=True,
        )

    @rule(which=st.integers(0, 1))
    def take_the_last_step_back(self, which: int) -> None:
        if not self.before[which]:
            return
        entry, then = self.before[which].pop()
        try:
            undo(entry=ChangeSet.objects.get(pk=entry.pk), by=self.cast.lee)
        except UndoRefused:
            assert then.meets(self.told[1 - which])
            self.before[which].clear()
        else:
            self.told[which] = then

    @invariant()
    def what_counts_is_what_was_said_last(self) -> None:
        for day in DAYS:
            rows = [
                row
                for row in self.need.allocations.all()
                if _holds(Days(row.starts_on, row.ends_on), day)
            ]
            for state, secured in ((AllocationState.SECURED, True), (AllocationState.ASKED, False)):
                found = sum(int(row.how_many.low or 0) for row in rows if row.state == state)
                assert found == sum(told.on(day, secured=secured) for told in self.told)

    @invariant()
    def nothing_counts_twice_on_any_day(self) -> None:
        for day in DAYS:
            assert sum(_counts(told, day) for told in self.told) <= 1


def _counts(told: Told, day: date) -> bool:
    return bool(told.on(day, secured=True) or told.on(day, secured=False))


def test_no_order_of_steps_secures_a_thing_twice(cast: Cast) -> None:
    machine = type("WithALibrary", (AnyOrder,), {"cast": cast})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=14,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
