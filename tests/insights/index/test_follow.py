"""The list of capabilities follows the change log, and forgets what was taken back."""

from typing import Any

import pytest

from cast import Cast
from insights.index.listed import everything, meanings, told
from make import make_asset, make_note, make_organization, make_person
from wherewithal.audit.following import LATECOMERS, commits_in_order
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.insights.index import follow as index_follow
from wherewithal.insights.index.follow import follow, follow_in_steps, rebuild
from wherewithal.insights.index.models import Capability, IndexPosition
from wherewithal.insights.index.prepare import prepare_all, waiting


def look(cast: Cast) -> None:
    follow(cast.library.pk)
    prepare_all(cast.library.pk)


def test_what_is_written_is_told_at_once(cast: Cast) -> None:
    look(cast)
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Seats forty. No sink.")
    look(cast)
    assert told(cast) == [("asset", "name"), ("note", "text")]
    note = Capability.objects.in_library(cast.library).get(model="note")
    assert (note.spans, len(bytes(note.vectors))) == ([[0, 12], [13, 21]], 2 * 512 * 2)


def test_only_what_speaks_for_or_against_is_told(cast: Cast) -> None:
    asset = make_asset(cast.library)
    for kind in ("strength", "challenge", "improvement", "question"):
        make_note(asset, kind=kind)
    follow(cast.library.pk)
    assert told(cast) == [("asset", "name"), ("note", "text"), ("note", "text")]


def test_a_changed_text_waits_to_be_worked_out_anew(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    look(cast)
    before = meanings(cast)
    actions.rename_asset(by=cast.lee, asset=asset, name="Kiln")
    follow(cast.library.pk)
    assert waiting(cast.library.pk).count() == 1
    prepare_all(cast.library.pk)
    assert meanings(cast).expected != before


def test_a_removed_row_and_its_return_by_undo(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    look(cast)
    before = everything(cast)
    actions.remove_asset(by=cast.lee, asset=asset)
    look(cast)
    assert told(cast) == []
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    look(cast)
    assert everything(cast) == before


def test_withdrawn_words_leave_before_anybody_looks(cast: Cast) -> None:
    note = actions.record_note(
        by=cast.cal, asset=make_asset(cast.library), kind="strength", text="Plays the harp"
    )
    look(cast)
    actions.withdraw_note(by=cast.cal, note=note)
    assert told(cast) == [("asset", "name")]


def test_looking_costs_two_queries_when_nothing_is_new(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    actions.add_asset(by=cast.lee, area="space", name="Porch")
    look(cast)
    positions = IndexPosition.objects.in_library(cast.library)
    positions.update(seen_at=positions.get().seen_at - 2 * LATECOMERS)
    follow(cast.library.pk)
    with django_assert_num_queries(2):
        follow(cast.library.pk)


def test_following_leaves_the_same_list_as_making_it_anew(cast: Cast) -> None:
    look(cast)
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    note = actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Swings")
    other = actions.add_asset(by=cast.lee, area="material", name="Kiln")
    actions.edit_note(by=cast.lee, note=note, text="Swings high")
    look(cast)
    actions.remove_asset(by=cast.lee, asset=other)
    look(cast)
    followed, meant = everything(cast), meanings(cast)
    Capability.objects.in_library(cast.library).delete()
    rebuild(cast.library.pk)
    prepare_all(cast.library.pk)
    assert (everything(cast), len(followed)) == (followed, 2)
    assert meanings(cast).expected == meant


def test_making_it_anew_keeps_what_was_worked_out(cast: Cast) -> None:
    make_asset(cast.library)
    look(cast)
    kept = list(Capability.objects.in_library(cast.library).values_list("pk", "encoder"))
    rebuild(cast.library.pk)
    assert list(Capability.objects.in_library(cast.library).values_list("pk", "encoder")) == kept


def test_a_list_of_an_older_version_is_read_anew(cast: Cast) -> None:
    make_organization(cast.library, brings="Tables")
    look(cast)
    rows = Capability.objects.in_library(cast.library)
    rows.filter(column="brings").delete()
    rows.create(library=cast.library, model="horoscope", row_id=1, column="stars")
    position = IndexPosition.objects.in_library(cast.library).get()
    position.sources["organization"] = "name|of old"
    position.save()
    follow(cast.library.pk)
    assert told(cast) == [("organization", "brings"), ("organization", "name")]


def test_a_name_of_a_person_is_no_capability(cast: Cast) -> None:
    make_person(cast.library, name="Rose Baker")
    follow(cast.library.pk)
    assert told(cast) == []


def test_another_library_is_left_alone(cast: Cast) -> None:
    make_asset(cast.elsewhere)
    follow(cast.library.pk)
    assert told(cast) == []


@pytest.fixture
def in_twos(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rows are a step, and two changes are many."""
    monkeypatch.setattr(index_follow, "BATCH", 2)
    monkeypatch.setattr(index_follow, "MOST_CHANGES", 2)


@pytest.mark.usefixtures("in_twos")
def test_many_changes_are_read_in_steps_and_the_next_goes_on(cast: Cast) -> None:
    look(cast)
    for number in range(5):
        actions.add_asset(by=cast.lee, area="space", name=f"Room {number}")
    next(follow_in_steps(cast.library.pk))
    listed = Capability.objects.in_library(cast.library)
    first = sorted(listed.values_list("pk", flat=True))
    assert len(first) == 2
    assert [len(told(cast)) for _step in follow_in_steps(cast.library.pk)] == [4, 5]
    assert sorted(listed.values_list("pk", flat=True))[:2] == first
    assert IndexPosition.objects.in_library(cast.library).get().reading == {}
    # Where a change may arrive after a newer one, the newest are read again for a while: in one step.
    assert len(list(follow_in_steps(cast.library.pk))) == (0 if commits_in_order() else 1)


@pytest.mark.usefixtures("in_twos")
def test_what_is_written_while_all_is_read_is_read_afterwards(cast: Cast) -> None:
    rooms = [actions.add_asset(by=cast.lee, area="space", name=f"Room {n}") for n in range(3)]
    steps = follow_in_steps(cast.library.pk)
    next(steps)
    actions.rename_asset(by=cast.lee, asset=rooms[0], name="Kiln")
    list(steps)
    before = everything(cast)
    look(cast)
    assert everything(cast) != before
    rebuild(cast.library.pk)
    prepare_all(cast.library.pk)
    after = everything(cast)
    rebuild(cast.library.pk)
    assert everything(cast) == after


@pytest.mark.usefixtures("in_twos")
def test_two_who_read_all_at_once_do_no_harm(cast: Cast) -> None:
    for number in range(4):
        make_asset(cast.library, name=f"Room {number}")
    one, other = follow_in_steps(cast.library.pk), follow_in_steps(cast.library.pk)
    next(one)
    next(other)
    assert (len(list(one)), len(list(other))) == (1, 0)
    assert (len(told(cast)), list(follow_in_steps(cast.library.pk))) == (4, [])
