"""Every action of this room is undone, and all its rows are as they were."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_note
from reviews.sessions import make_answer, make_review
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.undo import undo
from wherewithal.reviews import actions
from wherewithal.reviews.prompts import BY_KEY

DAY = date(2026, 4, 2)


class Room:
    """Something of everything."""

    def __init__(self, cast: Cast) -> None:
        self.asset = make_asset(cast.library)
        self.notes = [make_note(self.asset, text=text) for text in ("Bright", "Dry", "Big")]
        self.review = make_review(cast.lee)
        self.closed = actions.close_review(by=cast.lee, review=make_review(cast.lee))
        self.answer = make_answer(cast.lee, self.review)
        self.first = actions.write_statement(by=cast.lee, text="One", notes=self.notes[:2])
        self.second = actions.write_statement(by=cast.lee, text="Two")
        self.word = actions.add_word(by=cast.lee, word="Outlet", meaning="A door of ours")


SCENARIOS: dict[str, Callable[[Any, Room], object]] = {
    "start": lambda lee, room: actions.start_review(by=lee, title="Fall", held_on=DAY),
    "close": lambda lee, room: actions.close_review(by=lee, review=room.review),
    "reopen": lambda lee, room: actions.reopen_review(by=lee, review=room.closed),
    "answer": lambda lee, room: actions.answer_prompt(
        by=lee, review=room.review, prompt=BY_KEY["know"], text="A", level=Level.PRIVATE
    ),
    "edit answer": lambda lee, room: actions.edit_answer(
        by=lee, answer=room.answer, text="B", level=Level.PRIVATE
    ),
    "remove answer": lambda lee, room: actions.remove_answer(by=lee, answer=room.answer),
    "into a line": lambda lee, room: actions.turn_answer_into(
        by=lee, answer=room.answer, into="improvement", asset=room.asset
    ),
    "into a talk": lambda lee, room: actions.turn_answer_into(
        by=lee, answer=room.answer, into="talk"
    ),
    "write sentence": lambda lee, room: actions.write_statement(
        by=lee, text="Three", notes=room.notes
    ),
    "change sentence": lambda lee, room: actions.change_statement(
        by=lee, statement=room.first, text="Uno", notes=room.notes[1:]
    ),
    "ground sentence": lambda lee, room: actions.ground_statement(
        by=lee, statement=room.first, notes=room.notes[1:]
    ),
    "move sentence": lambda lee, room: actions.move_statement(
        by=lee, statement=room.first, places=1
    ),
    "remove sentence": lambda lee, room: actions.remove_statement(by=lee, statement=room.first),
    "add word": lambda lee, room: actions.add_word(by=lee, word="Desk"),
    "change word": lambda lee, room: actions.change_word(
        by=lee, entry=room.word, word="Door", meaning="An outlet"
    ),
    "remove word": lambda lee, room: actions.remove_word(by=lee, entry=room.word),
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_action_leaves_no_trace_once_undone(cast: Cast, name: str) -> None:
    room = Room(cast)
    before = all_rows()
    SCENARIOS[name](cast.lee, room)
    assert all_rows() != before
    undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before
