"""Lines about assets: their author stays, their words can be taken back."""

import json

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from make import make_asset
from wherewithal.audit.models import Change
from wherewithal.capacity import actions, queries


def test_editing_anothers_line_keeps_its_author(cast: Cast) -> None:
    note = actions.record_note(
        by=cast.cal, asset=make_asset(cast.library), kind="strength", text=" Bright "
    )
    actions.edit_note(by=cast.lee, note=note, text="Bright, and quiet")
    note.refresh_from_db()
    assert (note.text, note.noted_by_name, note.edited_by_name) == (
        "Bright, and quiet",
        "Cal",
        "Lee",
    )


def test_line_breaks_in_a_line_stay(cast: Cast) -> None:
    note = actions.record_note(
        by=cast.lee, asset=make_asset(cast.library), kind="strength", text="One\nTwo"
    )
    assert note.text == "One\nTwo"


def test_a_viewer_writes_nothing(cast: Cast) -> None:
    asset = make_asset(cast.library)
    with pytest.raises(PermissionDenied):
        actions.record_note(by=cast.rae, asset=asset, kind="strength", text="Bright")
    assert list(asset.notes.all()) == []


def test_a_private_line_is_seen_by_author_and_admins(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = actions.record_note(
        by=cast.cal, asset=asset, kind="challenge", text="Hush", level="private"
    )
    assert [list(queries.notes_visible_to(m)) for m in (cast.cal, cast.ada)] == [[note], [note]]
    assert [list(queries.notes_visible_to(m)) for m in (cast.lee, cast.rae, cast.max)] == [
        [],
        [],
        [],
    ]
    assert list(queries.notes_visible_to(cast.ada, leaving=True)) == []


def test_withdrawn_words_are_gone_from_history_too(cast: Cast) -> None:
    note = actions.record_note(
        by=cast.cal, asset=make_asset(cast.library), kind="strength", text="Kestrel"
    )
    actions.edit_note(by=cast.cal, note=note, text="Kestrel nest")
    actions.withdraw_note(by=cast.cal, note=note)
    kept = json.dumps([[c.before, c.after] for c in Change.objects.all()])
    assert "Kestrel" not in kept
    assert list(queries.notes_visible_to(cast.ada)) == []
    assert note.noted_by_name == "Cal"


def test_who_may_say_how_far_a_line_travels(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = actions.record_note(by=cast.cal, asset=asset, kind="strength", text="Bright")
    with pytest.raises(PermissionDenied):  # further than its author let it
        actions.edit_note(by=cast.lee, note=note, text="Bright", level="public")
    with pytest.raises(PermissionDenied):  # out of the author's own sight is not theirs to put it
        actions.edit_note(by=cast.ada, note=note, text="Bright", level="private")
    actions.edit_note(by=cast.cal, note=note, text="Bright", level="public")
    actions.edit_note(by=cast.lee, note=note, text="Bright", level="partners")
    note.refresh_from_db()
    assert note.level == "partners"


def test_others_change_the_words_of_a_private_line_and_leave_it_private(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = actions.record_note(
        by=cast.cal, asset=asset, kind="challenge", text="Hush", level="private"
    )
    actions.edit_note(by=cast.ada, note=note, text="Hush!")
    with pytest.raises(PermissionDenied):
        actions.edit_note(by=cast.ada, note=note, text="Hush!", level="library")
    note.refresh_from_db()
    assert (note.text, note.level) == ("Hush!", "private")
