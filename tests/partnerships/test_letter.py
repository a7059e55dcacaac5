"""The letter of an ask, and how a library asks."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from cast import Cast
from make import make_asset, make_organization, make_outlet, make_person
from partnerships.asking import ask_for, move
from programs.plans import exact, need_of, plan
from tokens import without_tokens
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.asks.letter import fill, letter_of
from wherewithal.partnerships.asks.models import Ask, AskingRules
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.actions import add_library_offer

TODAY = date(2026, 11, 22)
NOTHING = dict.fromkeys(
    ("name", "together", "asks", "offers", "gains", "answer by", "contact", "library"), ""
)


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


@pytest.mark.parametrize(
    ("beginning", "told", "letter"),
    [
        ("Dear {name},", {"name": "Pam"}, "Dear Pam,"),
        ("We offer:\n{offers}\n\nYours", {}, "Yours"),
        ("{contact}\n{library}", {"library": "Sunnydale"}, "Sunnydale"),
        ("No place at all\n\n\n{gains}", {}, "No place at all"),
        ("A {strange} place", {}, "A {strange} place"),
        ("One\r\n \r\n{together}", {"together": "{name}"}, "One\n\n{name}"),
        ("", {}, ""),
    ],
)
def test_places_are_filled_and_empty_ones_take_their_paragraph_along(
    beginning: str, told: dict[str, str], letter: str
) -> None:
    assert fill(beginning, {**NOTHING, **told}) == letter


def test_the_letter_says_what_the_ask_says(cast: Cast, need: ResourceNeed) -> None:
    room = add_library_offer(by=cast.lee, kind="space", words="Our room on a Saturday")
    ask = ask_for(cast, need, together="A fair in May", owner=cast.lee, offers=[OfferPart(room)])
    assert letter_of(cast.lee, cast.library, ask, today=TODAY) == (
        "Dear Garden club,\n\n"
        "What we would like to reach together:\nA fair in May\n\n"
        "We would like to ask you for:\n- Ten chairs: 10\n\n"
        "In return we would gladly offer:\n- Our room on a Saturday\n\n"
        "With kind regards,\nLee\nSunnydale Public Library"
    )


def test_the_letter_says_when_and_how_much_as_the_page_for_the_partner_does(
    cast: Cast, need: ResourceNeed
) -> None:
    room = add_library_offer(by=cast.lee, kind="space", words="Our room", of_what="afternoons")
    days = {"starts_on": date(2027, 3, 1), "ends_on": date(2027, 3, 31)}
    ask = ask_for(cast, need, offers=[OfferPart(room, how_much=exact(2))], **days)
    letter = letter_of(cast.lee, cast.library, ask, today=TODAY)
    assert "- Ten chairs: 10 (from March 1, 2027 until March 31, 2027)\n" in letter
    assert "- Our room: afternoons: 2\n" in letter


def test_ones_own_words_stay_and_the_ask_is_told_anew_beside_them(
    cast: Cast, need: ResourceNeed
) -> None:
    ask = ask_for(cast, need)
    assert "What it would say, written anew" not in page(cast, f"asks/{ask.pk}/letter/")
    there = f"/sunnydale/asks/{ask.pk}/letter/"
    client = cast.client(cast.lee)
    assert client.post(there, {"letter": "Hello neighbors, one word"}).url == there
    found = page(cast, f"asks/{ask.pk}/letter/")
    assert "Hello neighbors, one word" in found
    assert "What it would say, written anew" in found
    assert "Dear Garden club," in found
    assert "body=Hello%20neighbors%2C%20one%20word" in found


def test_a_long_letter_is_no_link_and_an_address_stays_with_who_may_read_it(
    cast: Cast, need: ResourceNeed
) -> None:
    pam = make_person(
        cast.library, consent="given", email="pam@example.org", contact_level="private"
    )
    ask = ask_for(cast, need, person=pam)
    assert "mailto:?subject" in page(cast, f"asks/{ask.pk}/letter/")
    assert "mailto:pam%40example.org?subject" in page(cast, f"asks/{ask.pk}/letter/", cast.ada)
    Ask.objects.in_library(cast.library).update(letter="Long words. " * 200)
    assert "mailto:" not in page(cast, f"asks/{ask.pk}/letter/")


def test_a_library_says_how_it_asks(cast: Cast, need: ResourceNeed) -> None:
    client = cast.client(cast.lee)
    begun = client.get("/sunnydale/asks/how/").context["form"].initial["letter"]
    letter = client.get("/sunnydale/asks/how/").context["form"]["letter"]
    assert "{answer by} until when we would like to know" in letter.help_text
    client.post("/sunnydale/asks/how/", {"most_a_quarter": "1", "letter": begun})
    rules = AskingRules.objects.in_library(cast.library).get()
    assert (rules.most_a_quarter, rules.letter) == (1, "")
    client.post("/sunnydale/asks/how/", {"most_a_quarter": "1", "letter": "Hi {name}, {asks}"})
    club = make_organization(cast.library)
    other = need_of(need.program, name="Tables")
    move(cast, ask_for(cast, other, organization=club), "asked", on=timezone.localdate())
    ask = ask_for(cast, need, organization=club)
    assert letter_of(cast.lee, cast.library, ask, today=TODAY) == "Hi Garden club, - Ten chairs: 10"
    assert "We want to ask one partner once at most." in page(cast, f"asks/{ask.pk}/")
    wrong = client.post("/sunnydale/asks/how/", {"most_a_quarter": "0", "letter": "Kept words"})
    assert "Kept words" in wrong.content.decode()


def test_who_looks_after_one_place_does_not_say_how_all_ask(cast: Cast) -> None:
    cast.lee.outlet = make_outlet(cast.library)
    cast.lee.save()
    assert cast.client(cast.lee).get("/sunnydale/asks/how/").status_code == 403
    assert "How we ask" not in page(cast, "asks/")
    assert "How we ask" in page(cast, "asks/", cast.ada)


def test_home_says_which_of_my_asks_want_me(cast: Cast, need: ResourceNeed) -> None:
    make_asset(cast.library)
    today = timezone.localdate()
    for name, day in (("A", today), ("B", today + timedelta(days=2))):
        ask_for(cast, need, whom=f"Shop {name}", owner=cast.lee, next_step_on=day)
    assert "See to your ask to “Shop A”" in page(cast, "")
    assert "See to your ask to “Shop B”" not in page(cast, "")
    assert "See to your ask" not in page(cast, "", cast.ada)
    ask_for(cast, need, whom="Shop C", second_owner=cast.lee, next_step_on=today)
    assert "See to 2 asks of yours" in page(cast, "")
    for ask in Ask.objects.in_library(cast.library).exclude(whom="Shop B"):
        actions.move_ask(by=cast.lee, ask=ask, state="withdrawn")
    assert "asks of yours" not in page(cast, "")


def test_home_names_a_not_now_whose_day_has_come(cast: Cast, need: ResourceNeed) -> None:
    make_asset(cast.library)
    ask = ask_for(cast, need, whom="The bakery", owner=cast.lee)
    move(cast, ask, "asked")
    today = timezone.localdate()
    move(cast, ask, "not-now", not_before=today + timedelta(days=1))
    assert "Ask “The bakery” again" not in page(cast, "")
    Ask.objects.in_library(cast.library).update(not_before=today)
    told = page(cast, "")
    assert "Ask “The bakery” again" in told
    assert f'href="/sunnydale/asks/{ask.pk}/"' in told
