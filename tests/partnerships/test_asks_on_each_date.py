"""The state table: what an ask for ten chairs in March does for the need, in every state and on every kind of day.

Read a row from left to right: the steps that were taken, then how many are secured, and how many asked for, on the day
before March, on its first day, in its middle, on its last, and on the day after. What two partners promise for the
same days, and two asks of one partner in any order, stand in test_what_an_answer_secures.py and
test_asks_in_any_order.py.
"""

from datetime import date
from typing import Any

import pytest

from cast import Cast
from partnerships.asking import MARCH_1, MARCH_31, ask_for, move, part_of
from programs.plans import exact, need_of, plan
from wherewithal.engine import asking
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.programs.models import AllocationState, ResourceNeed
from wherewithal.quantities import UNKNOWN

DAYS = (date(2027, 2, 28), MARCH_1, date(2027, 3, 15), MARCH_31, date(2027, 4, 1))
FOUR: Any = {"part": 4}
FOUR_LATE: Any = {"part": 4, "starts_on": date(2027, 3, 15), "ends_on": date(2027, 4, 15)}
FOUR_OVER: Any = {"part": 4, "starts_on": date(2026, 3, 1), "ends_on": date(2026, 3, 31)}

NOTHING = (0, 0, 0, 0, 0)
MARCH = (0, 10, 10, 10, 0)
PART = (0, 4, 4, 4, 0)
# fmt: off
TABLE = [
    # steps                                   the part that is given   secured          asked for
    ((),                                      {},                      NOTHING,         NOTHING),
    (("to-ask",),                             {},                      NOTHING,         NOTHING),
    (("asked",),                              {},                      NOTHING,         MARCH),
    (("asked", "yes"),                        {},                      MARCH,           NOTHING),
    (("asked", "partly"),                     FOUR,                    PART,            NOTHING),
    (("asked", "partly"),                     FOUR_LATE,               (0, 0, 4, 4, 4), NOTHING),
    (("asked", "partly"),                     FOUR_OVER,               NOTHING,         NOTHING),
    (("asked", "not-now"),                    {},                      NOTHING,         NOTHING),
    (("asked", "no"),                         {},                      NOTHING,         NOTHING),
    (("asked", "withdrawn"),                  {},                      NOTHING,         NOTHING),
    (("asked", "yes", "withdrawn"),           {},                      NOTHING,         NOTHING),
    (("asked", "partly", "withdrawn"),        FOUR_LATE,               NOTHING,         NOTHING),
    (("asked", "yes", "done"),                {},                      MARCH,           NOTHING),
    (("asked", "partly", "done"),             FOUR_LATE,               (0, 0, 4, 4, 4), NOTHING),
    (("asked", "yes", "partly"),              FOUR,                    PART,            NOTHING),
    (("asked", "partly", "yes"),              FOUR_LATE,               MARCH,           NOTHING),
    (("asked", "yes", "partly", "yes"),       FOUR,                    MARCH,           NOTHING),
    (("asked", "yes", "asked"),               {},                      NOTHING,         MARCH),
    (("asked", "yes", "no", "yes"),           {},                      MARCH,           NOTHING),
    (("asked", "not-now", "yes"),             {},                      MARCH,           NOTHING),
]
# fmt: on


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def take(cast: Cast, ask: Ask, state: str, given: Any) -> None:
    """One step; a part is said with its days."""
    days = {name: day for name, day in given.items() if name != "part"}
    said = {"said": part_of(ask, given["part"], **days)} if state == "partly" else {}
    move(cast, ask, state, **said)


def counted(need: ResourceNeed, state: AllocationState) -> tuple[int, ...]:
    """How many of it, on each of the days."""
    rows = list(need.allocations.filter(state=state))
    return tuple(
        sum(
            int(row.how_many.low or 0)
            for row in rows
            if (row.starts_on or day) <= day <= (row.ends_on or day)
        )
        for day in DAYS
    )


def stands(need: ResourceNeed) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return counted(need, AllocationState.SECURED), counted(need, AllocationState.ASKED)


@pytest.mark.parametrize(("steps", "given", "secured", "asked"), TABLE)
def test_what_an_ask_for_march_does_on_each_day(
    cast: Cast, need: ResourceNeed, steps, given, secured, asked
) -> None:
    ask = ask_for(cast, need, starts_on=MARCH_1, ends_on=MARCH_31)
    for state in steps:
        take(cast, ask, state, given)
    assert stands(need) == (secured, asked)


def test_the_table_has_every_state_in_which_an_ask_may_stand() -> None:
    assert {steps[-1] if steps else "idea" for steps, *_rest in TABLE} == set(AskState.values)


WAYS_TO: dict[asking.AskState, tuple[str, ...]] = {
    asking.AskState(steps[-1] if steps else "idea"): steps
    for steps, given, *_rest in reversed(TABLE)
    if given in ({}, FOUR)
}
EVERY_STEP = [(now, then) for now in asking.AskState for then in asking.may_follow(now)]
NO_WORDS = ("", str(UNKNOWN), None, None)
DECLINED = ("no", str(UNKNOWN), None, None)
GIVES: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(("idea", "to-ask", "asked", "withdrawn"), NO_WORDS),
    **dict.fromkeys(("no", "not-now"), DECLINED),
    **dict.fromkeys(("yes", "done"), ("yes", "10", MARCH_1, MARCH_31)),
    "partly": ("part", "4", MARCH_1, MARCH_31),
}
IS_GIVEN = {"yes": MARCH, "partly": PART}


@pytest.mark.parametrize(("now", "then"), EVERY_STEP)
def test_after_every_step_there_is_only_what_was_said_last(
    cast: Cast, need: ResourceNeed, now, then
) -> None:
    """Whatever stood before: nothing is added up, and nothing is left over."""
    ask = ask_for(cast, need, starts_on=MARCH_1, ends_on=MARCH_31)
    for state in (*WAYS_TO[now], then):
        take(cast, ask, state, FOUR)
    (line,) = queries.needs_of(ask)
    said = GIVES[now] if then in ("done", "withdrawn") else GIVES.get(then, NO_WORDS)
    assert (line.answer, str(line.given), line.given_from, line.given_until) == said
    secured = IS_GIVEN[now] if then == "done" else IS_GIVEN.get(then, NOTHING)
    assert stands(need) == (secured, MARCH if then == "asked" else NOTHING)
