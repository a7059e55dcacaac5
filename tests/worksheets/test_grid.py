"""The worksheet's grid: shown, saved with one button, saved field by field, never over newer words."""

import re

from django.test import Client

from cast import Cast
from make import make_asset, make_note
from wherewithal.capacity.models import Asset, Note
from wherewithal.ui.digests import digest

SHEET = "/sunnydale/worksheets/space/"
JSON = {"Accept": "application/json"}


def texts(asset: Asset, kind: str = "strength") -> list[str]:
    return [note.text for note in asset.notes.filter(kind=kind)]


def test_the_sheet_shows_rows_and_lines(cast: Cast) -> None:
    room = make_asset(cast.library, name="Meeting room")
    make_note(room, text="Light and quiet")
    page = cast.client(cast.lee).get(SHEET).content.decode()
    assert ">Meeting room</textarea>" in page
    assert ">Light and quiet</textarea>" in page


def test_a_viewer_reads_without_boxes(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="Meeting room"), text="Light and quiet")
    page = cast.client(cast.rae).get(SHEET).content.decode()
    assert "Light and quiet" in page
    assert "<textarea" not in page


def test_one_button_saves_the_whole_sheet(cast: Cast) -> None:
    room = make_asset(cast.library, name="Meeting room")
    note = make_note(room, text="Light")
    answer = cast.client(cast.lee).post(
        SHEET,
        {
            f"row.{room.pk}.was": f"name={digest('Meeting room')} {note.pk}={digest('Light')}",
            f"row.{room.pk}.name": "Meeting room, east",
            f"row.{room.pk}.line.strength.{note.pk}": "Light and quiet",
            f"row.{room.pk}.new.challenge": ["No sink", "", "Cold\r\nin winter"],
            "next.name": "Garden",
            "next.new.strength": "Roses",
            "do": "save",
        },
    )
    assert answer.status_code == 302
    room.refresh_from_db()
    assert room.name == "Meeting room, east"
    assert texts(room) == ["Light and quiet"]
    assert texts(room, "challenge") == ["No sink", "Cold\nin winter"]
    garden = Asset.objects.in_library(cast.library).get(name="Garden")
    assert texts(garden) == ["Roses"]


def test_a_character_that_is_none_is_left_out(cast: Cast) -> None:
    cast.client(cast.lee).post(SHEET, {"next.name": "Gar\0den", "next.new.strength": "Ro\0ses"})
    garden = Asset.objects.in_library(cast.library).get()
    assert (garden.name, texts(garden)) == ("Garden", ["Roses"])


def test_a_new_line_answers_with_its_number(cast: Cast) -> None:
    room = make_asset(cast.library)
    answer = cast.client(cast.lee).post(
        SHEET, {f"row.{room.pk}.new.strength": "Bright"}, headers=JSON
    )
    note = room.notes.get()
    assert answer.json()["added"] == [
        {
            "row": room.pk,
            "kind": "strength",
            "id": note.pk,
            "was": digest("Bright"),
            "text": "Bright",
        }
    ]


def test_a_resend_is_not_done_twice(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    sent = {f"row.{room.pk}.new.strength": "Bright", "key": "0b7f4f0a-9f6d-4f5e-8a44-3f8f3f1f2a11"}
    first = client.post(SHEET, sent, headers=JSON).json()
    second = client.post(SHEET, sent, headers=JSON).json()
    assert texts(room) == ["Bright"]
    assert second["added"] == first["added"]


def test_two_people_in_one_line_both_keep_their_text(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room, text="Light", noted_by_name="Ada")
    edit = {
        f"row.{room.pk}.was": f"{note.pk}={digest('Light')}",
        f"row.{room.pk}.line.strength.{note.pk}": "Lee's words",
    }
    Note.objects.in_library(cast.library).filter(pk=note.pk).update(text="Ada's words")
    answer = cast.client(cast.lee).post(SHEET, edit, headers=JSON).json()
    assert texts(room) == ["Ada's words"]
    assert [(c["theirs"], c["message"]) for c in answer["conflicts"]] == [
        ("Ada's words", "Ada changed this meanwhile to:")
    ]


def test_without_script_a_conflict_is_a_page_with_both_texts_and_a_choice(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room, text="Newer words")
    client = cast.client(cast.lee)
    page = client.post(
        SHEET,
        {
            f"row.{room.pk}.was": f"{note.pk}={digest('Light')}",
            f"row.{room.pk}.line.strength.{note.pk}": "My words",
        },
    )
    assert page.status_code == 409
    shown = page.content.decode()
    assert "Newer words" in shown
    assert "My words" in shown
    token = re.findall(r'name="choose\.([^"]+)"', shown)[0]
    client.post(SHEET, {f"choose.{token}": "both", f"mine.{token}": "My words", "do": "save"})
    assert texts(room) == ["Newer words", "My words"]


def test_using_my_words_needs_their_newest(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room, text="Newer words")
    token = f"{room.pk}_{note.pk}_strength"
    answer = {f"choose.{token}": f"mine.{digest('Newer words')}", f"mine.{token}": "My words"}
    cast.client(cast.lee).post(SHEET, answer)
    assert texts(room) == ["My words"]


def test_a_row_that_is_gone_gives_the_words_back(cast: Cast) -> None:
    page = cast.client(cast.lee).post(SHEET, {"row.999.new.strength": "Bright and airy"})
    assert page.status_code == 409
    assert "Bright and airy" in page.content.decode()


def test_the_box_of_a_name_is_called_by_it(cast: Cast) -> None:
    for name in ("Hall", "Attic"):
        make_asset(cast.library, name=name)
    page = cast.client(cast.lee).get(SHEET).content.decode()
    assert re.findall(r'aria-label="(Room or place: [^"]*)"', page) == [
        "Room or place: Hall",
        "Room or place: Attic",
    ]


def test_a_name_of_four_hundred_letters_is_kept_and_explained(cast: Cast) -> None:
    name = "Library " * 50
    page = cast.client(cast.lee).post(SHEET, {"next.name": name, "next.new.strength": "Roses"})
    shown = page.content.decode()
    assert page.status_code == 409
    assert "at most 300 characters" in shown
    assert name.strip() in shown
    assert "Roses" in shown


def test_a_contributor_adds_lines_and_leaves_others_alone(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room, text="Light", noted_by=cast.lee.user)
    client = cast.client(cast.cal)
    client.post(SHEET, {f"row.{room.pk}.new.strength": "Warm"})
    refused = client.post(
        SHEET,
        {
            f"row.{room.pk}.was": f"{note.pk}={digest('Light')}",
            f"row.{room.pk}.line.strength.{note.pk}": "Dark",
        },
    )
    assert refused.status_code == 403
    assert texts(room) == ["Light", "Warm"]


def test_a_name_with_a_number_suggests_it_and_two_buttons_decide(cast: Cast) -> None:
    client = cast.client(cast.lee)
    client.post(SHEET, {"next.name": "5 large meeting rooms (50 people)"})
    room = Asset.objects.in_library(cast.library).get()
    page = client.get(SHEET).content.decode()
    assert "People it holds: 50?" in page
    orders = re.findall(r'value="((?:keep|no):\d+)"', page)
    assert len(orders) == 4
    keep_capacity = re.search(r'People it holds.*?value="(keep:\d+)"', page, re.DOTALL)
    assert keep_capacity is not None
    client.post(SHEET, {"do": keep_capacity.group(1)})
    room = Asset.objects.in_library(cast.library).get()
    assert str(room.space_facts.capacity) == "50"
    assert not room.space_facts.how_many.is_known


def test_a_declined_suggestion_does_not_come_back(cast: Cast) -> None:
    client = cast.client(cast.lee)
    client.post(SHEET, {"next.name": "Hall (50 people)"})
    room = Asset.objects.in_library(cast.library).get()
    no = re.findall(r'value="(no:\d+)"', client.get(SHEET).content.decode())[0]
    client.post(SHEET, {"do": no})
    client.post(SHEET, {f"row.{room.pk}.new.strength": "Lovely"})
    assert "People it holds" not in client.get(SHEET).content.decode()


def test_many_rows_cost_no_more_queries_than_few(cast: Cast, django_assert_max_num_queries) -> None:
    client = cast.client(cast.lee)
    make_note(make_asset(cast.library, name="A 5"))
    client.get(SHEET)
    with django_assert_max_num_queries(30) as few:
        client.get(SHEET)
    for name in ("B", "C"):
        make_note(make_asset(cast.library, name=name))
    with django_assert_max_num_queries(30) as many:
        client.get(SHEET)
    assert len(many) == len(few)


def test_outsiders_find_no_sheet(cast: Cast) -> None:
    assert cast.client(cast.max).get(SHEET).status_code == 404
    assert Client().get(SHEET).status_code == 302
