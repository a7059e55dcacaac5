"""What stands in the way of an undo, and what does not."""

from typing import Any

import pytest

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_outlet
from wherewithal.audit.conflicts import ConflictKind
from wherewithal.audit.log import change_set
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.rows import row_data
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset, Placement
from wherewithal.libraries import actions as libraries
from wherewithal.libraries.actions import NewOutlet
from wherewithal.libraries.models import Outlet


def refusal(entry: ChangeSet, by: Any) -> list[tuple[ConflictKind, str, str]]:
    """The obstacles; and nothing was changed by trying."""
    before = all_rows()
    with pytest.raises(UndoRefused) as refused:
        undo(entry=entry, by=by)
    assert all_rows() == before
    return [(found.kind, found.model, found.column) for found in refused.value.conflicts]


def test_what_others_wrote_about_a_new_row_keeps_it(cast: Cast) -> None:
    asset = capacity.add_asset(by=cast.lee, area="space", name="Room")
    added = last_change()
    capacity.record_note(by=cast.cal, asset=asset, kind="strength", text="Bright")
    assert refusal(added, cast.lee) == [(ConflictKind.IN_USE, "note", "asset_id")]


def test_a_name_that_was_taken_meanwhile(cast: Cast) -> None:
    (east,) = libraries.add_outlets(by=cast.ada, outlets=[NewOutlet("East")])
    libraries.remove_outlet(by=cast.ada, outlet=east)
    removed = last_change()
    libraries.add_outlets(by=cast.ada, outlets=[NewOutlet("East")])
    with pytest.raises(UndoRefused) as refused:
        undo(entry=removed, by=cast.ada)
    assert [found.message for found in refused.value.conflicts] == [
        "You have an outlet of this name already."
    ]


def test_a_line_does_not_come_back_without_its_row(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(by=cast.lee, asset=asset, kind="strength", text="Bright")
    capacity.remove_note(by=cast.lee, note=note)
    removed = last_change()
    capacity.remove_asset(by=cast.lee, asset=asset)
    assert refusal(removed, cast.lee) == [(ConflictKind.NEEDS_ANOTHER, "asset", "asset_id")]


def test_an_outlet_does_not_come_back_for_a_row_that_is_gone(cast: Cast) -> None:
    outlet, asset = make_outlet(cast.library), make_asset(cast.library)
    Placement.objects.create(library=cast.library, asset=asset, outlet=outlet)
    libraries.remove_outlet(by=cast.ada, outlet=outlet)
    removed = last_change()
    capacity.remove_asset(by=cast.ada, asset=asset)
    assert refusal(removed, cast.ada) == [(ConflictKind.NEEDS_ANOTHER, "asset", "asset_id")]


def test_withdrawn_words_do_not_come_back(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(by=cast.cal, asset=asset, kind="strength", text="Kestrel")
    capacity.edit_note(by=cast.lee, note=note, text="Kestrels")
    edited = last_change()
    capacity.withdraw_note(by=cast.cal, note=note)
    withdrawn = last_change()
    assert refusal(edited, cast.lee)[0] == (ConflictKind.WITHDRAWN, "note", "text")
    assert refusal(withdrawn, cast.cal)[0] == (ConflictKind.WITHDRAWN, "note", "text")


def test_a_change_is_taken_back_once(cast: Cast) -> None:
    capacity.add_asset(by=cast.lee, area="space", name="Room")
    added = last_change()
    undo(entry=added, by=cast.lee)
    assert refusal(added, cast.lee) == [(ConflictKind.ALREADY_UNDONE, "", "")]


def test_a_row_that_is_in_the_bin_cannot_be_changed_back(cast: Cast) -> None:
    asset = make_asset(cast.library)
    capacity.rename_asset(by=cast.lee, asset=asset, name="Den")
    renamed = last_change()
    capacity.remove_asset(by=cast.lee, asset=asset)
    assert refusal(renamed, cast.lee) == [(ConflictKind.GONE, "asset", "")]


def test_another_librarys_entry_is_not_there(cast: Cast) -> None:
    capacity.add_asset(by=cast.lee, area="space", name="Room")
    with pytest.raises(ChangeSet.DoesNotExist):
        undo(entry=last_change(), by=cast.max)


def test_having_been_moved_does_not_keep_a_new_row(cast: Cast) -> None:
    (east,) = libraries.add_outlets(by=cast.ada, outlets=[NewOutlet("East")])
    added = last_change()
    libraries.add_outlets(by=cast.ada, outlets=[NewOutlet("West")])
    libraries.move_outlet(by=cast.ada, outlet=east, to_place=2)
    undo(entry=added, by=cast.ada)
    assert [o.name for o in Outlet.objects.in_library(cast.library)] == ["West"]


def test_a_later_edit_of_another_field_is_no_conflict(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(
        by=cast.cal, asset=asset, kind="strength", text="Bright", level="public"
    )
    capacity.edit_note(by=cast.lee, note=note, text="Bright, quiet")
    edited = last_change()
    capacity.edit_note(by=cast.ada, note=note, text="Bright, quiet", level="partners")
    undo(entry=edited, by=cast.lee)
    note.refresh_from_db()
    assert (note.text, note.level, note.edited_by_name) == ("Bright", "partners", "Ada")


def test_what_is_remembered_stays_when_the_row_is_altered_in_place(cast: Cast) -> None:
    cast.library.labels = {"challenge": "Weaknesses"}
    remembered = row_data(cast.library)
    cast.library.labels["strength"] = "Powers"
    assert remembered["labels"] == {"challenge": "Weaknesses"}


def test_an_undo_of_an_undo_of_an_undo_tells_what_stands(cast: Cast) -> None:
    capacity.add_asset(by=cast.lee, area="space", name="Room")
    added = last_change()
    first = undo(entry=added, by=cast.lee)
    second = undo(entry=first, by=cast.lee)
    third = undo(entry=second, by=cast.lee)
    for entry in (added, first, second):
        entry.refresh_from_db()
    assert (added.undone_by_id, first.undone_by_id, second.undone_by_id) == (
        first.pk,
        None,
        third.pk,
    )
    assert [entry.what for entry in (first, second, third)] == [
        "undid: %(what)s",
        "made again: %(what)s",
        "undid: %(what)s",
    ]
    assert third.values == {"name": "Room", "what": "added “%(name)s”"}
    assert list(Asset.objects.in_library(cast.library)) == []


def test_withdrawn_words_are_blanked_in_sentences_that_quote_them(cast: Cast) -> None:
    note = capacity.record_note(
        by=cast.cal, asset=make_asset(cast.library), kind="question", text="Who has the key?"
    )
    with change_set(by=cast.lee, what="asked “%(text)s”", text="Who has the…", n=1) as changes:
        changes.change(note, closed_by_name="Lee")
    asked = last_change()
    capacity.withdraw_note(by=cast.cal, note=note)
    asked.refresh_from_db()
    assert asked.values == {"text": {"withdrawn": True}, "n": 1}
