"""The page: read it, take the step, put one away, bring it back."""

import re
from html import unescape
from typing import Any

import pytest

from cast import Cast
from insights.networks.town import group
from insights.observations.stories import TOLD, Told, add
from insights.observations.stories.fits import more_to_be_had as more_tables
from insights.observations.stories.fits import same_partner_people as ann_and_ben
from insights.observations.stories.fits import same_partner_programs as two_programs_ask_the_college
from insights.observations.stories.unclear import never_asked as teens_not_asked
from insights.observations.stories.unclear import nobody_teaches as a_sewing_machine
from make import make_asset, make_community_asset, make_note, make_organization, make_person
from tokens import without_tokens
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.community.needs.actions.said import withdraw_said
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.insights.observations.models import DismissedObservation
from wherewithal.people.actions import record_consent
from wherewithal.people.models import Organization, Person, PersonLine, PlannedTalk
from wherewithal.programs.offering.models import LibraryOffer

PAGE = "/sunnydale/never-noticed/"
PLAN = f"{PAGE}plan/"
SEWING = "It is not noted who could teach others to use “Sewing machine”."


def read(cast: Cast, member: Membership) -> str:
    page = cast.client(member).get(PAGE)
    assert page.status_code == 200
    return unescape(without_tokens(page.content.decode()))


def put_away(cast: Cast, member: Membership, **changed: Any) -> Any:
    """Press the button of the one card that the page shows."""
    html = read(cast, cast.ada)
    values = dict(re.findall(r'name="(subject|facts)" value="([^"]+)"', html))
    return cast.client(member).post(f"{PAGE}put-away/", {**values, **changed}, follow=True)


def test_an_empty_library_is_told_where_to_begin(cast: Cast) -> None:
    assert "Nothing to notice yet" in read(cast, cast.ada)


def test_a_card_says_what_it_rests_on_why_and_what_to_do(cast: Cast) -> None:
    a_sewing_machine(cast)
    make_note(
        Asset.objects.in_library(cast.library).get(name="Sewing machine"),
        "question",
        "Who could <b>teach</b> it?",
    )
    html = cast.client(cast.lee).get(PAGE).content.decode()
    assert SEWING in html
    assert "<mark>Sewing machine</mark>" not in html  # a name that is a link is not quoted as well
    assert "Who could &lt;b&gt;teach&lt;/b&gt; it?" in html
    assert "One has to learn how to use it" in html
    assert "Note who can teach it" in html


def test_the_words_that_count_are_marked_in_the_stored_text(cast: Cast) -> None:
    club = make_asset(cast.library, "relationship", "The club")
    make_note(club, "challenge", "They have few members & little time")
    add(LibraryOffer, cast, kind="promotion", words="A line in the newsletter")
    html = cast.client(cast.lee).get(PAGE).content.decode()
    assert "They have <mark>few members</mark> &amp; little time" in html


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.story.__name__)
def test_the_next_step_leads_somewhere(cast: Cast, told: Told) -> None:
    told.story(cast)
    client = cast.client(cast.lee)
    html = client.get(PAGE).content.decode()
    steps = re.findall(r'<a class="button plain small" href="([^"]+)"', html)
    assert steps or f'action="{PLAN}"' in html
    for step in steps:
        assert client.get(unescape(step)).status_code == 200


def test_a_viewer_reads_and_neither_acts_nor_puts_away(cast: Cast) -> None:
    a_sewing_machine(cast)
    html = read(cast, cast.rae)
    assert (SEWING in html, "Note who can teach it" in html, "Put it away" in html) == (
        True,
        False,
        False,
    )
    assert put_away(cast, cast.rae).status_code == 403
    assert list(DismissedObservation.objects.in_library(cast.library)) == []


def plan(cast: Cast, member: Membership, **changed: Any) -> Any:
    """Press “Plan a conversation” on the card of this sentence."""
    form = read(cast, member).partition(f'action="{PLAN}"')[2].partition("</form>")[0]
    values = dict(re.findall(r'name="(subject|facts)" value="([^"]+)"', form))
    return cast.client(member).post(PLAN, {**values, **changed}, follow=True)


def planned(cast: Cast) -> PlannedTalk:
    return PlannedTalk.objects.in_library(cast.library).get()


def test_a_conversation_is_planned_at_once(cast: Cast) -> None:
    ann_and_ben(cast)
    page = plan(cast, cast.cal)
    assert "It stands on My page" in page.content.decode()
    talk = planned(cast)
    assert (talk.member, talk.whom, talk.why) == (cast.cal, "Ann, Ben", "")


def test_of_one_the_conversation_leads_to_their_page(cast: Cast) -> None:
    two_programs_ask_the_college(cast)
    plan(cast, cast.cal)
    talk = planned(cast)
    college = Organization.objects.in_library(cast.library).get()
    assert (talk.whom, talk.organization) == ("The college", college)
    assert sorted(talk.why.split("\n")) == ["Robots", "Talks"]


def test_where_nobody_is_named_the_conversation_is_with_whoever_knows(cast: Cast) -> None:
    more_tables(cast)
    plan(cast, cast.cal)
    assert planned(cast).whom == "whoever knows about it"


def test_who_declines_leaves_the_planned_conversation(cast: Cast) -> None:
    ann_and_ben(cast)
    plan(cast, cast.cal)
    ben = Person.objects.in_library(cast.library).get(name="Ben")
    record_consent(by=cast.ada, person=ben, consent="declined")
    assert planned(cast).whom == "Ann, –"


def test_withdrawn_words_leave_the_planned_conversation(cast: Cast) -> None:
    teens_not_asked(cast)
    plan(cast, cast.cal)
    assert (planned(cast).whom, planned(cast).why) == (
        "The teens themselves",
        "A place to be\nTalks",
    )
    wish = CommunityNeed.objects.in_library(cast.library).get()
    CommunityNeed.objects.in_library(cast.library).update(noted_by=cast.lee.user)
    wish.refresh_from_db()
    withdraw_said(by=cast.lee, row=wish)
    assert (planned(cast).whom, planned(cast).why) == ("–", "–\nTalks")


def test_what_has_changed_meanwhile_is_not_planned(cast: Cast) -> None:
    ann_and_ben(cast)
    page = plan(cast, cast.cal, facts="older")
    assert "That has changed meanwhile" in page.content.decode()
    assert PlannedTalk.objects.in_library(cast.library).count() == 0


def test_what_has_another_step_is_not_planned(cast: Cast) -> None:
    a_sewing_machine(cast)
    html = read(cast, cast.ada)
    values = dict(re.findall(r'name="(subject|facts)" value="([^"]+)"', html))
    assert cast.client(cast.cal).post(PLAN, values).status_code == 404
    assert cast.client(cast.rae).post(PLAN, values).status_code == 403


def test_what_is_put_away_stays_away_from_everybody(cast: Cast) -> None:
    a_sewing_machine(cast)
    put_away(cast, cast.cal, reason="known")
    row = DismissedObservation.objects.in_library(cast.library).get()
    assert (row.put_away_by, row.reason) == (cast.cal.user, "known")
    html = read(cast, cast.rae)
    assert "Nothing new to notice" in html
    assert "Put away by Cal" in html


def test_it_comes_back_when_what_it_rests_on_changes(cast: Cast) -> None:
    a_sewing_machine(cast)
    put_away(cast, cast.cal)
    make_note(
        Asset.objects.in_library(cast.library).get(name="Sewing machine"),
        "question",
        "Who can use it?",
    )
    assert "Somebody put it away before" in read(cast, cast.ada)
    put_away(cast, cast.cal)
    assert "Nothing new to notice" in read(cast, cast.ada)
    assert DismissedObservation.objects.in_library(cast.library).count() == 1


def test_another_spelling_of_the_same_words_does_not_bring_it_back(cast: Cast) -> None:
    a_sewing_machine(cast)
    put_away(cast, cast.cal)
    Asset.objects.in_library(cast.library).update(name="sewing  machine")
    assert "Nothing new to notice" in read(cast, cast.ada)


def test_it_can_be_brought_back(cast: Cast) -> None:
    a_sewing_machine(cast)
    put_away(cast, cast.cal)
    row = DismissedObservation.objects.in_library(cast.library).get()
    cast.client(cast.lee).post(f"{PAGE}{row.pk}/bring-back/")
    assert SEWING in read(cast, cast.ada)
    assert list(DismissedObservation.objects.in_library(cast.library)) == []


def test_what_was_put_away_and_is_gone_says_so(cast: Cast) -> None:
    told = a_sewing_machine(cast)
    put_away(cast, cast.cal)
    told()
    assert "What it rested on has changed or gone since." in read(cast, cast.ada)


@pytest.mark.parametrize("changed", [{"facts": "0" * 32}, {"subject": "nothing"}, {"subject": ""}])
def test_what_changed_meanwhile_is_not_put_away_unseen(cast: Cast, changed: dict[str, str]) -> None:
    a_sewing_machine(cast)
    page = put_away(cast, cast.cal, **changed)
    assert "That has changed meanwhile" in page.content.decode()
    assert list(DismissedObservation.objects.in_library(cast.library)) == []


def test_somebody_who_takes_their_yes_back_is_nowhere(cast: Cast) -> None:
    ann_and_ben(cast)
    add(
        PersonLine,
        cast,
        person=Person.objects.in_library(cast.library).get(name="Ben"),
        kind="offer",
        text="Zqlessons",
    )
    assert "Ben" in read(cast, cast.ada)
    Person.objects.in_library(cast.library).filter(name="Ben").update(consent="declined")
    html = read(cast, cast.ada)
    assert ("Ben" in html, "Zqlessons" in html) == (False, False)


def test_somebody_who_stays_out_of_the_networks_is_nowhere_and_named_by_nobody(cast: Cast) -> None:
    ann_and_ben(cast)
    ben = Person.objects.in_library(cast.library).get(name="Ben")
    add(PersonLine, cast, person=ben, kind="offer", text="Zqlessons")
    asset = make_asset(cast.library, "material", "Sewing machine")
    make_note(asset, "question", "Who could teach it, Ben?")
    assert "teach it, Ben?" in read(cast, cast.ada)
    add(NetworkChoice, cast, person=ben, stays_out=True)
    html = read(cast, cast.ada)
    assert (SEWING in html, "Ben" in html, "Zqlessons" in html) == (True, False, False)


def test_not_even_an_admin_finds_private_lines_there(cast: Cast) -> None:
    asset = make_asset(cast.library, "material", "Sewing machine")
    make_note(
        asset, "question", "Who, now that Zqann left?", level="private", noted_by=cast.ada.user
    )
    add(CommunityNeed, cast, text="Zqsecret wish", level="private", noted_by=cast.ada.user)
    make_community_asset(cast.library, "Zqcard", level="private", noted_by=cast.ada.user)
    html = read(cast, cast.ada)
    assert (SEWING in html, "Zq" in html) == (True, False)


def test_a_partner_who_wants_to_be_left_alone_is_left_alone(cast: Cast) -> None:
    make_note(make_asset(cast.library, "material", "Printer"), "challenge", "Breaks often")
    shop = make_organization(cast.library, "Zqshop", brings="Fixes anything")
    assert "Zqshop" in read(cast, cast.ada)
    shop.do_not_contact = True
    shop.save()
    assert "Zqshop" not in read(cast, cast.ada)


def test_withdrawn_words_are_not_laid_beside_anything(cast: Cast) -> None:
    person = make_person(cast.library, "Ann", consent="given")
    line = add(PersonLine, cast, person=person, kind="offer", text="Zqsewing")
    assert "Zqsewing" in read(cast, cast.ada)
    line.withdrawn_at = line.said_at
    line.save()
    assert "Zqsewing" not in read(cast, cast.ada)


def test_a_fourth_of_one_kind_is_folded_away(cast: Cast) -> None:
    for name in ("Button maker", "Sewing machine", "3D printer", "Laser cutter"):
        make_asset(cast.library, "material", name)
    assert "1 more of the same kind" in read(cast, cast.ada)


def test_home_and_reviews_lead_here(cast: Cast) -> None:
    a_sewing_machine(cast)
    for page in ("/sunnydale/", "/sunnydale/reviews/"):
        assert f'href="{PAGE}"' in cast.client(cast.rae).get(page).content.decode()


def test_very_many_of_one_kind_wait_their_turn(cast: Cast) -> None:
    for number in range(18):
        make_asset(cast.library, "material", f"Sewing machine {number}")
    html = read(cast, cast.ada)
    assert "12 more of the same kinds" in html
    assert "3 further ones come up once these are dealt with or put away." in html
    assert html.count("Put it away") == 15


def test_many_rows_with_one_trouble_are_counted_not_all_named(cast: Cast) -> None:
    for number in range(7):
        group = make_asset(cast.library, "staff", f"Group {number}")
        make_note(group, "challenge", "Cut off from the others")
    assert "“Group 0”, “Group 1”, “Group 2”, “Group 3” and 3 more have one trouble" in read(
        cast, cast.ada
    )


def farming_helps_the_garden(cast: Cast, *people: Person) -> None:
    garden = make_asset(cast.library, "space", "The garden")
    make_note(garden, "challenge", "The pump breaks often")
    farming = group(cast.library, "The farming group", *people)
    make_note(farming, "strength", "Repairs machines of all kinds")


def test_who_helps_with_a_challenge_has_a_name_to_ask_for(cast: Cast) -> None:
    farming_helps_the_garden(cast, make_person(cast.library, "Zoe Kestrel", consent="given"))
    assert "“The farming group” may help with a challenge of “The garden”" in read(cast, cast.rae)
    html = " ".join(read(cast, cast.rae).split())
    zoe = Person.objects.in_library(cast.library).get()
    assert f'Whom to ask: <a href="/sunnydale/people/{zoe.pk}/"><bdi>Zoe Kestrel' in html


def test_whoever_stays_out_is_not_asked_for(cast: Cast) -> None:
    zoe = make_person(cast.library, "Zoe Kestrel", consent="given")
    farming_helps_the_garden(cast, zoe, make_person(cast.library, "Shy Heron"))
    NetworkChoice.objects.create(library=cast.library, person=zoe, stays_out=True)
    html = read(cast, cast.ada)
    assert "“The farming group” may help with a challenge" in html
    assert [word for word in ("Whom to ask", "Kestrel", "Heron") if word in html] == []
