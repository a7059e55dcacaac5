"""Undo: a whole change set or nothing, and never over later words."""

import pytest

from cast import Cast
from make import make_asset
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset
from wherewithal.quantities import parse_quantity


def last() -> ChangeSet:
    return ChangeSet.objects.latest("pk")


def test_a_removed_row_comes_back_with_all_its_lines(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Room")
    actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Bright")
    actions.set_fact(by=cast.lee, asset=asset, field="capacity", value=parse_quantity("about 20"))
    actions.remove_asset(by=cast.lee, asset=asset)
    assert Asset.objects.in_library(cast.library).count() == 0
    undo(entry=last(), by=cast.lee)
    back = Asset.objects.in_library(cast.library).get()
    assert back.pk == asset.pk
    assert [note.text for note in back.notes.all()] == ["Bright"]
    assert str(back.space_facts.capacity) == "about 20"


def test_an_undo_is_refused_with_both_texts_when_the_field_changed_since(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Room")
    actions.rename_asset(by=cast.lee, asset=asset, name="Big room")
    renamed = last()
    actions.rename_asset(by=cast.ada, asset=asset, name="Great room")
    with pytest.raises(UndoRefused) as refused:
        undo(entry=renamed, by=cast.lee)
    assert [(c.would_be, c.is_now) for c in refused.value.conflicts] == [("Room", "Great room")]
    asset.refresh_from_db()
    assert asset.name == "Great room"


def test_an_undo_can_itself_be_undone(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Room")
    actions.rename_asset(by=cast.lee, asset=asset, name="Big room")
    renamed = last()
    taken_back = undo(entry=renamed, by=cast.lee)
    undo(entry=taken_back, by=cast.lee)
    asset.refresh_from_db()
    renamed.refresh_from_db()
    assert (asset.name, renamed.undone_by_id) == ("Big room", None)
