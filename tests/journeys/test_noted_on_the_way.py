"""On a phone, on the way home: a conversation in three taps and a line, a look back in a few more.

Steps are counted here, and no seconds; what the steps come to is worked out in docs/conversations.md.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from cast import Cast
from make import make_asset, make_organization
from programs.plans import need_of, plan
from wherewithal.capacity.models import Asset, RelationshipFacts
from wherewithal.partnerships.contact.models import Conversation
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.programs.models import Allocation, Program

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
LINE = "Friday mornings suit them best"


class Hand:
    """One thumb: it counts how often it taps, and how many letters it types."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.letters = page, 0, 0

    def tap(self, there: Locator) -> None:
        there.tap()
        self.taps += 1

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)
        self.letters += len(words)


@pytest.fixture
def club(story: Cast) -> Asset:
    row = make_asset(story.library, "relationship", "Friends of the garden")
    club = make_organization(story.library)
    RelationshipFacts.objects.create(library=story.library, asset=row, organization=club)
    return row


@pytest.mark.parametrize("begins", ["home", "partnership"])
@pytest.mark.parametrize("script", [True, False])
def test_a_conversation_takes_three_taps_and_a_line(
    story: Cast, club: Asset, open_as: Callable[..., Page], begins: str, script: bool
) -> None:
    path = "/sunnydale/" if begins == "home" else f"/sunnydale/partnerships/{club.pk}/"
    page = open_as(story.cal, path, **PHONE, java_script_enabled=script)
    hand = Hand(page)
    name = "Note a conversation: Garden club" if begins == "home" else "Note a conversation"
    hand.tap(page.get_by_role("link", name=name, exact=True))
    hand.tap(page.get_by_label("What was said?"))
    hand.type(LINE)
    hand.tap(page.get_by_role("button", name="Note it"))
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    assert (hand.taps, hand.letters) == (3, len(LINE))
    noted = Conversation._base_manager.get()
    assert (noted.on, noted.words, noted.level) == (timezone.localdate(), LINE, "library")
    (link, *more) = noted.links.order_by("pk")
    assert link.organization == club.relationship_facts.organization
    assert [each.asset for each in more] == ([] if begins == "home" else [club])


def test_the_words_stand_ready_and_the_button_without_scrolling(
    story: Cast, club: Asset, open_as: Callable[..., Page]
) -> None:
    page = open_as(story.cal, f"/sunnydale/talked/note/?with=asset-{club.pk}", **PHONE)
    expect(page.get_by_label("What was said?")).to_be_focused()
    expect(page.get_by_role("button", name="Note it")).to_be_in_viewport()
    expect(page.get_by_label("Somebody else, too")).to_be_hidden()
    expect(page.get_by_label("What is next?")).to_be_hidden()


def test_several_and_what_follows_are_one_tap_further(
    story: Cast, club: Asset, open_as: Callable[..., Page]
) -> None:
    page = open_as(story.cal, f"/sunnydale/talked/note/?with=asset-{club.pk}", **PHONE)
    page.get_by_text("Something follows").tap()
    page.get_by_label("What is next?").fill("Send the dates")
    page.get_by_text("Others, another day, about what, who may see it").tap()
    page.get_by_label("Somebody else, too").fill("Pam from the shop")
    page.get_by_role("button", name="Note it").tap()
    expect(page.get_by_text("Send the dates").first).to_be_visible()
    noted = Conversation._base_manager.get()
    assert (noted.whom, noted.follow_ups.get().text) == ("Pam from the shop", "Send the dates")
    assert noted.links.count() == 2


@pytest.fixture
def storytime(story: Cast) -> Program:
    """It leaned on one asset, and no week says when it takes place: then today is looked back at."""
    program = plan(story.library)
    need = need_of(program, "material", name="Tables")
    tables = make_asset(story.library, "material", "Tables")
    Allocation.objects.create(library=story.library, resource_need=need, asset=tables, state="have")
    return program


def test_a_look_back_takes_nine_taps_at_most(
    story: Cast, storytime: Program, open_as: Callable[..., Page]
) -> None:
    page = open_as(story.cal, f"/sunnydale/programs/{storytime.pk}/", **PHONE)
    hand = Hand(page)
    hand.tap(page.get_by_role("link", name="Look back"))
    hand.tap(page.get_by_role("link", name="Write about it all the same"))
    for box, words in (
        ("What went well?", "Twelve came, and nine want to come again"),
        ("What was hard?", "Two of the tables were missing"),
        ("What did we learn?", "Begin a quarter of an hour later"),
        ("Anything about Tables?", "the big one breaks often"),
    ):
        hand.tap(page.get_by_label(box))
        hand.type(words)
    hand.tap(page.get_by_role("button", name="Save"))
    expect(page.get_by_text("waits for somebody’s yes")).to_be_visible()
    assert (hand.taps, hand.letters) == (7, 126)
    found = Debrief._base_manager.get()
    assert found.on == timezone.localdate()
    assert DebriefLine._base_manager.get().text == "the big one breaks often"
