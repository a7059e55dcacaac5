"""Each sample library has asks in several states; what others said yes to is secured, and nothing twice."""

from datetime import timedelta

import pytest
from django.utils import timezone

from demo.conftest import Libraries
from wherewithal.accounts.models import Membership
from wherewithal.home.home_page import home_page
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.rows import need_row

pytestmark = pytest.mark.django_db

STATES = {
    "gotham": [
        AskState.YES,
        AskState.ASKED,
        AskState.NOT_NOW,
        AskState.NO,
        AskState.TO_ASK,
        AskState.WITHDRAWN,
        AskState.IDEA,
    ],
    "sunnydale": [AskState.DONE, AskState.TO_ASK, AskState.NOT_NOW, AskState.IDEA],
    "smallville": [AskState.PARTLY, AskState.ASKED, AskState.IDEA],
}
SECURED = {
    "gotham": ("Lending rules for things that cost more than a book", "covered"),
    "sunnydale": ("Patience of those who come for quiet", "covered"),
    "smallville": ("Robot kits, one for three people", "partly covered"),
}


def asks_of(libraries: Libraries, slug: str) -> list[Ask]:
    return list(Ask.objects.in_library(libraries[slug]).order_by("pk"))


@pytest.mark.parametrize("slug", STATES)
def test_asks_stand_in_several_states(libraries: Libraries, slug: str) -> None:
    assert [ask.state for ask in asks_of(libraries, slug)] == STATES[slug]


@pytest.mark.parametrize("slug", SECURED)
def test_a_yes_secures_what_it_says(libraries: Libraries, slug: str) -> None:
    member = Membership.objects.in_library(libraries[slug]).filter(role="admin").first()
    gathered = gather(member)
    name, standing = SECURED[slug]
    (need,) = [each for each in gathered.needs.values() if each.name == name]
    assert str(need_row(gathered, need).standing) == standing


def test_the_samples_together_show_every_state(libraries: Libraries) -> None:
    found = {ask.state for slug in STATES for ask in asks_of(libraries, slug)}
    assert found == set(AskState.values)


def test_one_of_the_next_steps_is_due_and_a_not_now_comes_back(libraries: Libraries) -> None:
    today = timezone.localdate()
    due = [ask for ask in asks_of(libraries, "gotham") if ask.state == AskState.ASKED]
    assert [ask.next_step_on for ask in due] == [today - timedelta(days=2)]
    later = [ask.not_before for slug in STATES for ask in asks_of(libraries, slug)]
    assert [day for day in later if day] == [today + timedelta(days=3), today]


def test_home_says_that_a_not_now_is_over(libraries: Libraries) -> None:
    editor = Membership.objects.in_library(libraries["sunnydale"]).get(role="editor")
    steps = home_page(editor, libraries["sunnydale"]).steps
    assert str(steps[0].words) == "Ask “Neighborhood association 1” again"


@pytest.mark.parametrize("slug", STATES)
def test_whoever_is_asked_stands_in_the_sample_or_is_called_a_sample(
    libraries: Libraries, slug: str
) -> None:
    asks = asks_of(libraries, slug)
    assert all(ask.partner is not None or ask.whom.endswith("(sample)") for ask in asks)
    assert any(ask.organization is not None for ask in asks)


@pytest.mark.parametrize("slug", STATES)
def test_what_an_offer_answers_is_a_line_of_theirs(libraries: Libraries, slug: str) -> None:
    answered = [
        (part.answers, ask.organization.wants.splitlines())
        for ask in asks_of(libraries, slug)
        for part in ask.offers.exclude(answers="")
        if ask.organization is not None
    ]
    assert answered
    assert all(words in wants for words, wants in answered)
