"""Several answer a pulse at the very same instant: each is counted, once.

SQLite lets one writer in at a time. PostgreSQL lets all of them look before any has written.
"""

import threading
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from cast import Cast, make_cast
from make import make_asset
from wherewithal.partnerships.pulse import actions
from wherewithal.partnerships.pulse.models import PulseCount, PulseRound, PulseTaken

AT_ONCE = 4
WAIT_SECONDS = 20


@pytest.fixture
def story(transactional_db: None) -> Cast:
    """The cast, in a database that other connections see too."""
    return make_cast()


@pytest.fixture
def row(story: Cast) -> PulseRound:
    friends = make_asset(story.library, "relationship", "Friends of the garden")
    return actions.begin_pulse(by=story.ada, asset=friends, on=date(2026, 4, 1))


def at_once(act: Callable[[], Any]) -> list[Any]:
    """What each of several gets, or runs into, who act together on connections of their own."""
    found: list[Any] = []
    begin = threading.Barrier(AT_ONCE)

    def act_elsewhere() -> None:
        try:
            begin.wait(WAIT_SECONDS)
            found.append(act())
        except ValidationError as problem:
            found.append(problem)
        finally:
            connection.close()

    others = [threading.Thread(target=act_elsewhere) for _number in range(AT_ONCE)]
    for other in others:
        other.start()
    for other in others:
        other.join(WAIT_SECONDS)
    return found


def counted() -> list[tuple[str, int]]:
    return sorted(PulseCount._base_manager.values_list("question", "people"))


def test_each_answer_of_theirs_is_counted(row: PulseRound) -> None:
    def answer() -> bool:
        mine = PulseRound._base_manager.get(pk=row.pk)
        return actions.count_partner_answer(row=mine, steps={"trust": 4}, page_key=uuid4())

    assert at_once(answer) == [True] * AT_ONCE
    assert counted() == [("", AT_ONCE), ("trust", AT_ONCE)]


def test_one_page_that_arrives_several_times_counts_once(row: PulseRound) -> None:
    key = uuid4()

    def answer() -> bool:
        mine = PulseRound._base_manager.get(pk=row.pk)
        return actions.count_partner_answer(row=mine, steps={"trust": 4}, page_key=key)

    assert sorted(at_once(answer)) == [False] * (AT_ONCE - 1) + [True]
    assert counted() == [("", 1), ("trust", 1)]


def test_one_of_ours_is_counted_once(story: Cast, row: PulseRound) -> None:
    def answer() -> None:
        mine = PulseRound._base_manager.get(pk=row.pk)
        actions.answer_pulse(member=story.cal, row=mine, steps={"trust": 4})

    assert sorted(type(one).__name__ for one in at_once(answer)) == [
        "NoneType",
        *["ValidationError"] * (AT_ONCE - 1),
    ]
    assert (counted(), PulseTaken._base_manager.count()) == ([("", 1), ("trust", 1)], 1)
