"""Pasting a table: a preview first, then all rows in one step that can be taken back."""

import re

from cast import Cast
from make import make_asset, make_note
from reading_places import beside
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Asset, Note

PASTE = "/sunnydale/worksheets/relationships/paste/"
# Unclosed header cells, a bare ampersand, a break: as people's documents have them.
BAD_TABLE = """<table><tr><th>Relationship<th><th>Strengths</th><th>Weaknesses</th></tr>
<tr><td>Rowing club & friends</td><td>Own a boat house<br/>Lend their trailer</td><td>Far away</td></tr>
<tr><td>Chess circle</td><td>Teach anybody</td><td></td></tr></table>"""


def lines(name: str, kind: str) -> list[str]:
    return [
        n.text for n in Note._base_manager.filter(asset__name=name, kind=kind).order_by("position")
    ]


def test_a_bad_table_is_previewed_and_nothing_is_added_yet(cast: Cast) -> None:
    page = cast.client(cast.lee).post(PASTE, {"html": BAD_TABLE, "text": "Rowing club"})
    shown = page.content.decode()
    assert "2 rows would be added" in shown
    assert "Rowing club &amp; friends" in shown
    assert Asset.objects.in_library(cast.library).count() == 0


def test_it_lands_in_the_right_columns_in_one_step(cast: Cast) -> None:
    cast.client(cast.lee).post(
        PASTE, {"html": BAD_TABLE, "text": "x", "split": "on", "do": "apply"}
    )
    assert lines("Rowing club & friends", "strength") == ["Own a boat house", "Lend their trailer"]
    assert lines("Rowing club & friends", "challenge") == ["Far away"]
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert Asset.objects.in_library(cast.library).count() == 0


def test_lines_of_a_cell_stay_together_when_asked(cast: Cast) -> None:
    cast.client(cast.lee).post(PASTE, {"html": BAD_TABLE, "text": "x", "do": "apply"})
    assert lines("Rowing club & friends", "strength") == ["Own a boat house\nLend their trailer"]


def test_a_column_put_right_by_hand(cast: Cast) -> None:
    sent = {"html": BAD_TABLE, "text": "x", "do": "apply", "column.0.1": "improvement"}
    cast.client(cast.lee).post(PASTE, sent)
    assert lines("Chess circle", "improvement") == ["Teach anybody"]


def test_a_known_name_gets_the_lines(cast: Cast) -> None:
    chess = make_asset(cast.library, area="relationship", name="Chess circle")
    make_note(chess, text="Friendly")
    client = cast.client(cast.lee)
    page = client.post(PASTE, {"html": BAD_TABLE, "text": "x"}).content.decode()
    assert "You have a row of this name." in page
    client.post(
        PASTE, {"html": BAD_TABLE, "text": "x", "split": "on", "do": "apply", "known": "add"}
    )
    assert lines("Chess circle", "strength") == ["Friendly", "Teach anybody"]
    assert Asset.objects.in_library(cast.library).filter(name="Chess circle").count() == 1


def test_sending_the_same_form_twice_adds_once(cast: Cast) -> None:
    client = cast.client(cast.lee)
    sent = {"html": BAD_TABLE, "text": "x", "do": "apply", "csrfmiddlewaretoken": "of this page"}
    for _again in range(2):
        client.post(PASTE, sent)
    assert Asset.objects.in_library(cast.library).count() == 2


def test_numbers_go_to_their_facts_and_what_is_no_number_is_to_check(cast: Cast) -> None:
    text = "Room\tCapacity\tStrengths\nHall\tabout 40\tBig\nLoft\tplenty of seats\tSunny"
    address = "/sunnydale/worksheets/space/paste/"
    cast.client(cast.lee).post(address, {"text": text, "do": "apply"})
    hall = Asset.objects.in_library(cast.library).get(name="Hall")
    assert str(hall.space_facts.capacity) == "about 40"
    assert lines("Loft", "question") == ["Capacity: plenty of seats"]


def test_a_list_of_names_becomes_rows(cast: Cast) -> None:
    text = "\n".join(f"{number}. Club {number}" for number in range(1, 31))
    cast.client(cast.lee).post(PASTE, {"text": text, "do": "apply"})
    names = [asset.name for asset in Asset.objects.in_library(cast.library)]
    assert names == [f"Club {number}" for number in range(1, 31)]


def test_a_name_that_is_too_long_refuses_all_and_keeps_the_words(cast: Cast) -> None:
    text = f"Relationship\tStrengths\nChess\tFun\n{'long ' * 80}\tFun"
    page = cast.client(cast.lee).post(PASTE, {"text": text, "do": "apply"})
    assert page.status_code == 409
    assert "at most 300 characters" in page.content.decode()
    assert Asset.objects.in_library(cast.library).count() == 0


def test_contributors_and_viewers_do_not_paste(cast: Cast) -> None:
    assert [cast.client(m).get(PASTE).status_code for m in (cast.cal, cast.rae)] == [403, 403]


def test_the_three_worked_tables_give_one_three_and_no_rows(cast: Cast) -> None:
    tables = re.findall(
        r"<table.*?</table>", beside("source/relationships.txt").read_text(), re.DOTALL
    )
    counts = []
    for table in tables:
        before = Asset.objects.in_library(cast.library).count()
        cast.client(cast.lee).post(
            PASTE, {"html": table, "text": "x", "do": "apply", "known": "twice"}
        )
        counts.append(Asset.objects.in_library(cast.library).count() - before)
    assert counts == [1, 3, 0]
