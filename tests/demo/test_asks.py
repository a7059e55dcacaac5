"""Each sample library has asks in several states; what others said yes to is secured, and nothing twice."""

from datetime import timedelta

import pytest
from django.utils import timezone

from demo.conftest import Libraries
from wherewithal.accounts.models import Membership
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.rows import need_row

pytestmark = pytest.mark.django_db

STATES = {
    "gotham": [AskState.YES, AskState.ASKED, AskState.NOT_NOW],
    "sunnydale": [AskState.DONE, AskState.TO_ASK, AskState.IDEA],
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


def test_one_of_the_next_steps_is_due_and_a_not_now_comes_back(libraries: Libraries) -> None:
    today = timezone.localdate()
    steps = [ask.next_step_on for ask in asks_of(libraries, "gotham")]
    assert steps == [None, today - timedelta(days=2), None]
    (later,) = [ask.not_before for ask in asks_of(libraries, "gotham") if ask.not_before]
    assert later == today + timedelta(days=60)


@pytest.mark.parametrize("slug", STATES)
def test_whoever_is_asked_is_called_a_sample(libraries: Libraries, slug: str) -> None:
    assert all(str(ask).endswith("(sample)") for ask in asks_of(libraries, slug))
