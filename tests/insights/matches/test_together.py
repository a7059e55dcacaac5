"""Two that meet a need together: shown with the words of both, accepted in one go, gone with either."""

import pytest

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import make_asset, make_organization
from wherewithal.capacity.models import SpaceFacts
from wherewithal.engine.matching import Fit, Pair, Together
from wherewithal.insights.matches import actions
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.matches.page import Page, page_for
from wherewithal.insights.matches.together import is_worth_two_talks
from wherewithal.people.models import Organization
from wherewithal.programs.models import Allocation, ResourceNeed, SpaceNeedFacts
from wherewithal.quantities import Quantity


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    """A room with a projector; our hall has the seats and no projector, the club has one to lend."""
    found = make_need(cast, "A room for films", kind="space")
    SpaceNeedFacts.objects.create(
        library=cast.library,
        resource_need=found,
        seats=Quantity.exact(40),
        equipment="projector",
    )
    hall = make_asset(cast.library, name="Hall, a room for films")
    SpaceFacts.objects.create(
        library=cast.library, asset=hall, capacity=Quantity.exact(60), equipment="chairs"
    )
    return found


@pytest.fixture
def club(cast: Cast) -> Organization:
    return make_organization(cast.library, "Chess club", brings="Lends a projector")


def looked(cast: Cast, need: ResourceNeed) -> Page:
    assert cast.client(cast.lee).get(page_of(need)).status_code == 200
    return page_for(cast.lee, need)


def test_a_room_and_what_it_lacks(cast: Cast, need: ResourceNeed, club: Organization) -> None:
    (pair,) = looked(cast, need).pairs
    assert [half.name for half in pair.halves] == ["Hall, a room for films", "Chess club"]
    assert pair.how == "“Chess club” has what “Hall, a room for films” lacks: projector."
    assert [reason.quote.parts[-1].text for reason in pair.halves[1].reasons] == ["projector"]
    html = cast.client(cast.rae).get(page_of(need)).content.decode()
    assert ("Two together" in html, "Both are worth asking" in html) == (True, False)


def test_what_nobody_noted_is_not_said_to_be_lacking(
    cast: Cast, need: ResourceNeed, club: Organization
) -> None:
    facts = SpaceFacts.objects.in_library(cast.library).get()
    facts.equipment = ""
    facts.save()
    (pair,) = looked(cast, need).pairs
    hall = "Hall, a room for films"
    assert pair.how == f"Nobody noted what “{hall}” has. “Chess club” has projector."


def test_one_click_finds_both_worth_asking(
    cast: Cast, need: ResourceNeed, club: Organization
) -> None:
    one, other = (half.slug for half in looked(cast, need).pairs[0].halves)
    client = cast.client(cast.lee)
    answer = client.post(f"{page_of(need)}{one}/with/{other}/worth-asking/")
    assert (answer.status_code, answer["Location"]) == (302, page_of(need))
    page = looked(cast, need)
    assert {helper.name for helper in page.accepted} == {"Hall, a room for films", "Chess club"}
    assert page.pairs == ()


def test_whoever_puts_one_aside_puts_the_pair_aside(
    cast: Cast, need: ResourceNeed, club: Organization
) -> None:
    assert len(looked(cast, need).pairs) == 1
    decision = actions.reject_match(by=cast.lee, need=need, source=club)
    assert looked(cast, need).pairs == ()
    actions.reopen_match(by=cast.lee, decision=decision)
    assert len(looked(cast, need).pairs) == 1


def test_what_is_counted_already_is_in_no_pair(
    cast: Cast, need: ResourceNeed, club: Organization
) -> None:
    Allocation.objects.create(library=cast.library, resource_need=need, organization=club)
    assert looked(cast, need).pairs == ()


def test_who_only_reads_decides_nothing(cast: Cast, need: ResourceNeed, club: Organization) -> None:
    one, other = (half.slug for half in looked(cast, need).pairs[0].halves)
    answer = cast.client(cast.cal).post(f"{page_of(need)}{one}/with/{other}/worth-asking/")
    assert answer.status_code == 403
    assert MatchDecision.objects.in_library(cast.library).count() == 0


@pytest.mark.parametrize(
    ("fit", "together", "strong", "is_shown"),
    [
        (Fit.POSSIBLE, Together.WORDS, set(), True),
        (Fit.STRONG, Together.WORDS, {"asset:2"}, False),
        (Fit.STRONG, Together.THINGS, {"asset:2"}, True),
        (Fit.LONG_SHOT, Together.QUANTITY, set(), False),
    ],
)
def test_two_talks_are_proposed_where_one_does_not_do(
    fit: Fit, together: Together, strong: set[str], is_shown: bool
) -> None:
    pair = Pair(("asset:1", "asset:2"), 0.5, fit, together, ())
    assert is_worth_two_talks(pair, strong) is is_shown
