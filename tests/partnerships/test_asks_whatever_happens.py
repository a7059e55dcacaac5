"""Whatever anybody does, in any order, what counts for a need is what its asks say now: once, and nothing besides.

Several partners, several needs in an ask, days that overlap, lines that go and come, asks in the bin and out of it,
steps undone and made again out of turn, and two partners that turn out to be one. What is expected is read from
the asks alone; what is counted, from what was set aside.
"""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
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
from programs.plans import exact, need_of, plan
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import Days, NeedPart, Said
from wherewithal.partnerships.asks.models import Answer, Ask, AskNeed, AskState
from wherewithal.people.actions import merge_organizations
from wherewithal.people.models import Organization
from wherewithal.programs.models import Allocation, AllocationState
from wherewithal.quantities import Quantity

MARCH = Days(date(2027, 3, 1), date(2027, 3, 31))
LATE_MARCH_ON = Days(date(2027, 3, 20), None)
PERIODS = (Days(), MARCH, LATE_MARCH_ON, Days(date(2027, 4, 1), date(2027, 4, 30)))
DAYS = (date(2027, 2, 28), date(2027, 3, 1), date(2027, 3, 25), date(2027, 4, 10))
GIVEN = (AskState.YES, AskState.PARTLY, AskState.DONE)
BACK_AT_MOST = 8

Counted = Counter[tuple[int, date, str]]
which = st.integers(0, 5)
periods = st.sampled_from(PERIODS)
amounts = st.integers(1, 9)


def on(day: date, first: date | None, last: date | None) -> bool:
    return (first or day) <= day <= (last or day)


class Whatever(RuleBasedStateMachine):
    """Steps are refused or taken; after each, the books agree."""

    cast: Cast

    @initialize()
    def begin(self) -> None:
        self.before = transaction.savepoint()
        program = plan(self.cast.library)
        self.needs = [
            need_of(program, name=name, how_many=exact(99)) for name in ("Chairs", "Mats")
        ]
        self.clubs = [make_organization(self.cast.library, name) for name in ("Club", "Choir")]
        self.are_one = False
        for club, both, days in ((0, True, MARCH), (0, False, LATE_MARCH_ON), (1, True, MARCH)):
            self.ask_somebody(club, both, 5, days)

    def teardown(self) -> None:
        """The next run begins with an empty library again."""
        transaction.savepoint_rollback(self.before)

    def attempt(self, step: Callable[[], Any]) -> None:
        with suppress(ValidationError, UndoRefused):
            step()

    def asks(self) -> list[Ask]:
        return list(Ask.objects.in_library(self.cast.library).order_by("pk"))

    def lines(self) -> list[AskNeed]:
        rows = AskNeed.objects.in_library(self.cast.library).select_related("ask")
        return list(rows.order_by("pk"))

    @rule(club=which, both=st.booleans(), wanted=amounts, days=periods)
    def ask_somebody(self, club: int, both: bool, wanted: int, days: Days) -> None:
        if len(self.asks()) >= 4:
            return
        parts = [NeedPart(need, Quantity.exact(wanted), *days) for need in self.needs]
        there = Organization.objects.in_library(self.cast.library).order_by("pk")
        body = there[club % len(there)]
        needs = parts if both else parts[club % 2 :][:1]
        self.attempt(lambda: actions.add_ask(by=self.cast.lee, organization=body, needs=needs))

    @rule(at=which, state=st.sampled_from(AskState.values), part=amounts, days=periods)
    def move_it(self, at: int, state: str, part: int, days: Days) -> None:
        if not (asks := self.asks()):
            return
        ask, said = asks[at % len(asks)], []
        if state == AskState.PARTLY:
            lines = ask.needs.order_by("pk")
            kinds = (Answer.PART, Answer.NO) if at % 2 else (Answer.NO, Answer.PART)
            pairs = zip(lines, kinds, strict=False)
            said = [Said(line, kind, Quantity.exact(part), days) for line, kind in pairs]
        step = {"by": self.cast.lee, "ask": ask, "state": AskState(state), "said": said}
        self.attempt(lambda: actions.move_ask(**step))

    @rule(at=which, days=periods)
    def say_yes(self, at: int, days: Days) -> None:
        """As it usually goes, so that much is given in each run."""
        for state in ("asked", "yes"):
            self.move_it(at, state, 1, days)

    @rule(at=which, wanted=amounts, days=periods)
    def ask_for_more_or_less(self, at: int, wanted: int, days: Days) -> None:
        if not (lines := self.lines()):
            return
        line, amount = lines[at % len(lines)], Quantity.exact(wanted)
        values = {"by": self.cast.lee, "line": line, "wanted": amount, **days._asdict()}
        self.attempt(lambda: actions.change_ask_need(**values))

    @rule(at=which, wanted=amounts, days=periods)
    def ask_for_one_thing_more(self, at: int, wanted: int, days: Days) -> None:
        if not (asks := self.asks()):
            return
        ask = asks[at % len(asks)]
        asked = set(ask.needs.values_list("resource_need", flat=True))
        left = [need for need in self.needs if need.pk not in asked]
        part = NeedPart(left[0], Quantity.exact(wanted), *days) if left else None
        if part is not None:
            self.attempt(lambda: actions.add_ask_need(by=self.cast.lee, ask=ask, part=part))

    @rule(at=which)
    def not_this_after_all(self, at: int) -> None:
        if lines := self.lines():
            line = lines[at % len(lines)]
            self.attempt(lambda: actions.remove_ask_need(by=self.cast.lee, line=line))

    @rule(at=which)
    def into_the_bin(self, at: int) -> None:
        if asks := self.asks():
            ask = asks[at % len(asks)]
            self.attempt(lambda: actions.remove_ask(by=self.cast.lee, ask=ask))

    @rule(at=st.integers(0, BACK_AT_MOST))
    def undo_or_make_again(self, at: int) -> None:
        """Any of the last entries, an undo among them: out of the bin, and forth again."""
        entries = ChangeSet.objects.filter(library_id=self.cast.library.pk, undone_by_id=None)
        found = list(entries.order_by("-pk")[: BACK_AT_MOST + 1])
        if found:
            entry = found[at % len(found)]
            self.attempt(lambda: undo(entry=entry, by=self.cast.ada))
            there = Organization.objects.in_library(self.cast.library).count()
            self.are_one = self.are_one or there == 1

    @rule(really=st.integers(0, 3))
    def two_turn_out_to_be_one(self, really: int) -> None:
        """Now and then only: afterwards there is one to ask."""
        there = list(Organization.objects.in_library(self.cast.library).order_by("pk"))
        if really or len(there) < 2:
            return
        self.are_one = True
        self.attempt(lambda: merge_organizations(by=self.cast.ada, keep=there[0], other=there[1]))

    @invariant()
    def what_counts_is_what_the_asks_say(self) -> None:
        said: Counted = Counter()
        for line in self.lines():
            state, answer = line.ask.state, line.answer
            is_given = state in GIVEN and answer in (Answer.YES, Answer.PART)
            days = (line.given_from, line.given_until)
            amount, kind = line.given, AllocationState.SECURED
            if not is_given:
                if state != AskState.ASKED:
                    continue
                days, amount = (line.starts_on, line.ends_on), line.wanted
                kind = AllocationState.ASKED
            for day in DAYS:
                if on(day, *days):
                    said[line.resource_need_id, day, kind] += int(amount.low or 0)
        counted: Counted = Counter()
        rows = Allocation.objects.in_library(self.cast.library).filter(
            state__in=(AllocationState.SECURED, AllocationState.ASKED)
        )
        for row in rows:
            for day in DAYS:
                if on(day, row.starts_on, row.ends_on):
                    counted[row.resource_need_id, day, row.state] += int(row.how_many.low or 0)
        assert counted == said

    @invariant()
    def nothing_was_left_behind(self) -> None:
        """Each thing set aside belongs to one line of one ask."""
        rows = Allocation.objects.in_library(self.cast.library)
        of_lines = [line.allocation_id for line in self.lines() if line.allocation_id]
        assert sorted(of_lines) == sorted(rows.values_list("pk", flat=True))

    @invariant()
    def one_partner_gives_a_thing_once_a_day(self) -> None:
        if self.are_one:  # what two promised stays what two promised; the pages of the asks say so
            return
        rows = Allocation.objects.in_library(self.cast.library).filter(
            state__in=(AllocationState.SECURED, AllocationState.ASKED)
        )
        for day in DAYS:
            there = Counter(
                (row.resource_need_id, row.organization_id)
                for row in rows
                if on(day, row.starts_on, row.ends_on)
            )
            assert all(number == 1 for number in there.values())


def test_whatever_happens_what_counts_is_what_the_asks_say(cast: Cast) -> None:
    run_state_machine_as_test(
        type("WithALibrary", (Whatever,), {"cast": cast}),
        settings=settings(
            max_examples=14,
            stateful_step_count=24,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
