"""The samples: built once, kept as people left them, made afresh on request, never anybody else's."""

from collections import Counter
from typing import Any

import pytest
from django.db import connection, models

from all_rows import all_rows
from cast import Cast
from make import make_asset, make_member, make_note
from wherewithal.accounts.models import AccessLink, Membership, User
from wherewithal.accounts.permissions import RoleName
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import row_data
from wherewithal.capacity.actions import record_note, remove_asset, rename_asset, set_fact
from wherewithal.capacity.models import Asset, Note
from wherewithal.demo.build import SAMPLES, build_demo
from wherewithal.demo.clear import models_of_libraries, remove_samples
from wherewithal.libraries.models import Library
from wherewithal.quantities import UNKNOWN
from wherewithal.reports.models import Snapshot
from wherewithal.search.follow import follow
from wherewithal.search.models import SearchEntry

pytestmark = pytest.mark.django_db

Contents = dict[str, list[dict[str, Any]]]
# History is counted, and spent invitations are of no more use to anybody.
LEFT_OUT = (Change, ChangeSet, AccessLink)
KEYS_AND_SECRETS = {"stored_as", "key", "asset_id", "password", "code"}
# A snapshot is made of keys.
KEYS_OF: dict[Any, set[str]] = {Snapshot: {"state", "digest"}}


def contents() -> Contents:
    """All rows of the samples, with places in their table instead of keys, and without times."""
    keys = list(Library.objects.filter(is_demo=True).order_by("pk").values_list("pk", flat=True))
    tables: dict[type[models.Model], list[models.Model]] = {
        model: list(model._base_manager.filter(library_id__in=keys).order_by("pk"))
        for model in models_of_libraries()
    }
    tables[Library] = list(Library.objects.filter(pk__in=keys).order_by("pk"))
    tables[User] = list(User.objects.filter(email__endswith="@demo.example").order_by("pk"))
    places = {model: {row.pk: at for at, row in enumerate(rows)} for model, rows in tables.items()}
    return {
        model.__name__: [plain(row, places) for row in rows]
        for model, rows in tables.items()
        if model not in LEFT_OUT
    }


def plain(row: models.Model, places: dict[Any, dict[int, int]]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for name, value in row_data(row).items():
        field: Any = next(column for column in row._meta.concrete_fields if column.attname == name)
        if field.is_relation:
            columns[name] = places[field.related_model].get(value)
        elif not isinstance(field, models.DateTimeField | models.AutoField):
            columns[name] = value
    left_out = KEYS_AND_SECRETS | KEYS_OF.get(type(row), set())
    return {name: value for name, value in columns.items() if name not in left_out}


def history() -> Counter[str]:
    keys = Library.objects.filter(is_demo=True).values("pk")
    return Counter(ChangeSet.objects.filter(library_id__in=keys).values_list("what", flat=True))


def test_twice_is_the_same_as_once() -> None:
    assert build_demo(reset=False) == list(SAMPLES)
    before = (all_rows(), history())
    assert build_demo(reset=False) == []
    assert (all_rows(), history()) == before


def test_what_was_typed_stays() -> None:
    build_demo(reset=False)
    sunnydale = Library.objects.get(slug="sunnydale")
    make_asset(sunnydale, name="Typed by a visitor")
    build_demo(reset=False)
    assert Asset.objects.in_library(sunnydale).filter(name="Typed by a visitor").count() == 1


def test_a_reset_puts_everything_back_as_it_was() -> None:
    build_demo(reset=False)
    before, history_before = contents(), history()
    visit()
    assert contents() != before
    assert build_demo(reset=True) == list(SAMPLES)
    assert contents() == before
    assert history() == history_before


def visit() -> None:
    """Somebody looks around and tries things."""
    sunnydale = Library.objects.get(slug="sunnydale")
    editor = Membership.objects.in_library(sunnydale).get(role=RoleName.EDITOR)
    computers = Asset.objects.in_library(sunnydale).get(name="38 computers")
    rename_asset(by=editor, asset=computers, name="40 computers")
    set_fact(by=editor, asset=computers, field="quantity", value=UNKNOWN)
    record_note(by=editor, asset=computers, kind="challenge", text="Slow on Mondays")
    remove_asset(by=editor, asset=Asset.objects.in_library(sunnydale).get(name="Button maker"))


def test_a_reset_touches_no_other_library(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="Ours"), text="Our words")
    build_demo(reset=False)
    visitor = Library.objects.get(slug="smallville")
    make_member(visitor, "Guest", RoleName.VIEWER)
    before = rows_of(cast.library)
    build_demo(reset=True)
    assert rows_of(cast.library) == before
    assert User.objects.filter(name="Guest").count() == 1
    assert Library.objects.get(pk=cast.library.pk).is_demo is False


def rows_of(library: Library) -> Contents:
    return {
        name: [row for row in rows if row.get("library_id") == library.pk]
        for name, rows in all_rows().items()
    }


def test_a_short_name_that_is_taken_stays_its_owners(cast: Cast) -> None:
    """The cast has a sunnydale and a gotham of its own."""
    assert build_demo(reset=True) == ["smallville"]
    assert [library.slug for library in Library.objects.filter(is_demo=True)] == ["smallville"]


def test_removing_leaves_nothing_behind_and_breaks_no_key() -> None:
    before = all_rows()
    build_demo(reset=False)
    for library in Library.objects.all():
        follow(library.pk)  # so that the search index knows their words
    assert SearchEntry._base_manager.exists()
    assert remove_samples() == 3
    assert not SearchEntry._base_manager.exists()
    assert all_rows() == before
    assert (ChangeSet.objects.count(), Change.objects.count()) == (0, 0)
    connection.check_constraints()


def test_a_sample_person_whose_words_stand_elsewhere_is_kept(cast: Cast) -> None:
    build_demo(reset=False)
    pam = User.objects.get(email="pam.smallville@demo.example")
    asset = make_asset(cast.library)
    make_note(asset, noted_by=pam)
    build_demo(reset=True)
    with across_libraries("looking for one person's words"):
        assert [note.noted_by for note in Note.objects.filter(asset=asset)] == [pam]
    assert (
        Membership.objects.in_library(Library.objects.get(slug="smallville"))
        .filter(user=pam)
        .exists()
    )
