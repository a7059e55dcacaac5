"""A partnership as it goes on: a “not now” that comes back, somebody who leaves, an end and an open door."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from cast import Cast
from make import make_asset, make_organization, make_person
from partnerships.asking import ask_for, move
from programs.plans import need_of, plan
from wherewithal.capacity.models import Asset, RelationshipFacts
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.models import Consent, Person, Role


@pytest.fixture
def friends(story: Cast) -> Asset:
    """The garden club, whom Pam of our staff looks after."""
    pam = make_person(story.library, "Pam", consent=Consent.GIVEN)
    Role.objects.create(library=story.library, person=pam)
    club = make_organization(story.library)
    row = make_asset(story.library, "relationship", "Friends of the garden")
    RelationshipFacts.objects.create(
        library=story.library, asset=row, holder=pam, organization=club
    )
    return row


def save(page: Page, words: str = "Save") -> None:
    page.get_by_role("button", name=words, exact=True).click()


def come_back_on(ask: Ask, day: date) -> None:
    """Days pass: the day until which they said “not now” is this one."""
    Ask.objects.in_library(ask.library).filter(pk=ask.pk).update(not_before=day)


def test_a_not_now_comes_back_on_its_day(story: Cast, friends: Asset, open_as: Any) -> None:
    ask = ask_for(story, need_of(plan(story.library), "material", name="Tables"), owner=story.lee)
    move(story, ask, "to-ask", "asked")
    today = timezone.localdate()
    page = open_as(story.lee, f"/sunnydale/asks/{ask.pk}/")
    page.get_by_role("link", name="Not now").click()
    page.get_by_label("Ask again from").fill((today + timedelta(days=30)).isoformat())
    save(page)
    reminder = page.get_by_role("link", name="Ask “Garden club” again")
    page.goto("/sunnydale/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(reminder).to_have_count(0)
    come_back_on(ask, today)
    page.reload()
    reminder.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Garden club")
    page.goto("/sunnydale/asks/")
    expect(page.get_by_role("region", name="It is time")).to_contain_text("Garden club")


def test_somebody_leaves_and_hands_over(story: Cast, friends: Asset, open_as: Any) -> None:
    bea = make_person(story.library, "Bea", consent=Consent.GIVEN)
    Role.objects.create(library=story.library, person=bea)
    pam = Person.objects.in_library(story.library).get(name="Pam")
    page = open_as(story.lee, f"/sunnydale/people/{pam.pk}/")
    page.get_by_role("link", name="Hand over what they look after").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("When Pam moves on")
    choice = page.get_by_label("Friends of the garden: who takes it over?").first
    choice.select_option("Bea")
    save(page, "Hand these over")
    expect(page.get_by_label("Friends of the garden: who takes it over?")).to_have_count(0)
    page.goto(f"/sunnydale/partnerships/{friends.pk}/")
    expect(page.get_by_role("main")).to_contain_text("Bea")


def test_a_partnership_ends_well_and_the_door_stays_open(
    story: Cast, friends: Asset, open_as: Any
) -> None:
    page = open_as(story.lee, f"/sunnydale/partnerships/{friends.pk}/")
    main = page.get_by_role("main")
    page.get_by_role("link", name="End it well").click()
    today = timezone.localdate()
    page.get_by_label("Its last day").fill((today - timedelta(days=1)).isoformat())
    page.get_by_label("Why does it end?").fill("The grant is over.")
    page.get_by_label("When could we knock again?").fill(today.isoformat())
    save(page, "It ends")

    page.get_by_role("link", name="Write down what came of it").click()
    page.get_by_label("Numbers worth keeping").fill("About 40 teens, 200 tomato plants")
    page.get_by_label("Stories worth keeping").fill("A boy who never spoke sold the tomatoes.")
    save(page)
    page.get_by_role("link", name="Add somebody to thank").click()
    page.get_by_label("Or in words").fill("The mayor’s office")
    page.get_by_label("As the manager of somebody who helped").check()
    save(page)
    page.get_by_role("button", name="Done today").click()
    expect(main).to_contain_text("☑ Their managers heard of it")
    expect(main).to_contain_text("200 tomato plants")

    page.goto("/sunnydale/partnerships/")
    ended = page.get_by_role("region", name="Ended")
    expect(ended).to_contain_text("Friends of the garden")
    page.goto("/sunnydale/")
    page.get_by_role("link", name="Knock again at “Friends of the garden”").click()
    page.get_by_role("button", name="It goes on again").click()
    page.goto("/sunnydale/partnerships/")
    expect(main.get_by_role("link", name="Friends of the garden")).to_be_visible()
    expect(ended).to_have_count(0)
