"""What is surely no list of organizations is told as what it looks like, before its rows become some."""

from collections import Counter

import pytest

from cast import Cast
from reading_places import beside
from transfer.sending import DIRECTORY, send, send_bytes
from wherewithal.formats.files import read_file
from wherewithal.transfer.recognising import looks_like
from wherewithal.transfer.staging import parts_of

ASKS = "each row would become one"
PEOPLE = "Full name,Job title,Email\nAda Park,Cook,ada@example.org\nBo Lind,Baker,bo@example.org\n"
PROGRAMS = "Program,Audience,Events,Attendance\nStory time,Children,4,80\nChess,Teens,2,\n"


def columns_page(cast: Cast, text: str, name: str) -> str:
    staged = send(cast, text, name=name)
    page = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/columns/")
    return page.content.decode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PEOPLE, "This looks like a list of people."),
        (PROGRAMS, "This looks like a list of programs."),
    ],
)
def test_something_else_is_told_as_what_it_looks_like(cast: Cast, text: str, words: str) -> None:
    shown = columns_page(cast, text, "list.csv")
    assert words in shown
    assert ASKS in shown


def test_of_organizations_nothing_is_asked(cast: Cast) -> None:
    assert ASKS not in columns_page(cast, DIRECTORY, "directory.csv")
    assert ASKS not in columns_page(cast, "Name\nMill\nDam\n", "names.csv")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("library_internal/hmc_makerspace_inventory.json", "inventory"),
        ("library_internal/timberland_Raw_2021Programs.csv", "programs"),
        ("library_internal/timberland_Normalized_2021Programs.csv", "programs"),
        ("library_internal/connectedlib_worksheets_gotham_sunnydale.csv", "worksheet"),
        ("library_internal/plymouth_uk_libraries.csv", ""),
        ("library_internal/connectedlib_partner_types.csv", ""),
        ("directories/baltimore_md/organizations.csv", ""),
        ("directories/baltimore_md/locations.csv.gz", ""),
        ("directories/baltimore_md/services.csv.gz", ""),
        ("nonprofits/eo_ri.csv.gz", ""),
    ],
)
def test_real_files_are_told_apart(path: str, kind: str) -> None:
    (table,) = read_file(beside(f"data/{path}").read_bytes(), path).tables
    assert looks_like(table) == kind


def test_the_filled_worksheets_are_told_as_such_with_each_row_where_it_was(cast: Cast) -> None:
    """W1: 33 rows: Gotham 5 staff, 4 space, 6 resources, 2 relationships; Sunnydale 4, 3, 6, 3."""
    path = "library_internal/connectedlib_worksheets_gotham_sunnydale.csv"
    staged = send_bytes(cast, beside(f"data/{path}").read_bytes(), name="worksheets.csv")
    page = cast.client(cast.lee).get(f"/sunnydale/lists/{staged.pk}/columns/").content.decode()
    assert "This looks like a worksheet about a library itself." in page
    assert ASKS in page
    rows = [texts for part in parts_of(staged) for _number, texts in part.rows]
    counts = Counter((texts[0], texts[1]) for texts in rows)
    gotham, sunnydale = (
        [number for (library, _area), number in counts.items() if library == name]
        for name in ("Gotham", "Sunnydale")
    )
    assert (gotham, sunnydale) == ([5, 4, 6, 2], [4, 3, 6, 3])
