"""What leaves as DOCX and XLSX says what the page says: asks, letters, plans, the workbook."""

from datetime import date
from typing import Any

import pytest

from cast import Cast
from insights.networks.town import stays_out
from make import make_asset, make_community_asset, make_note, make_organization, make_person
from partnerships.asking import ask_for, covered, move
from printing.opened import (
    formulas_of_xlsx,
    sheets_of_xlsx,
    styled,
    tables_of_docx,
    words_of_docx,
    words_of_xlsx,
)
from printing.paper import page_count, problems_of, words_of
from programs.plans import exact, need_of, plan
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.asks.models import Ask
from wherewithal.printing.documents import DOCUMENTS
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.actions import add_library_offer

FORMULA = "=1+1"


def fetch(cast: Cast, path: str, member: Any = None) -> bytes:
    response = cast.client(member or cast.lee).get(f"/sunnydale/print/{path}")
    assert response.status_code == 200
    return bytes(response.content)


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


@pytest.fixture
def ask(cast: Cast, need: ResourceNeed) -> Ask:
    club = make_organization(cast.library, wants="A stage\nA word with Quentin Quiet")
    stage = add_library_offer(by=cast.lee, kind="space", words="Our stage on a Friday")
    return ask_for(
        cast,
        need,
        organization=club,
        owner=cast.lee,
        together="A fair that everybody comes to",
        gains="Forty teens find a club",
        answer_by=date(2999, 3, 1),
        next_step="Call them",
        next_step_on=date(2999, 2, 1),
        offers=[OfferPart(stage, answers="A stage")],
    )


def test_the_brief_says_the_same_as_docx(cast: Cast, ask: Ask) -> None:
    made = fetch(cast, f"asks/{ask.pk}/partner.docx")
    assert styled(made, "Heading1") == ["For Garden club"]
    assert styled(made, "ListBullet") == ["Ten chairs: 10", "Our stage on a Friday"]
    assert styled(made, "ListContinue") == ["You wished for: “A stage”"]
    assert "March 1, 2999" in words_of_docx(made)
    assert "Made to be passed" not in words_of_docx(made)


def test_the_letter_leaves_as_somebody_changed_it(cast: Cast, ask: Ask) -> None:
    assert "Dear Garden club," in words_of(fetch(cast, f"asks/{ask.pk}/letter.pdf"))
    Ask.objects.in_library(cast.library).update(letter="Dear all,\n\nسلام\n\nYours")
    pdf, made = (fetch(cast, f"asks/{ask.pk}/letter.{kind}") for kind in ("pdf", "docx"))
    assert "Dear all" in words_of(pdf)
    assert page_count(pdf) == 1
    assert problems_of(pdf) == []
    assert styled(made, "Normal") == ["Dear all,", "سلام", "Yours"]


def test_a_letter_is_for_those_who_may_write_it(cast: Cast, ask: Ask) -> None:
    for kind in ("pdf", "docx"):
        path = f"/sunnydale/print/asks/{ask.pk}/letter.{kind}"
        assert cast.client(cast.rae).get(path).status_code == 403


def test_talking_points_keep_names_to_themselves_that_stay_out(cast: Cast, ask: Ask) -> None:
    path = f"asks/{ask.pk}/talking-points"
    assert "Quentin" in words_of_docx(fetch(cast, f"{path}.docx"))
    stays_out(make_person(cast.library, "Quentin Quiet", consent="given"))
    made = fetch(cast, f"{path}.docx")
    assert "A stage" in words_of_docx(made)
    assert "Quentin" not in words_of_docx(made)
    assert "Quentin" not in words_of(fetch(cast, f"{path}.pdf"))
    page = cast.client(cast.lee).get(f"/sunnydale/asks/{ask.pk}/talking-points/")
    assert "Quentin" not in page.content.decode()


def test_what_was_learned_of_somebody_who_stays_out_is_kept(cast: Cast, ask: Ask) -> None:
    before = ask_for(
        cast, need_of(plan(cast.library, "Older"), name="A wagon"), organization=ask.organization
    )
    move(cast, before, "asked", "no", learned="Quentin Quiet said it was too early")
    stays_out(make_person(cast.library, "Quentin Quiet", consent="given"))
    words = words_of_docx(fetch(cast, f"asks/{ask.pk}/talking-points.docx"))
    assert "A wagon" in words
    assert "too early" not in words
    assert Ask.objects.in_library(cast.library).get(pk=before.pk).learned != ""


def test_the_plan_of_a_program_with_coverage_money_and_asks(
    cast: Cast, need: ResourceNeed, ask: Ask
) -> None:
    move(cast, ask, "asked")
    row, key = covered(cast, need), need.program_id
    sheets = sheets_of_xlsx(fetch(cast, f"programs/{key}.xlsx"))
    told = dict(zip(*sheets["What it takes"], strict=True))
    assert (told["What it takes"], told["Asked for"]) == ("Ten chairs", row.asked)
    assert told["How it stands"] == str(row.standing)
    asked = dict(zip(*sheets["Asks"], strict=True))
    assert (asked["Whom we ask"], asked["Next step"]) == ("Garden club", "Call them")
    assert asked["By when"] == date(2999, 2, 1)
    made = fetch(cast, f"programs/{key}.docx")
    assert [table[1][0] for table in tables_of_docx(made)] == ["Homework corner", "Garden club"]
    paper = fetch(cast, f"programs/{key}.pdf")
    for said in ("Ten chairs", str(row.standing), "Garden club", "Call them"):
        assert said in words_of(paper)
    assert problems_of(paper) == []


def test_the_workbook_holds_every_row_in_its_sheet(cast: Cast, ask: Ask) -> None:
    hall = make_asset(cast.library, "space", "Big hall")
    make_note(hall, "strength", FORMULA)
    make_note(hall, "question", "Who has the key?")
    make_community_asset(cast.library, "Chess in the park")
    sheets = sheets_of_xlsx(fetch(cast, "workbook.xlsx"))
    (heads, *rows) = sheets["Where there is room"]
    told = dict(zip(heads, rows[0], strict=True))
    assert rows[0][0] == "Big hall"
    assert told["Strengths"] == FORMULA
    assert told["To check"] == "Who has the key?"
    assert told["Not known yet"] != ""
    assert sheets["Around us"][1][0] == "Chess in the park"
    assert sheets["Organizations"][1][0] == "Garden club"
    assert sheets["Asks"][1][0] == "Garden club"
    assert sheets["What programs take"][1][2] == "Ten chairs"
    assert formulas_of_xlsx(fetch(cast, "workbook.xlsx")) == []


def test_page_paper_and_files_of_a_worksheet_say_the_same(cast: Cast) -> None:
    make_note(make_asset(cast.library, "space", "تالار"), "strength", "Light until five")
    pages = (
        words_of(fetch(cast, "space.pdf")),
        words_of_docx(fetch(cast, "space.docx")),
        words_of_xlsx(fetch(cast, "space.xlsx")),
        cast.client(cast.lee).get("/sunnydale/worksheets/space/").content.decode(),
    )
    assert ["Light until five" in words for words in pages] == [True] * 4


@pytest.mark.parametrize("path", ["map.docx", "buckets.xlsx", "workbook.odt", "nothing.docx"])
def test_what_a_document_is_not_is_not_there(cast: Cast, path: str) -> None:
    assert cast.client(cast.lee).get(f"/sunnydale/print/{path}").status_code == 404


def test_nobody_is_in_the_workbook_who_has_not_agreed(cast: Cast, need: ResourceNeed) -> None:
    walter = make_person(cast.library, "Walter Wary", consent="not-asked")
    ask_for(cast, need, person=walter, next_step="Call Walter Wary")
    for words in (
        words_of_xlsx(fetch(cast, "workbook.xlsx", cast.ada)),
        words_of_docx(fetch(cast, "workbook.docx", cast.ada)),
        words_of(fetch(cast, "workbook.pdf", cast.ada)),
    ):
        assert "Walter" not in words


def test_the_print_page_offers_every_file_there_is(cast: Cast) -> None:
    page = cast.client(cast.rae).get("/sunnydale/print/").content.decode()
    for name, kind in DOCUMENTS.items():
        for file_format in ("docx", "xlsx"):
            is_offered = f'formaction="/sunnydale/print/{name}.{file_format}"' in page
            assert is_offered == (file_format in kind.files), (name, file_format)
