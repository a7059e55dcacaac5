"""Reports on paper: one page for the board, its appendix, tagged and readable."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import transaction

from cast import Cast
from make import make_asset, make_note
from printing.paper import page_count, problems_of, tags_of, words_of
from programs.plans import need_of, plan
from wherewithal.accounts.models import Membership
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.demo.build import build_demo
from wherewithal.libraries.models import Library
from wherewithal.printing.documents import PrintChoice, make_report
from wherewithal.printing.typeset import Paper, typeset
from wherewithal.reports.actions import change_report_words, take_snapshot
from wherewithal.reports.kinds import KINDS, Asked
from wherewithal.reports.period import usual_period

BOARD = "/sunnydale/print/reports/board.pdf"
APPENDIX = "Appendix: what each figure rests on"
LONG = "A decision on the second van, which we would like to run on Saturdays. " * 12


def fetch(cast: Cast, query: str = "") -> bytes:
    answer = cast.client(cast.rae).get(BOARD + query)
    assert answer.headers["Content-Type"] == "application/pdf"
    return bytes(answer.content)


@pytest.fixture
def printed(db: None) -> Callable[..., bytes]:
    def make(slug: str, paper: Paper) -> bytes:
        library = Library.objects.get(slug=slug)
        admin = Membership.objects.in_library(library).filter(role="admin").first()
        assert admin is not None
        change_report_words(by=admin, report="board", words=LONG)
        report = KINDS["board"].make(admin, Asked(usual_period(date(2026, 11, 1))))
        return typeset(make_report(library, report=report, choice=PrintChoice(paper=paper)))

    return make


def test_the_samples_fit_one_page_with_an_appendix_behind(
    printed: Callable[..., bytes],
) -> None:
    with transaction.atomic(), across_libraries("printing the samples"):
        build_demo()
        for slug in ("smallville", "sunnydale", "gotham"):
            for paper in Paper:
                pdf = printed(slug, paper)
                first = words_of(pdf, only=0)
                assert APPENDIX not in first
                for title in ("What we found we have", "Gaps closed", "What we ask the board"):
                    assert title in first
                assert first.count("second van") == 12
                assert words_of(pdf, only=1).startswith(APPENDIX)
                assert problems_of(pdf) == []


def test_an_empty_library_has_a_page_too(cast: Cast) -> None:
    pdf = fetch(cast)
    assert problems_of(pdf) == []
    assert "Nothing is written down yet." in words_of(pdf, only=0)
    assert page_count(pdf) == 1


@pytest.mark.parametrize("name", ["needs", "partners", "state", "review", "map-over-time"])
def test_every_report_is_readable_by_machine(cast: Cast, name: str) -> None:
    pages = [f"/sunnydale/print/reports/{name}.pdf"]
    client = cast.client(cast.rae)
    assert problems_of(client.get(pages[0]).content) == []
    friend = make_asset(cast.library, "relationship", "x" * 300)
    make_asset(cast.library, "relationship", "باغ محله")
    take_snapshot(by=cast.lee, on=date(2026, 5, 4))
    make_note(friend, text="y" * 80)
    for paper in ("us-letter", "a4"):
        assert problems_of(client.get(f"{pages[0]}?paper={paper}").content) == []


def test_figures_and_bars_are_tables_with_heads(cast: Cast) -> None:
    need_of(plan(cast.library), name="Chairs")
    assert {"/Table", "/TH", "/H1", "/H2"} <= tags_of(fetch(cast))


def test_the_appendix_lists_what_a_figure_rests_on(cast: Cast) -> None:
    make_asset(cast.library, "space", "The old barn")
    pdf = fetch(cast, "?paper=a4")
    assert "The old barn" not in words_of(pdf, only=0)
    assert "The old barn" in words_of(pdf, only=1)


def test_names_without_end_and_other_scripts_stay_readable(cast: Cast) -> None:
    for name in ("x" * 300, "باغ محله", "A hall with a kitchen " * 13):
        make_note(make_asset(cast.library, "space", name.strip()), text="y" * 150)
    pdf = fetch(cast)
    assert problems_of(pdf) == []
    assert APPENDIX in words_of(pdf, only=1)
    assert page_count(pdf) >= 2


def test_a_name_without_end_takes_the_room_that_others_leave(cast: Cast) -> None:
    words = (
        "The most remarkably long name that anybody ever gave to a friend of the library, in full "
    )
    for number in range(4):
        make_asset(cast.library, "relationship", f"{number} {words * 3}"[:300])
    pdf = cast.client(cast.rae).get("/sunnydale/print/reports/partners.pdf").content
    assert all(f"{number} The most" in words_of(pdf, only=0) for number in range(4))
    assert problems_of(pdf) == []


def test_a_foot_keeps_to_a_line_where_the_library_s_name_has_no_end(cast: Cast) -> None:
    cast.library.name = "The library of " + "a town with a long name and " * 6
    cast.library.save()
    first = words_of(fetch(cast), only=0)
    assert first.count("a town with a long name and") == 6 + 2  # above in full, below shortened


def test_what_is_to_check_of_nothing_is_not_said_to_be_answered(cast: Cast) -> None:
    words = words_of(cast.client(cast.rae).get("/sunnydale/print/to-check.pdf").content)
    assert "so there is nothing to check" in words
    assert "every question has its answer" not in words
