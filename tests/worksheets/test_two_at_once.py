"""Two people save at the very same instant: one wins, the other sees both texts. Nothing is lost.

SQLite lets one writer in at a time. PostgreSQL lets both look before either has written, so it is there
that these tests can fail.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction

from cast import Cast, make_cast
from make import make_asset, make_note, make_person
from wherewithal.accounts.models import Membership
from wherewithal.audit.holding import ChangedMeanwhile
from wherewithal.audit.log import AlreadyDone
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity import actions
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.fields import fact_field, library_fact
from wherewithal.capacity.models import Asset, FactCheck, LibraryFactCheck, Note, Overview
from wherewithal.people.models import PersonLine
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import Quantity
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions import accept_suggestion, save_edits, save_facts
from wherewithal.worksheets.actions.row import RowDetails, save_row
from wherewithal.worksheets.actions.save import Outcome
from wherewithal.worksheets.edits import LineEdit, NewLine, RowEdits, TextEdit
from wherewithal.worksheets.fact_edits import FactEdits
from wherewithal.worksheets.sheets import SHEETS

SPACE, PEOPLE = SHEETS["space"], SHEETS["people"]
WAIT_SECONDS = 10
REFUSALS = (AlreadyDone, ChangedMeanwhile, PermissionDenied, ValidationError)


@pytest.fixture
def story(transactional_db: None) -> Cast:
    """The cast, in a database that other connections see too."""
    return make_cast()


@contextmanager
def meanwhile(act: Callable[[], Any]) -> Iterator[list[Any]]:
    """Somebody else, on a connection of their own, acts before the block's transaction has ended.

    What they get, or the problem that they run into, stands in the list after the block.
    """
    found: list[Any] = []

    def act_elsewhere() -> None:
        try:
            found.append(act())
        except REFUSALS as problem:
            found.append(problem)
        finally:
            connection.close()

    other = threading.Thread(target=act_elsewhere)
    with transaction.atomic():
        yield found
        other.start()
        _let_them_look()
    other.join(WAIT_SECONDS)


def _let_them_look() -> None:
    """Until they stand in line: PostgreSQL tells, SQLite does not even let them begin."""
    if connection.vendor != "postgresql":
        time.sleep(0.1)
        return
    deadline = time.monotonic() + WAIT_SECONDS
    with connection.cursor() as cursor:
        waiting = 0
        while not waiting and time.monotonic() < deadline:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            (waiting,) = cursor.fetchone()
    assert waiting, "nobody came to stand in line"


def write(by: Membership, line: Any, text: str, *, of: Any, sheet: Any = SPACE) -> Outcome:
    """Put other words for "Wide" into a line."""
    edit = RowEdits(of.pk, lines={line.pk: LineEdit(text, digest("Wide"), line.kind)})
    return save_edits(by=by, sheet=sheet, edits=[edit])


def texts_of(outcome: Outcome) -> list[tuple[str, str]]:
    return [(conflict.mine, conflict.theirs) for conflict in outcome.conflicts]


def test_one_line_of_a_row(story: Cast) -> None:
    hall = make_asset(story.library, name="Hall")
    note = make_note(hall, text="Wide")
    with meanwhile(lambda: write(story.lee, note, "Wide, but cold", of=hall)) as lees:
        adas = write(story.ada, note, "Wide and warm", of=hall)
    assert adas.conflicts == []
    assert texts_of(lees[0]) == [("Wide, but cold", "Wide and warm")]
    assert Note._base_manager.get().text == "Wide and warm"


def test_the_name_of_a_row(story: Cast) -> None:
    hall = make_asset(story.library, name="Hall")

    def rename(by: Membership, name: str) -> Outcome:
        edit = RowEdits(hall.pk, name=TextEdit(name, digest("Hall")))
        return save_edits(by=by, sheet=SPACE, edits=[edit])

    with meanwhile(lambda: rename(story.lee, "Old hall")) as lees:
        rename(story.ada, "Great hall")
    assert texts_of(lees[0]) == [("Old hall", "Great hall")]
    assert Asset._base_manager.get().name == "Great hall"


def test_one_line_about_a_person(story: Cast) -> None:
    pam = make_person(story.library, consent="given")
    line = PersonLine.objects.create(
        library=story.library, person=pam, kind="interest", text="Wide", said_by_name="Ada"
    )
    with meanwhile(lambda: write(story.lee, line, "Birds", of=pam, sheet=PEOPLE)) as lees:
        write(story.ada, line, "Bees", of=pam, sheet=PEOPLE)
    assert texts_of(lees[0]) == [("Birds", "Bees")]
    assert PersonLine._base_manager.get().text == "Bees"


def test_a_line_that_is_edited_on_a_page_of_its_own(story: Cast) -> None:
    hall = make_asset(story.library, name="Hall")
    note = make_note(hall, text="Wide")
    with meanwhile(lambda: write(story.lee, note, "Wide, but cold", of=hall)) as lees:
        actions.edit_note(by=story.ada, note=note, text="Wide and warm")
    assert texts_of(lees[0]) == [("Wide, but cold", "Wide and warm")]


def test_two_sheets_saved_in_other_orders_do_not_wait_for_each_other(story: Cast) -> None:
    rows = [make_asset(story.library, name=name) for name in ("Hall", "Loft")]
    notes = [make_note(row, text="Wide") for row in rows]

    def save_all(by: Membership, text: str, *, backwards: bool) -> Outcome:
        edits = [
            RowEdits(row.pk, lines={note.pk: LineEdit(text, digest("Wide"), note.kind)})
            for row, note in zip(rows, notes, strict=True)
        ]
        return save_edits(by=by, sheet=SPACE, edits=edits[::-1] if backwards else edits)

    with meanwhile(lambda: save_all(story.lee, "Cold", backwards=True)) as lees:
        save_all(story.ada, "Warm", backwards=False)
    assert sorted(texts_of(lees[0])) == [("Cold", "Warm"), ("Cold", "Warm")]


def test_a_fact_on_the_page_of_a_row(story: Cast) -> None:
    hall = make_asset(story.library, name="Hall")

    def hold_so_many(by: Membership, number: int) -> Outcome:
        details = RowDetails(
            facts={"capacity": Quantity.exact(number)},
            facts_seen={"capacity": facts_of(hall).capacity},
        )
        return save_row(by=by, sheet=SPACE, asset=hall, edits=[], details=details, levels={})

    with meanwhile(lambda: hold_so_many(story.lee, 25)) as lees:
        hold_so_many(story.ada, 50)
    assert [type(one) for one in lees] == [ChangedMeanwhile]
    assert lees[0].names == ["capacity"]
    assert str(Asset._base_manager.get().space_facts.capacity) == "50"


def test_a_fact_in_the_grid_of_facts(story: Cast) -> None:
    hall = make_asset(story.library, name="Hall")

    def hold_so_many(by: Membership, number: str) -> Outcome:
        edit = FactEdits(hall.pk, {"capacity": TextEdit(number, digest(""))})
        return save_facts(by=by, area="space", edits=[edit])

    with meanwhile(lambda: hold_so_many(story.lee, "25")) as lees:
        hold_so_many(story.ada, "50")
    assert texts_of(lees[0]) == [("25", "50")]
    assert str(Asset._base_manager.get().space_facts.capacity) == "50"


@pytest.mark.parametrize("text_before", ["", "Plenty"])
def test_the_note_of_an_area_on_the_first_sheet(story: Cast, text_before: str) -> None:
    if text_before:
        actions.write_overview(by=story.ada, area="space", text=text_before)

    def say(by: Membership, text: str) -> Overview:
        seen = {"text": text_before}
        return actions.write_overview(by=by, area="space", seen=seen, text=text)

    with meanwhile(lambda: say(story.lee, "Too little")) as lees:
        say(story.ada, "Enough")
    assert [type(one) for one in lees] == [ChangedMeanwhile]
    assert Overview._base_manager.get().text == "Enough"


def test_a_suggestion_is_decided_once(story: Cast) -> None:
    edit = RowEdits(None, name=TextEdit("Hall (50 people)", digest("")))
    save_edits(by=story.ada, sheet=SPACE, edits=[edit])
    proposal = Proposal._base_manager.get()
    entries = ChangeSet.objects.count()
    with meanwhile(lambda: accept_suggestion(by=story.lee, proposal=proposal)):
        accept_suggestion(by=story.ada, proposal=proposal)
    proposal.refresh_from_db()
    assert (proposal.decided_by_name, ChangeSet.objects.count() - entries) == ("Ada", 1)


def test_a_blank_fact_is_filled_in_once(story: Cast) -> None:
    hall = make_asset(story.library, name="Hall")

    def hold_so_many(by: Membership, number: int) -> Asset:
        value = Quantity.exact(number)
        return actions.answer_fact(by=by, asset=hall, field="capacity", value=value)

    with meanwhile(lambda: hold_so_many(story.lee, 25)) as lees:
        hold_so_many(story.ada, 50)
    assert [type(one) for one in lees] == [ValidationError]
    assert str(Asset._base_manager.get().space_facts.capacity) == "50"


@pytest.mark.parametrize("about_library", [False, True])
def test_two_take_one_blank_fact(story: Cast, *, about_library: bool) -> None:
    hall = make_asset(story.library, name="Hall")
    travel, capacity = library_fact("travel"), fact_field("space", "capacity")
    blank = (None, travel) if about_library else (hall, capacity)

    def take(member: Membership) -> None:
        actions.assign_checks(by=member, to=member, facts=[blank])

    with meanwhile(lambda: take(story.cal)) as cals:
        take(story.lee)
    assert [type(one) for one in cals] == [PermissionDenied]
    checks = LibraryFactCheck if about_library else FactCheck
    assert checks._base_manager.get().assigned_to == story.lee


def test_two_take_one_question(story: Cast) -> None:
    note = make_note(make_asset(story.library), "question", "Who has the key?")

    def take(member: Membership) -> None:
        actions.assign_checks(by=member, to=member, questions=[note])

    with meanwhile(lambda: take(story.cal)) as cals:
        take(story.lee)
    assert [type(one) for one in cals] == [PermissionDenied]
    assert Note._base_manager.get().assigned_to == story.lee


def test_one_request_that_arrives_twice_is_carried_out_once(story: Cast) -> None:
    key, hall = uuid4(), make_asset(story.library, name="Hall")

    def add_line() -> Outcome:
        edit = RowEdits(hall.pk, new_lines=[NewLine("strength", "Wide")])
        return save_edits(by=story.lee, sheet=SPACE, edits=[edit], request_key=key)

    with meanwhile(add_line) as again:
        add_line()
    assert [type(one) for one in again] == [AlreadyDone]
    assert again[0].earlier.changes.count() == 1
    assert Note._base_manager.count() == 1


def test_a_request_that_changed_nothing_leaves_no_entry_and_may_come_again(story: Cast) -> None:
    key, hall = uuid4(), make_asset(story.library, name="Hall")
    save_edits(by=story.lee, sheet=SPACE, edits=[RowEdits(hall.pk)], request_key=key)
    assert ChangeSet.objects.count() == 0
    edit = RowEdits(hall.pk, new_lines=[NewLine("strength", "Wide")])
    save_edits(by=story.lee, sheet=SPACE, edits=[edit], request_key=key)
    assert Note._base_manager.count() == 1
