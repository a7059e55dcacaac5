"""Every document of the sample libraries, checked by tools that did not make it."""

from itertools import product

import pytest

from printing.conftest import Printer
from printing.paper import heights_of_lines, page_count, problems_of, sizes_of, tags_of, words_of
from wherewithal.printing.documents import DOCUMENTS
from wherewithal.printing.typeset import Paper

pytestmark = pytest.mark.django_db

LIBRARIES = ("smallville", "sunnydale", "gotham")
BLANK = [name for name, kind in DOCUMENTS.items() if kind.can_be_blank]
SIZES = {Paper.LETTER: (612, 792), Paper.A4: (595, 842)}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_is_tagged_and_lasting(name: str, paper: Paper, demo_pdf: Printer) -> None:
    for slug in LIBRARIES if paper == Paper.LETTER else LIBRARIES[-1:]:
        assert problems_of(demo_pdf(slug, name, paper=paper)) == []


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", BLANK)
def test_every_blank_one_is_tagged_and_lasting(name: str, paper: Paper, demo_pdf: Printer) -> None:
    assert problems_of(demo_pdf("gotham", name, paper=paper, is_filled=False)) == []


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_has_the_size_of_the_paper(name: str, paper: Paper, demo_pdf: Printer) -> None:
    width, height = SIZES[paper]
    expected = (height, width) if DOCUMENTS[name].is_landscape else (width, height)
    assert sizes_of(demo_pdf("gotham", name, paper=paper)) == {expected}


def test_a_filled_worksheet_says_what_is_known_and_asks_for_the_rest(demo_pdf: Printer) -> None:
    words = words_of(demo_pdf("gotham", "space"))
    assert "5 large meeting rooms (50 people each)" in words
    assert "Chairs and tables move easily" in words
    assert "Equally accessible to all?" in words
    assert "people it holds: 50" in words


@pytest.mark.parametrize("paper", Paper)
def test_rows_to_add_begin_no_page_of_their_own(paper: Paper, demo_pdf: Printer) -> None:
    for slug, name in product(LIBRARIES, ("space", "staff", "material", "relationships")):
        pdf = demo_pdf(slug, name, paper=paper)
        last = words_of(pdf, only=page_count(pdf) - 1)
        above_the_foot = last.partition(" Public Library · ")[0]
        assert len(above_the_foot.split()) > 3  # neither nothing, nor the name of the library alone
        assert "To check" not in above_the_foot[-30:]  # the heads, and at once the foot


def test_rows_to_add_stand_below_the_others(demo_pdf: Printer) -> None:
    lines = heights_of_lines(demo_pdf("smallville", "staff"))
    assert max(lines) < 512  # the first of the page is the one below the heads of the columns
    assert min(lines) < 300  # two rows below the rows that are filled


def test_a_worksheet_is_a_table_with_headings_for_a_screen_reader(demo_pdf: Printer) -> None:
    tags = tags_of(demo_pdf("gotham", "space"))
    assert {"/Table", "/THead", "/TH", "/TR", "/TD", "/H1", "/L", "/LI"} <= tags


def test_a_blank_worksheet_shows_the_example_and_none_of_the_rows(demo_pdf: Printer) -> None:
    words = words_of(demo_pdf("gotham", "space", is_filled=False))
    assert "For example" in words
    assert "Everyone passes through; good light until five" in words
    assert "Filled in by" in words
    assert "large meeting rooms" not in words


def test_the_blank_overview_fits_on_one_page(demo_pdf: Printer) -> None:
    for paper in Paper:
        assert page_count(demo_pdf("gotham", "overview", paper=paper, is_filled=False)) == 1


def test_what_we_bring_fits_on_one_page(demo_pdf: Printer) -> None:
    for paper in Paper:
        assert page_count(demo_pdf("gotham", "what-we-bring", paper=paper)) == 1


def test_the_cover_says_unknown_where_nobody_has_told(demo_pdf: Printer) -> None:
    words = words_of(demo_pdf("sunnydale", "workbook"))
    assert "People served: about 16,000" in words
    assert "Hours open each week: not known yet" in words
    assert "Made to be passed around" in words


def test_the_workbook_holds_every_part(demo_pdf: Printer) -> None:
    words = words_of(demo_pdf("smallville", "workbook"))
    for title in (
        "Contents",
        "What we have, broadly",
        "What each of us brings",
        "Where there is room",
        "What is in the cupboard",
        "Who we already know",
        "To check",
        "What we bring",
    ):
        assert title in words
