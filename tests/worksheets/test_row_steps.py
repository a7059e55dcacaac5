"""What leads on from a row's page: move, copy, split, merge, another area, the bin, withdrawing."""

from cast import Cast
from make import make_asset, make_note, make_organization
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset
from worksheets.row_page import fresh, read, sent, url


def test_buttons_save_what_was_typed_before_they_go_on(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    typed = sent(client, room, do="split", **{f"row.{room.pk}.new.strength": "Bright"})
    assert client.post(url(room), typed)["Location"] == url(room, "split/")
    assert [note.text for note in room.notes.all()] == ["Bright"]


def test_a_row_moves_up_from_its_page(cast: Cast) -> None:
    first, second = (
        actions.add_asset(by=cast.lee, area="space", name=name) for name in ("First", "Second")
    )
    client = cast.client(cast.lee)
    client.post(url(second), sent(client, second, do="move:up"))
    rows = Asset.objects.in_library(cast.library).order_by("position")
    assert list(rows) == [second, first]


def test_copy_split_area_and_bin_work_with_plain_pages(cast: Cast) -> None:
    room = make_asset(cast.library, name="Hall and kitchen")
    stove = make_note(room, text="Good stove")
    client = cast.client(cast.lee)
    client.post(url(room, "copy/"), {"name": "Copy of the hall"})
    client.post(url(room, "split/"), {"name": "Kitchen", "notes": [stove.pk]})
    kitchen = Asset.objects.in_library(cast.library).get(name="Kitchen")
    assert [note.text for note in kitchen.notes.all()] == ["Good stove"]
    client.post(url(kitchen, "area/"), {"area": "material"})
    assert fresh(kitchen).area == "material"
    assert "brought back" in read(client, url(kitchen)) or "bin" in read(
        client, url(kitchen, "bin/")
    )
    answer = client.post(url(kitchen, "bin/"), follow=True)
    assert "it can be brought back from there" in answer.content.decode()
    names = [row.name for row in Asset.objects.in_library(cast.library).order_by("pk")]
    assert names == ["Hall and kitchen", "Copy of the hall"]


def test_both_rows_are_shown_before_they_are_merged(cast: Cast) -> None:
    keep, other = (
        make_asset(cast.library, name="Room"),
        make_asset(cast.library, name="Meeting room"),
    )
    make_note(other, text="Quiet as a mouse")
    client = cast.client(cast.lee)
    page = read(client, url(keep, "merge/") + f"?other={other.pk}")
    assert "Quiet as a mouse" in page
    assert "a question remembers the name “Meeting room”" in page
    assert Asset.objects.in_library(cast.library).count() == 2
    answer = client.post(url(keep, "merge/"), {"other": other.pk, "keep": "other"})
    assert answer["Location"] == url(other)
    assert [row.name for row in Asset.objects.in_library(cast.library)] == ["Meeting room"]


def test_rows_that_cannot_be_one_are_refused_kindly(cast: Cast) -> None:
    rows = [make_asset(cast.library, area="relationship", name=name) for name in ("A", "B")]
    for row in rows:
        club = make_organization(cast.library, f"Club {row.name}")
        actions.set_fact(by=cast.lee, asset=row, field="organization", value=club)
    page = cast.client(cast.lee).post(url(rows[0], "merge/"), {"other": rows[1].pk, "keep": "this"})
    assert page.status_code == 400
    assert "two different records" in page.content.decode()


def test_only_the_author_withdraws_words_after_a_warning(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = actions.record_note(by=cast.cal, asset=room, kind="strength", text="Kestrel")
    step = url(room, f"withdraw/{note.pk}/")
    assert cast.client(cast.ada).post(step).status_code == 403
    client = cast.client(cast.cal)
    assert "nobody can undo" in read(client, step)
    client.post(step)
    assert "Kestrel" not in read(client, url(room))
