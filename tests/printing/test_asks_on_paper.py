"""An ask on paper: one page for the partner, and talking points, both to be read aloud by a machine."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from cast import Cast
from make import make_organization, make_person
from partnerships.asking import ask_for, move
from printing.opened import W, styled, xml_of_docx
from printing.paper import heights_of, page_count, places_of, problems_of, words_of
from programs.plans import exact, need_of, plan
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import NeedPart, OfferPart
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.models import Tie
from wherewithal.programs.offering.actions import add_library_offer

MIDDLE = 306.0  # of a page of Letter, in points


def fetch(cast: Cast, path: str, member: Any = None) -> bytes:
    response = cast.client(member or cast.lee).get(f"/sunnydale/print/asks/{path}")
    assert response.headers["Content-Type"] == "application/pdf"
    return bytes(response.content)


@pytest.fixture
def ask(cast: Cast) -> Ask:
    club = make_organization(
        cast.library, wants="More members\nA stage", cannot="Nothing on Sundays"
    )
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    stage = add_library_offer(by=cast.lee, kind="space", words="Our stage on a Friday")
    lawn = add_library_offer(by=cast.lee, kind="space", words="The lawn behind the house")
    return ask_for(
        cast,
        need,
        organization=club,
        owner=cast.lee,
        together="A fair that everybody comes to",
        gains="Forty teens find a club",
        answer_by=date(2999, 3, 1),
        offers=[
            OfferPart(stage, answers="A stage"),
            OfferPart(lawn, answers="They are often late"),
        ],
    )


def test_the_partner_reads_one_page(cast: Cast, ask: Ask) -> None:
    paper = fetch(cast, f"{ask.pk}/partner.pdf")
    words = words_of(paper)
    for said in (
        "Garden club",
        "A fair that everybody comes to",
        "Ten chairs: 10",
        "Our stage on a Friday",
        "You wished for: “A stage”",
        "Forty teens find a club",
        cast.lee.user.email,
        "March 1, 2999",
    ):
        assert said in words
    assert "often late" not in words
    assert page_count(paper) == 1
    assert problems_of(paper) == []


def test_much_to_say_still_stands_on_one_page(cast: Cast, ask: Ask) -> None:
    Ask.objects.in_library(cast.library).update(together="A long sentence. " * 90)
    assert page_count(fetch(cast, f"{ask.pk}/partner.pdf?paper=a4")) == 1


FARSI = "ما می‌خواهیم با هم یک روز برای همه‌ی شهر بسازیم. "


@pytest.mark.parametrize("words", ["A long sentence. ", FARSI, "Unbrokenword" * 30 + " "])
def test_too_much_to_say_is_shortened_and_says_so(cast: Cast, ask: Ask, words: str) -> None:
    long = (words * 3000)[:9000]
    Ask.objects.in_library(cast.library).update(together=long, gains=long)
    name = (words * 30)[:300]
    type(ask.organization).objects.in_library(cast.library).update(name=name)
    for place in range(40):
        more = need_of(plan(cast.library, f"More {place}"), name=f"{place} {name}"[:300])
        actions.add_ask_need(by=cast.lee, ask=ask, part=NeedPart(more))
    paper = fetch(cast, f"{ask.pk}/partner.pdf?paper=a4")
    assert page_count(paper) == 1
    said = words_of(paper)
    assert "Some words are shortened here, to stay on one page." in said
    assert cast.lee.user.email in said
    assert problems_of(paper) == []
    page = cast.client(cast.lee).get(f"/sunnydale/asks/{ask.pk}/brief/").content.decode()
    assert "The PDF stays one page: what does not fit is shortened" in page


def test_what_fits_is_not_shortened(cast: Cast, ask: Ask) -> None:
    assert "Some words are shortened" not in words_of(fetch(cast, f"{ask.pk}/partner.pdf"))
    page = cast.client(cast.lee).get(f"/sunnydale/asks/{ask.pk}/brief/").content.decode()
    assert "The PDF stays one page" not in page


def test_talking_points_for_whoever_goes(cast: Cast, ask: Ask) -> None:
    for name, consent in (("Pamela Potter", "given"), ("Quentin Quiet", "not-asked")):
        Tie.objects.create(
            library=cast.library,
            from_person=make_person(cast.library, name, consent=consent),
            to_organization=ask.organization,
            consent="given",
        )
    need = need_of(plan(cast.library, "Older"), name="A wagon")
    before = ask_for(cast, need, organization=ask.organization)
    move(cast, before, "asked", "no", learned="Too early in the year")
    paper = fetch(cast, f"{ask.pk}/talking-points.pdf")
    words = words_of(paper)
    for said in ("Pamela Potter", "More members", "Nothing on Sundays", "A wagon", "Too early"):
        assert said in words
    assert "Quentin" not in words
    assert problems_of(paper) == []


def test_a_long_address_is_copied_as_it_is(cast: Cast, ask: Ask) -> None:
    user = cast.lee.user
    user.email = "maria.elena.gonzalezhernandez@gothampubliclibrary.example.org"
    user.save()
    paper = fetch(cast, f"{ask.pk}/partner.pdf")
    assert user.email in PdfReader(BytesIO(paper)).pages[0].extract_text()


def test_farsi_and_a_name_without_end(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="صندلی برای جشن")
    ask = ask_for(cast, need, whom="x" * 300)
    brief = fetch(cast, f"{ask.pk}/partner.pdf")
    assert problems_of(brief) == []
    assert places_of(brief, "•") == [at for at in places_of(brief, "•") if at > MIDDLE]
    assert places_of(brief, "•") != []
    assert problems_of(fetch(cast, f"{ask.pk}/talking-points.pdf")) == []


def test_a_page_that_asks_nothing_says_so(cast: Cast, ask: Ask) -> None:
    ask.needs.get().delete()
    words = words_of(fetch(cast, f"{ask.pk}/partner.pdf"))
    assert "Nothing is chosen yet." in words
    assert "Forty teens find a club" in words


def test_the_head_of_a_letter_stands_apart_from_its_first_line(cast: Cast, ask: Ask) -> None:
    """As in a letter on paper: in the file it has a look of its own, and room below it."""
    made = cast.client(cast.lee).get(f"/sunnydale/print/asks/{ask.pk}/letter.docx").content
    (head,) = styled(bytes(made), "LetterHead")
    assert head.startswith("Sunnydale Public Library · ")
    spaces = xml_of_docx(bytes(made), "word/styles.xml").xpath(
        "//w:style[@w:styleId='LetterHead']//w:spacing/@w:after", namespaces={"w": W.strip("{}")}
    )
    assert [int(twentieths) >= 400 for twentieths in spaces] == [True]
    letter = fetch(cast, f"{ask.pk}/letter.pdf")
    assert heights_of(letter, "Sunnydale")[0] - heights_of(letter, "Dear")[0] > 30
