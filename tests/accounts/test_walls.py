"""The wall between libraries: in queries, in the database, at the door."""

import pytest
from django.db import IntegrityError, connection, transaction

from cast import Cast
from make import make_asset, make_note
from wherewithal.accounts.walls.scope import UnscopedQuery, across_libraries
from wherewithal.capacity.models import Asset, Note


def test_a_query_that_names_no_library_is_refused(cast: Cast) -> None:
    with pytest.raises(UnscopedQuery):
        list(Asset.objects.all())
    with pytest.raises(UnscopedQuery):
        Asset.objects.filter(name="Meeting room").count()
    with pytest.raises(UnscopedQuery):
        Asset.objects.filter(name="x").update(name="y")


def test_or_does_not_count_as_naming_a_library(cast: Cast) -> None:
    from django.db.models import Q

    with pytest.raises(UnscopedQuery):
        Asset.objects.filter(Q(library=cast.library) | Q(name="x")).exists()


def test_a_query_in_a_library_sees_only_its_rows(cast: Cast) -> None:
    here = make_asset(cast.library)
    make_asset(cast.elsewhere)
    assert list(Asset.objects.in_library(cast.library)) == [here]


def test_rows_reached_from_a_row_need_no_naming(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = make_note(asset)
    assert list(asset.notes.all()) == [note]
    assert list(
        Asset.objects.in_library(cast.library).prefetch_related("notes")[0].notes.all()
    ) == [note]


def test_reading_across_libraries_is_said_aloud(cast: Cast) -> None:
    make_asset(cast.library)
    make_asset(cast.elsewhere)
    with across_libraries("this test counts them all"):
        assert Asset.objects.count() == 2


def test_the_database_refuses_a_note_on_another_librarys_asset(cast: Cast) -> None:
    asset = make_asset(cast.library)
    with pytest.raises(IntegrityError), transaction.atomic():
        Note.objects.create(library=cast.elsewhere, asset=asset, kind="strength", text="x")


def test_the_database_refuses_to_move_a_row_to_another_library(cast: Cast) -> None:
    asset = make_asset(cast.library)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE wherewithal_asset SET library_id = %s WHERE id = %s",
            [cast.elsewhere.pk, asset.pk],
        )


def test_an_outsider_cannot_tell_that_the_library_exists(cast: Cast) -> None:
    outsider = cast.client(cast.max)
    assert outsider.get("/sunnydale/").status_code == 404
    assert outsider.get("/no-such-library/").status_code == 404


def test_nobody_signed_in_is_asked_to_sign_in_whatever_the_slug(client, cast: Cast) -> None:
    assert client.get("/sunnydale/").url == "/sign-in/?next=/sunnydale/"
    assert client.get("/no-such-library/").url == "/sign-in/?next=/no-such-library/"
