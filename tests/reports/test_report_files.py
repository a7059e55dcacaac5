"""Reports as files that people edit say what the page says, and no more."""

from datetime import date
from typing import Any

import pytest

from cast import Cast
from make import make_asset, make_note, make_person
from printing.opened import sheets_of_xlsx, words_of_docx, words_of_xlsx
from printing.paper import words_of
from programs.plans import exact, given, need_of, plan, staff
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.quantities import parse_quantity
from wherewithal.reports.actions import change_report_words, take_snapshot
from wherewithal.reports.kinds import KINDS, Asked
from wherewithal.reports.period import usual_period

FOLDER = "/sunnydale/print/reports/"


def fetch(cast: Cast, name: str, member: Any = None) -> bytes:
    answer = cast.client(member or cast.rae).get(FOLDER + name)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/vnd.openxmlformats")
    return bytes(answer.content)


def test_the_board_page_says_the_same_as_a_document(cast: Cast) -> None:
    make_note(make_asset(cast.library, "space", "The old barn"), text="Dry and wide")
    change_report_words(by=cast.lee, report="board", words="Please approve a van.")
    words = words_of_docx(fetch(cast, "board.docx"))
    for said in (
        "For the board",
        "Dry and wide",
        "Please approve a van.",
        "The old barn",
        "Appendix",
    ):
        assert said in words


def test_figures_are_numbers_where_they_are_exact_and_words_where_not(cast: Cast) -> None:
    make_asset(cast.library, "space", "Barn")
    staff(cast.library, "Desk", headcount=parse_quantity("about 4"))
    given(
        need_of(plan(cast.library), "financial", name="Snacks"),
        words="Bank",
        state="secured",
        cents=12_345,
    )
    sheets = sheets_of_xlsx(fetch(cast, "board.xlsx"))
    figures = {row[0]: row[1] for row in sheets["Figures"]}
    assert figures["Spaces"] == 1.0
    assert figures["Relationships"] == "nothing told yet"
    assert figures["People in these groups"] == "about 4"
    assert figures["Money promised by others"] == 123.45
    assert ["Spaces", "Barn", ""] in sheets["Records"]  # fmt: skip


def test_the_register_is_a_sheet_with_a_line_for_each_partner(cast: Cast) -> None:
    make_asset(cast.library, "relationship", "The garden club")
    sheets = sheets_of_xlsx(fetch(cast, "partners.xlsx"))
    assert [row[0] for row in sheets["One by one"]] == ["Partner", "The garden club"]


@pytest.mark.parametrize("report", ["board", "partners", "state", "needs", "ledger"])
def test_a_workbook_of_nothing_says_so_and_holds_no_zero_and_no_bare_sheet(
    cast: Cast, report: str
) -> None:
    sheets = sheets_of_xlsx(fetch(cast, f"{report}.xlsx"))
    assert all(len(rows) > 1 for rows in sheets.values())
    figures = {row[0]: row[1:] for row in sheets["Figures"][1:]}
    assert [name for name, row in figures.items() if row[0] == 0] == []
    assert "Records" not in sheets
    assert any(row[2] for row in figures.values())


def test_nothing_is_a_formula(cast: Cast) -> None:
    make_asset(cast.library, "relationship", '=HYPERLINK("http://example.org")')
    sheets = sheets_of_xlsx(fetch(cast, "partners.xlsx"))
    assert sheets["One by one"][1][0] == '=HYPERLINK("http://example.org")'


@pytest.mark.parametrize("name", KINDS)
def test_no_file_says_what_is_private(cast: Cast, name: str) -> None:
    quiet = make_person(cast.library, "Quentin Quiet")
    friend = make_asset(cast.library, "relationship", "Our friend Quentin")
    RelationshipFacts.objects.create(library=cast.library, asset=friend, person=quiet)
    make_note(make_asset(cast.library, name="Barn"), text="Hidden strength", level="private")
    CommunityNeed.objects.create(library=cast.library, text="Hidden wish", level="private")
    need = need_of(plan(cast.library), name="Chairs", how_many=exact(3))
    given(need, person=quiet, how_many=exact(3), state="secured")
    take_snapshot(by=cast.lee, on=date(2026, 5, 4))
    for words in (
        words_of_docx(fetch(cast, f"{name}.docx", cast.ada)),
        words_of_xlsx(fetch(cast, f"{name}.xlsx", cast.ada)),
    ):
        assert str(KINDS[name].title) in words
        assert "Quentin" not in words
        assert "Hidden" not in words


def test_there_is_no_file_of_another_report(cast: Cast) -> None:
    for ending in ("docx", "xlsx"):
        assert cast.client(cast.rae).get(f"{FOLDER}nothing.{ending}").status_code == 404


def test_every_chart_comes_with_a_sentence(cast: Cast) -> None:
    take_snapshot(by=cast.ada, on=date(2026, 1, 5))
    club = make_asset(cast.library, "relationship", "Garden club")
    RelationshipFacts.objects.create(library=cast.library, asset=club)
    need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    asked = Asked(usual_period(date.today()))  # noqa: DTZ011
    drawn = [
        section
        for kind in KINDS.values()
        for section in kind.make(cast.ada, asked).sections
        if any(bar.records for bar in section.bars)
    ]
    assert {"by-area", "by-legal", "changed"} <= {section.slug for section in drawn}
    assert [section.slug for section in drawn if not section.sentence] == []


def test_an_empty_library_is_told_no_rows_of_zeros(cast: Cast) -> None:
    client = cast.client(cast.rae)
    page = client.get("/sunnydale/reports/board/").content.decode()
    paper = words_of(client.get("/sunnydale/print/reports/board.pdf").content)
    document = words_of_docx(client.get("/sunnydale/print/reports/board.docx").content)
    for words in (page, paper, document):
        assert "No program has written down yet what it needs" in words
        assert "partly covered" not in words
        assert "People who were asked" not in words
