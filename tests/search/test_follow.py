"""The index follows the change log, and forgets what was taken back."""

from typing import Any

import pytest
from django.db import connection

from cast import Cast
from make import make_asset, make_outlet
from search.looking import titles
from wherewithal.audit.following import LATECOMERS
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.search.follow import follow, rebuild
from wherewithal.search.models import SearchEntry, SearchPosition, SearchWord
from wherewithal.search.registry import sources


def look_once(cast: Cast) -> None:
    follow(cast.library.pk)


def test_what_is_written_is_found_at_once(cast: Cast) -> None:
    look_once(cast)
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Swings")
    assert (titles(cast.rae, "porch"), titles(cast.rae, "swing")) == (["Porch"], ["Porch"])


def test_a_changed_word_is_found_and_the_old_one_is_not(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    look_once(cast)
    actions.rename_asset(by=cast.lee, asset=asset, name="Veranda")
    assert (titles(cast.rae, "veranda"), titles(cast.rae, "porch")) == (["Veranda"], [])


def test_a_removed_row_and_its_return_by_undo(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    look_once(cast)
    actions.remove_asset(by=cast.lee, asset=asset)
    assert titles(cast.rae, "porch") == []
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert titles(cast.rae, "porch") == ["Porch"]


def test_looking_costs_two_queries_when_nothing_is_new(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    actions.add_asset(by=cast.lee, area="space", name="Porch")
    look_once(cast)
    SearchPosition.objects.in_library(cast.library).update(
        seen_at=SearchPosition.objects.in_library(cast.library).get().seen_at - 2 * LATECOMERS
    )
    look_once(cast)
    with django_assert_num_queries(2):
        look_once(cast)


def test_withdrawn_words_leave_the_index_before_anybody_looks(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = actions.record_note(by=cast.cal, asset=asset, kind="strength", text="Kestrelwing")
    look_once(cast)
    actions.edit_note(by=cast.cal, note=note, text="Kestrelwing and Ospreytail")
    look_once(cast)
    assert "ospreytail" in everything_stored()
    actions.withdraw_note(by=cast.cal, note=note)
    stored = everything_stored()
    assert ("kestrelw" in stored, "ospreytail" in stored) == (False, False)
    assert titles(cast.ada, "kestrelwing") == []


def test_words_of_removed_rows_leave_the_index(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Kestrelwing")
    look_once(cast)
    actions.remove_asset(by=cast.lee, asset=asset)
    look_once(cast)
    assert "kestrelw" not in everything_stored()  # the stem


def test_a_word_that_stands_in_no_row_any_more_is_looked_for_where_it_could_be(cast: Cast) -> None:
    """The check of everything that is stored would see a trace if there were one."""
    actions.add_asset(by=cast.lee, area="space", name="Kestrelwing")
    look_once(cast)
    SearchEntry.objects.in_library(cast.library).update(title="", words="")
    SearchWord.objects.in_library(cast.library).delete()
    assert "kestrelw" in everything_stored() or connection.vendor == "postgresql"


def test_following_leaves_the_same_index_as_building_it_anew(cast: Cast) -> None:
    look_once(cast)
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch with porch swing")
    note = actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Swing high")
    other = actions.add_asset(by=cast.lee, area="space", name="Garden")
    actions.edit_note(by=cast.lee, note=note, text="Swing low")
    look_once(cast)
    actions.remove_asset(by=cast.lee, asset=other)
    look_once(cast)
    followed = index_of(cast)
    rebuild(cast.library.pk)
    assert index_of(cast) == followed


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer at a time")
def test_a_change_that_arrives_after_a_newer_one_is_read_too(cast: Cast) -> None:
    look_once(cast)
    late = make_asset(cast.library, name="Porch")
    actions.rename_asset(by=cast.lee, asset=late, name="Veranda")
    not_there_yet = Change.objects.filter(pk=Change.objects.latest("pk").pk)
    not_there_yet.update(library_id=cast.elsewhere.pk)
    actions.add_asset(by=cast.lee, area="space", name="Garden")
    assert titles(cast.rae, "veranda") == []
    not_there_yet.update(library_id=cast.library.pk)
    assert titles(cast.rae, "veranda") == ["Veranda"]


def index_of(cast: Cast) -> list[Any]:
    entries = SearchEntry.objects.in_library(cast.library).values_list(
        "model", "row_id", "title", "words"
    )
    words = SearchWord.objects.in_library(cast.library).values_list("word", "uses")
    return [sorted(entries), sorted(words)]


def everything_stored() -> str:
    """Every value of every table of the index, the database's own ones included, as one text."""
    names = [
        name
        for name in connection.introspection.table_names()
        if name.startswith("wherewithal_search")
    ]
    assert len(names) >= 3
    with connection.cursor() as cursor:
        return " ".join(_text_of(cursor, name) for name in names)


def _text_of(cursor: Any, table: str) -> str:
    cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  a name from the database itself
    return " ".join(
        value.decode("utf-8", "ignore") if isinstance(value, bytes) else str(value)
        for row in cursor.fetchall()
        for value in row
    )


def test_a_kind_that_a_new_version_finds_is_read_by_itself(cast: Cast) -> None:
    """The index was made by a version that did not find outlets, and read less of rows."""
    make_outlet(cast.library, "Harbor branch")
    make_asset(cast.library, name="Porch")
    look_once(cast)
    SearchEntry.objects.in_library(cast.library).filter(model="outlet").delete()
    SearchEntry.objects.in_library(cast.library).filter(model="asset").update(title="")
    SearchWord.objects.in_library(cast.library).delete()
    position = SearchPosition.objects.in_library(cast.library).get()
    del position.sources["outlet"]
    position.sources |= {"asset": "of old", "horoscope": "title|"}
    position.save()
    assert titles(cast.rae, "harbor") == ["Harbor branch"]
    assert titles(cast.rae, "porhc") == ["Porch"]  # mistyped: the words are counted anew, too
    assert SearchPosition.objects.in_library(cast.library).get().sources == sources()


def test_a_kind_that_is_not_found_any_more_leaves_the_index(cast: Cast) -> None:
    make_asset(cast.library, name="Porch")
    look_once(cast)
    SearchEntry.objects.create(library=cast.library, model="horoscope", row_id=1, title="stars")
    position = SearchPosition.objects.in_library(cast.library).get()
    position.sources["horoscope"] = "title|"
    position.save()
    look_once(cast)
    kinds = SearchEntry.objects.in_library(cast.library).values_list("model", flat=True)
    assert list(kinds) == ["asset"]
