"""An ask on paper: one page for the partner, and talking points, both to be read aloud by a machine."""

from datetime import date
from typing import Any

import pytest

from cast import Cast
from make import make_organization, make_person
from partnerships.asking import ask_for, move
from printing.paper import page_count, problems_of, words_of
from programs.plans import exact, need_of, plan
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.models import Tie
from wherewithal.programs.offering.actions import add_library_offer


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


def test_farsi_and_a_name_without_end(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="صندلی برای جشن")
    ask = ask_for(cast, need, whom="x" * 300)
    assert problems_of(fetch(cast, f"{ask.pk}/partner.pdf")) == []
    assert problems_of(fetch(cast, f"{ask.pk}/talking-points.pdf")) == []
