"""Words that asks hold leave with their source: what was learned, and what offers answer."""

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from make import make_asset, make_note, make_organization, make_person
from partnerships.asking import ask_for, move
from programs.plans import exact, need_of, plan
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.capacity.actions import withdraw_note
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.asks.models import Ask, AskOffer
from wherewithal.people.actions import record_consent
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.actions import add_library_offer

LEARNED = "Ruth Hidden is ill at the moment"
HARD = "They always come late to everything"


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def everything_kept() -> str:
    logged = [(row.before, row.after) for row in Change.objects.order_by("pk")]
    told = list(ChangeSet.objects.order_by("pk").values_list("values", flat=True))
    return f"{logged}{told}"


def test_the_author_takes_back_what_was_learned(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "no", learned=LEARNED)
    client = cast.client(cast.lee)
    own = client.get("/sunnydale/my-page/").content.decode()
    assert LEARNED in own
    there = f"/sunnydale/asks/{ask.pk}/learned/withdraw/"
    assert there in own
    assert client.post(there).status_code == 302
    ask.refresh_from_db()
    assert (ask.learned, ask.state) == ("", "no")
    assert "Ruth" not in everything_kept()


def test_others_do_not_and_whom_it_is_about_does(cast: Cast, need: ResourceNeed) -> None:
    pam = make_person(cast.library, consent="given")
    ask = ask_for(cast, need, person=pam)
    move(cast, ask, "asked", "no", learned=LEARNED)
    with pytest.raises(PermissionDenied):
        actions.withdraw_learned(by=cast.ada, ask=ask)
    cast.cal.person = pam
    cast.cal.save()
    actions.withdraw_learned(by=cast.cal, ask=Ask.objects.in_library(cast.library).get())
    assert LEARNED not in everything_kept()


def test_who_added_to_what_was_learned_takes_that_alone(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "no", learned="Ask them again after the harvest.")
    actions.change_ask(by=cast.ada, ask=ask, learned=f"Ask them again after the harvest. {LEARNED}")
    there = f"/sunnydale/asks/{ask.pk}/learned/withdraw/"
    question = cast.client(cast.ada).get(there).content.decode()
    assert (LEARNED in question, "harvest" in question) == (True, False)
    actions.withdraw_learned(by=cast.ada, ask=ask)
    assert (ask.learned, "Ruth" in everything_kept()) == (
        "Ask them again after the harvest.",
        False,
    )
    actions.withdraw_learned(by=cast.lee, ask=ask)
    assert (ask.learned, "harvest" in everything_kept()) == ("", False)


@pytest.mark.parametrize("instead", ["Wholly other words of a colleague.", ""])
def test_what_a_colleague_put_other_words_in_place_of_is_offered_on_my_page(
    cast: Cast, need: ResourceNeed, instead: str
) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "no", learned=LEARNED)
    actions.change_ask(by=cast.ada, ask=ask, learned=instead)
    client = cast.client(cast.lee)
    (said,) = client.get("/sunnydale/my-page/").context["others_elsewhere"]
    assert (said.words, said.by_name) == (LEARNED, "Lee")
    assert "history alone" in str(said.kind)
    assert "Withdraw these words" not in client.get(f"/sunnydale/asks/{ask.pk}/").content.decode()
    assert LEARNED in client.get(said.withdraw).content.decode()
    assert client.post(said.withdraw).status_code == 302
    ask.refresh_from_db()
    assert (ask.learned, "Ruth" in everything_kept()) == (instead, False)
    assert client.get("/sunnydale/my-page/").context["others_elsewhere"] == []


def test_whom_it_is_about_takes_back_what_history_alone_still_has(
    cast: Cast, need: ResourceNeed
) -> None:
    ask = ask_for(cast, need, person=make_person(cast.library, consent="given"))
    move(cast, ask, "asked", "no", learned=LEARNED)
    actions.change_ask(by=cast.lee, ask=ask, learned="")
    cast.cal.person = ask.person
    cast.cal.save()
    client = cast.client(cast.cal)
    (said,) = client.get("/sunnydale/my-page/").context["elsewhere"]
    assert said.words == LEARNED
    assert client.post(said.withdraw).status_code == 302
    assert "Ruth" not in everything_kept()


def answered(cast: Cast, need: ResourceNeed, words: str, **whom: object) -> AskOffer:
    room = add_library_offer(by=cast.lee, kind="space", words="Our room")
    ask = ask_for(cast, need, offers=[OfferPart(room, answers=words)], **whom)
    return ask.offers.get()


def test_a_withdrawn_line_leaves_what_an_offer_answers(cast: Cast, need: ResourceNeed) -> None:
    row = make_asset(cast.library, "relationship", "Garden club")
    note = make_note(row, kind="challenge", text=HARD, noted_by=cast.lee.user)
    offered = answered(cast, need, HARD)
    withdraw_note(by=cast.lee, note=note)
    offered.refresh_from_db()
    assert offered.answers == ""
    assert HARD not in everything_kept()


def test_whoever_leaves_takes_their_words_along(cast: Cast, need: ResourceNeed) -> None:
    pam = make_person(cast.library, consent="given")
    offered = answered(cast, need, "I want to reach young farmers", person=pam)
    other = answered(
        cast, need, "I want to reach young farmers", organization=make_organization(cast.library)
    )
    mine = Ask.objects.in_library(cast.library).get(person=pam)
    actions.change_ask(by=cast.lee, ask=mine, letter="Dear Pamela", learned=LEARNED)
    record_consent(by=cast.lee, person=pam, consent="declined")
    offered.refresh_from_db()
    other.refresh_from_db()
    mine.refresh_from_db()
    assert (offered.answers, other.answers) == ("", "I want to reach young farmers")
    assert (mine.letter, mine.learned) == ("", "")
    assert "Dear Pamela" not in everything_kept()
    assert LEARNED not in everything_kept()
