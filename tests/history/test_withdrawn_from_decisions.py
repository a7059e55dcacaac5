"""Words of decisions, and cards that somebody decided about: withdrawn, they are nowhere any more."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from all_rows import last_change
from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from insights.matches.needs import make_need, page_of
from make import make_asset, make_organization, make_person
from wherewithal.audit.undo import undo
from wherewithal.community import actions as community
from wherewithal.community.actions.fields import About
from wherewithal.community.models import CommunityAsset
from wherewithal.history import actions as history
from wherewithal.insights.matches import actions as matches
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.portfolio import actions as asks
from wherewithal.insights.portfolio.models import AskChoice
from wherewithal.insights.said_why.actions import withdraw_why
from wherewithal.people.models import Person

NAME = "Sewing circle of Ruth Hidden"
WORDS = "The kestrel is ill"


def circle(cast: Cast) -> CommunityAsset:
    return community.add_community_asset(by=cast.lee, name=NAME)


def decide(cast: Cast, source: Any) -> MatchDecision:
    return matches.reject_match(by=cast.lee, need=make_need(cast), source=source, words=WORDS)


def choose(cast: Cast, holder: Any) -> AskChoice:
    return asks.change_ask(by=cast.lee, program=None, holder=holder, stance="forbidden", why=WORDS)


DECIDED = pytest.mark.parametrize("make", [decide, choose])


def pam(cast: Cast) -> Person:
    """Rae is Pam, who agreed to be written about."""
    cast.rae.person = found = make_person(cast.library, "Pam", consent="given")
    cast.rae.save()
    return found


def test_a_withdrawn_card_is_named_by_no_sentence_about_decisions(cast: Cast) -> None:
    card, need = circle(cast), make_need(cast)
    matches.accept_match(by=cast.lee, need=need, source=card)
    matches.reject_match(by=cast.ada, need=need, source=card)
    asks.change_ask(by=cast.lee, program=None, holder=card, stance="pinned")
    undo(entry=last_change(), by=cast.lee)
    community.withdraw_community_asset(by=cast.lee, asset=card)
    assert not is_anywhere(cast, "ruth hidden")
    history_page = cast.client(cast.rae).get("/sunnydale/history/").content.decode()
    assert "Ruth Hidden" not in history_page
    assert "worth asking" in history_page


def test_other_sentences_keep_their_names(cast: Cast) -> None:
    card, other, need = (
        circle(cast),
        make_person(cast.library, "Pam Lee", consent="given"),
        make_need(cast),
    )
    matches.accept_match(by=cast.lee, need=need, source=other)
    community.withdraw_community_asset(by=cast.lee, asset=card)
    assert "Pam Lee" in cast.client(cast.ada).get("/sunnydale/history/").content.decode()


@DECIDED
def test_why_goes_along_with_a_withdrawn_card(cast: Cast, make: Any) -> None:
    card = circle(cast)
    make(cast, card)
    assert is_anywhere(cast, "kestrel")
    community.withdraw_community_asset(by=cast.lee, asset=card)
    assert not is_anywhere(cast, "kestrel")


@DECIDED
def test_whoever_wrote_it_takes_it_back_and_the_decision_stays(cast: Cast, make: Any) -> None:
    row = make(cast, circle(cast))
    withdraw_why(by=cast.lee, row=row)
    assert not is_anywhere(cast, "kestrel")
    again = type(row).objects.in_library(cast.library).get()
    assert getattr(again, "state", "") in ("rejected", "")
    assert getattr(again, "stance", "forbidden") == "forbidden"


@DECIDED
def test_whom_it_is_about_takes_it_back_from_my_page(cast: Cast, make: Any) -> None:
    row = make(cast, pam(cast))
    rae = cast.client(cast.rae)
    (said,) = rae.get("/sunnydale/my-page/").context["elsewhere"]
    assert (said.words, said.by_name) == (WORDS, "Lee")
    assert WORDS in rae.get(said.withdraw).content.decode()
    assert rae.post(said.withdraw).status_code == 302
    assert not is_anywhere(cast, "kestrel")
    assert rae.get(said.withdraw).status_code == 404
    assert type(row).objects.in_library(cast.library).count() == 1


@DECIDED
def test_nobody_reads_it_on_the_page_about_them(cast: Cast, make: Any) -> None:
    row = make(cast, pam(cast))
    page = cast.client(cast.ada).get(f"/sunnydale/people/{row.person_id}/")
    assert (page.status_code, WORDS in page.content.decode()) == (200, False)


@DECIDED
def test_a_card_about_somebody_is_about_them(cast: Cast, make: Any) -> None:
    card = community.add_community_asset(
        by=cast.lee, name="Pam sews", about=About(person=pam(cast))
    )
    make(cast, card)
    rae = cast.client(cast.rae)
    said = [each for each in rae.get("/sunnydale/my-page/").context["elsewhere"] if each.words]
    assert [(each.name, each.words) for each in said] == [("Pam sews", WORDS)]
    assert rae.post(said[0].withdraw).status_code == 302
    assert not is_anywhere(cast, "kestrel")


@DECIDED
def test_whoever_wrote_it_finds_it_on_my_page(cast: Cast, make: Any) -> None:
    make(cast, pam(cast))
    mine = cast.client(cast.lee).get("/sunnydale/my-page/").context["others_elsewhere"]
    assert [(said.name, said.words) for said in mine] == [("Pam", WORDS)]
    assert cast.client(cast.lee).post(mine[0].withdraw).status_code == 302
    assert not is_anywhere(cast, "kestrel")


@DECIDED
def test_words_about_an_organization_stand_there_as_well(cast: Cast, make: Any) -> None:
    make(cast, make_organization(cast.library, "Garden club"))
    make_need(cast)
    lee = cast.client(cast.lee)
    mine = lee.get("/sunnydale/my-page/").context["others_elsewhere"]
    assert [(said.name, said.words) for said in mine] == [("Garden club", WORDS)]
    assert lee.post(mine[0].withdraw).status_code == 302
    assert not is_anywhere(cast, "kestrel")


@DECIDED
def test_words_about_a_row_and_a_card_stand_there_once(cast: Cast, make: Any) -> None:
    for about in (make_asset(cast.library, name="Attic"), circle(cast)):
        make(cast, about)
    mine = cast.client(cast.lee).get("/sunnydale/my-page/").context["others_elsewhere"]
    assert sorted(said.name for said in mine) == ["Attic", NAME]


@DECIDED
def test_a_card_that_its_decider_may_no_longer_read_is_not_named(cast: Cast, make: Any) -> None:
    card = community.add_community_asset(by=cast.ada, name=NAME)
    make(cast, card)
    community.change_community_asset(by=cast.ada, asset=card, level="private")
    mine = cast.client(cast.lee).get("/sunnydale/my-page/").context["others_elsewhere"]
    assert [(said.name, said.words) for said in mine] == [
        ("something that you no longer see", WORDS)
    ]


@DECIDED
def test_nobody_else_takes_it_back(cast: Cast, make: Any) -> None:
    row = make(cast, pam(cast))
    for member in (cast.ada, cast.cal):
        with pytest.raises(PermissionDenied):
            withdraw_why(by=member, row=row)
    assert is_anywhere(cast, "kestrel")


def test_words_are_theirs_who_wrote_them_first(cast: Cast) -> None:
    """Ada decided otherwise, and took that back: Lee's words stand there again."""
    card = circle(cast)
    row = decide(cast, card)
    matches.accept_match(by=cast.ada, need=row.resource_need, source=card)
    undo(entry=last_change(), by=cast.ada)
    row.refresh_from_db()
    with pytest.raises(PermissionDenied):
        withdraw_why(by=cast.ada, row=row)
    withdraw_why(by=cast.lee, row=row)
    assert not is_anywhere(cast, "kestrel")


def link_on(client: Client, address: str) -> bool:
    return "Withdraw these words" in client.get(address).content.decode()


def test_the_page_of_the_need_leads_there_whoever_wrote_it(cast: Cast) -> None:
    row = decide(cast, circle(cast))
    address = page_of(row.resource_need)
    assert link_on(cast.client(cast.lee), address) is True
    assert link_on(cast.client(cast.ada), address) is False


def test_the_fewest_asks_lead_there_whoever_wrote_it(cast: Cast) -> None:
    make_need(cast)
    choose(cast, circle(cast))
    assert link_on(cast.client(cast.lee), "/sunnydale/fewest-asks/") is True
    assert link_on(cast.client(cast.ada), "/sunnydale/fewest-asks/") is False


def test_from_the_bin_as_well(cast: Cast) -> None:
    row = decide(cast, circle(cast))
    matches.reopen_match(by=cast.ada, decision=row)
    removed = last_change()
    assert history.withdraw_removed_words(by=cast.lee, entry=removed) == 1
    assert not is_anywhere(cast, "kestrel")


def go_on(cast: Cast, row: Any, words: str) -> None:
    """Ada writes more beside what Lee wrote."""
    if isinstance(row, MatchDecision):
        matches.reject_match(
            by=cast.ada,
            need=row.resource_need,
            source=row.community_asset,
            words=f"{WORDS}; {words}",
        )
    else:
        asks.change_ask(
            by=cast.ada,
            program=None,
            holder=row.community_asset,
            stance="forbidden",
            why=f"{WORDS}; {words}",
        )
    row.refresh_from_db()


@DECIDED
def test_each_takes_back_what_they_wrote_and_the_others_words_stay(cast: Cast, make: Any) -> None:
    row = make(cast, circle(cast))
    go_on(cast, row, "And it rains into the hall.")
    (mine,) = cast.client(cast.ada).get("/sunnydale/my-page/").context["others_elsewhere"]
    assert mine.words.endswith("And it rains into the hall.")
    assert WORDS not in cast.client(cast.ada).get(mine.withdraw).content.decode()
    withdraw_why(by=cast.lee, row=row)
    assert not is_anywhere(cast, "kestrel")
    assert is_anywhere(cast, "rains into the hall")
    withdraw_why(by=cast.ada, row=row)
    assert not is_anywhere(cast, "rains into the hall")


@DECIDED
def test_who_wrote_none_of_it_takes_none_of_it_back(cast: Cast, make: Any) -> None:
    row = make(cast, circle(cast))
    with pytest.raises(PermissionDenied):
        withdraw_why(by=cast.ada, row=row)


@DECIDED
def test_what_a_colleague_put_other_words_in_place_of_is_offered_all_the_same(
    cast: Cast, make: Any
) -> None:
    row = make(cast, circle(cast))
    if isinstance(row, MatchDecision):
        matches.accept_match(by=cast.ada, need=row.resource_need, source=row.community_asset)
    else:
        asks.change_ask(
            by=cast.ada, program=None, holder=row.community_asset, stance="pinned", why=""
        )
    (mine,) = cast.client(cast.lee).get("/sunnydale/my-page/").context["others_elsewhere"]
    assert (mine.words, mine.by_name) == (WORDS, "Lee")
    assert "history alone" in str(mine.kind)
    assert WORDS in cast.client(cast.lee).get(mine.withdraw).content.decode()
    assert cast.client(cast.lee).post(mine.withdraw).status_code == 302
    assert not is_anywhere(cast, "kestrel")
