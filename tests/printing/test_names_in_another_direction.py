"""A name written from right to left inside a sentence that runs the other way, on paper and in files."""

from datetime import date
from typing import Any

import pytest

from cast import Cast
from make import make_asset, make_person
from partnerships.asking import ask_for
from printing.opened import right_paragraphs, rtl_paragraphs, sheets_of_xlsx, styled
from printing.paper import beginnings_of, places_of, problems_of, raw_words_of
from programs.plans import need_of, plan
from wherewithal.printing.office import Bullets, Heading, Item
from wherewithal.printing.office.letters import is_rtl
from wherewithal.printing.parts.ask import letter_part
from wherewithal.printing.parts.blocks import blocks_part
from wherewithal.printing.parts.library_map import map_part
from wherewithal.printing.typeset import Document, Paper, typeset
from wherewithal.reports.period import usual_period
from wherewithal.reports.review import review_report
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.ui.names import BEGIN, END, in_sentence, with_figure

FARSI = "کتابخانه محله"
REPORTS = "/sunnydale/print/reports"
LEFT_MARGIN, MIDDLE = 43, 306  # in points


@pytest.fixture
def farsi(cast: Cast) -> Cast:
    cast.library.name = FARSI
    cast.library.save()
    return cast


def fetch(cast: Cast, path: str) -> bytes:
    return bytes(cast.client(cast.lee).get(f"{REPORTS}/{path}").content)


def typeset_lines(*lines: str) -> bytes:
    part = blocks_part([Heading("T"), Bullets(tuple(Item(line, "small") for line in lines))])
    return typeset(Document("T", "L", lines[0], "S", Paper.LETTER, [part]))


def test_the_first_line_of_a_report_runs_the_way_of_its_words(farsi: Cast) -> None:
    lede, foot = beginnings_of(fetch(farsi, "board.pdf"), "·")  # behind the name
    assert LEFT_MARGIN + 40 < lede < LEFT_MARGIN + 150
    assert LEFT_MARGIN + 30 < foot < LEFT_MARGIN + 150
    assert FARSI not in "".join(rtl_paragraphs(fetch(farsi, "board.docx")))
    assert FARSI in styled(fetch(farsi, "board.docx"), "Opening")[0]


def test_figures_beside_a_name_stay_where_they_belong() -> None:
    name = in_sentence("باغ")
    pdf = typeset_lines(f"Ask {name} 3 of 5")
    assert max(places_of(pdf, "3 of 5")) > max(places_of(pdf, "Ask"))
    assert problems_of(pdf) == []


def test_a_name_is_as_long_as_its_letters_not_as_its_bytes() -> None:
    name = "کتابخانه بزرگ محله باغ و میدان قدیم"
    assert len(name) < 60 < len(name.encode())
    pdf = typeset_lines(f"Ask {in_sentence(name)} 3 of 5")
    assert max(places_of(pdf, "3 of 5")) > max(places_of(pdf, "Ask")) + 60
    assert problems_of(pdf) == []


@pytest.mark.parametrize("around", ["", "x" * 40, "باغ " * 30])
def test_no_sign_around_a_name_goes_along_when_it_is_copied(around: str) -> None:
    pdf = typeset_lines(f"({in_sentence('باغ ' + around)}) 3 of 5", f"{END}{BEGIN} alone {around}")
    assert [sign for sign in raw_words_of(pdf) if sign in BEGIN + END] == []


def test_a_sentence_of_nothing_but_a_name_runs_the_way_of_the_name() -> None:
    from_the_left = places_of(typeset_lines("A garden"), "•")
    from_the_right = places_of(typeset_lines(in_sentence("باغ")), "•")
    assert from_the_right[0] > from_the_left[0] + 60


def test_files_carry_no_sign_around_names(farsi: Cast) -> None:
    make_asset(farsi.library, "relationship", "باغ محله")
    make_person(farsi.library, "پروانه", consent="given")
    for name in ("board", "partners", "needs"):
        told: Any = [fetch(farsi, f"{name}.docx"), fetch(farsi, f"{name}.xlsx")]
        words = str(sheets_of_xlsx(told[1])) + "".join(
            words for style in ("Opening", "Normal", "Footer") for words in styled(told[0], style)
        )
        assert [sign for sign in words if sign in BEGIN + END] == []


def test_a_record_in_the_appendix_has_its_sign_where_its_name_begins(cast: Cast) -> None:
    make_asset(cast.library, "space", "The old barn")
    make_asset(cast.library, "space", FARSI)
    signs = sorted(places_of(fetch(cast, "board.pdf"), "•", only=1))
    assert signs[0] < LEFT_MARGIN + 20
    assert signs[-1] > MIDDLE


def test_the_day_of_a_letter_stands_beside_the_library(farsi: Cast) -> None:
    part = letter_part(farsi.library, "Dear Pam,", today=date(2026, 3, 1))
    pdf = typeset(Document("T", "L", "F", "S", Paper.LETTER, [part]))
    (behind_the_name,) = beginnings_of(pdf, "·")
    assert LEFT_MARGIN + 40 < behind_the_name < LEFT_MARGIN + 150


def test_what_the_map_says_aloud_reads_in_its_own_direction(farsi: Cast) -> None:
    told = map_part(farsi.lee, farsi.library)["alternative"]
    assert told.startswith(f"{in_sentence(farsi.library.name)} in the middle, ")
    assert not is_rtl(told)


def test_small_print_stands_below_its_name(farsi: Cast) -> None:
    assert min(places_of(typeset_lines("باغ"), "small")) > MIDDLE
    make_asset(farsi.library, "staff", FARSI)
    assert "not known yet" in right_paragraphs(fetch(farsi, "board.docx"))


def test_how_much_stands_in_its_own_order_behind_a_name() -> None:
    pdf = typeset_lines(with_figure("باغ", "40 chairs"))
    assert places_of(pdf, "40 chairs") != []
    assert max(places_of(pdf, "40 chairs")) > MIDDLE


def test_a_review_with_such_a_title_is_told_in_its_order(cast: Cast) -> None:
    day = date(2026, 1, 22)
    review = Review.objects.create(library=cast.library, title=FARSI, held_on=day)
    ReviewAnswer.objects.create(library=cast.library, review=review, prompt="know", text="Much")
    lede = review_report(cast.rae, usual_period(day)).lede
    assert FARSI in lede
    assert not is_rtl(lede)


def test_an_ask_in_a_plan_has_its_sign_where_its_name_begins(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="Chairs")
    ask = ask_for(cast, need, whom="باغ محله")
    pdf = cast.client(cast.lee).get(f"/sunnydale/print/programs/{need.program_id}.pdf").content
    assert ask.pk
    assert max(places_of(pdf, "•")) > MIDDLE
