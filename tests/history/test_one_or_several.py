"""History says "a row", never "1 rows": each sentence that counts has another one for a single thing."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from cast import Cast
from make import make_asset, make_note, make_outlet
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.fields import fact_field
from wherewithal.history.words import sentence_of
from wherewithal.libraries import actions as libraries
from wherewithal.worksheets.actions.paste import paste_rows
from wherewithal.worksheets.actions.quick_start import Card, add_cards
from wherewithal.worksheets.actions.requests import send_requests
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.pasting import PlannedRow
from wherewithal.worksheets.sheets import SHEET_OF_AREA

SPACE = SHEET_OF_AREA["space"]
Doing = Callable[[Cast, int], Any]


def send(cast: Cast, count: int) -> None:
    targets = [make_outlet(cast.library, f"Branch {count}.{step}") for step in range(count)]
    send_requests(by=cast.ada, targets=targets, areas=["space"])


def paste(cast: Cast, count: int) -> None:
    rows = [PlannedRow(step, f"Room {count}.{step}") for step in range(count)]
    paste_rows(by=cast.lee, sheet=SPACE, rows=rows, scope=Scope())


def begin(cast: Cast, count: int) -> None:
    add_cards(by=cast.lee, cards=[Card(SPACE, f"Room {count}.{step}") for step in range(count)])


def add_outlets(cast: Cast, count: int) -> None:
    new = [libraries.NewOutlet(f"Branch {count}.{step}") for step in range(count)]
    libraries.add_outlets(by=cast.ada, outlets=new)


def _rooms(cast: Cast, count: int) -> Sequence[Any]:
    return [make_asset(cast.library, name=f"Room {step}") for step in range(count)]


def bin_(cast: Cast, count: int) -> None:
    capacity.change_many(by=cast.lee, assets=_rooms(cast, count), remove=True)


def change(cast: Cast, count: int) -> None:
    capacity.change_many(by=cast.lee, assets=_rooms(cast, count), area="material")


def ask(cast: Cast, count: int) -> None:
    notes = [make_note(room, kind="question") for room in _rooms(cast, count)]
    capacity.assign_checks(by=cast.lee, to=cast.cal, questions=notes)


def give_back(cast: Cast, count: int) -> None:
    rooms = _rooms(cast, count)
    notes = [make_note(room, kind="question", assigned_to=cast.cal) for room in rooms]
    capacity.assign_checks(by=cast.lee, to=None, questions=notes)


def set_aside(cast: Cast, count: int) -> None:
    facts = [(room, fact_field("space", "capacity")) for room in _rooms(cast, count)]
    capacity.set_facts_aside(by=cast.lee, facts=facts)


def need(cast: Cast, count: int) -> None:
    facts = [(room, fact_field("space", "capacity")) for room in _rooms(cast, count)]
    capacity.set_facts_aside(by=cast.lee, facts=facts)
    capacity.set_facts_aside(by=cast.lee, facts=facts, is_not_needed=False)


@pytest.mark.parametrize(
    "doing", [send, paste, begin, add_outlets, bin_, change, ask, give_back, set_aside, need]
)
def test_one_is_said_without_a_number(cast: Cast, doing: Doing) -> None:
    said = []
    for count in (1, 2):
        doing(cast, count)
        said.append(sentence_of(ChangeSet.objects.latest("pk")))
    unquoted = [re.sub(r"“.*?”", "", sentence) for sentence in said]
    assert [re.findall(r"\d+", sentence) for sentence in unquoted] == [[], ["2"]]
