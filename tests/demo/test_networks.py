"""In the three samples, people and silos says what a colleague would expect, and makes no noise."""

from datetime import date

import pytest

from demo.conftest import Libraries
from wherewithal.accounts.models import Membership
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.networks.meeting import pairs_to_meet
from wherewithal.insights.networks.reading import SilosPage, read_page
from wherewithal.insights.networks.scope import Scope

pytestmark = pytest.mark.django_db
TODAY = date(2026, 5, 4)

# Written before they were tried: whom a colleague in Gotham would bring together.
SHOULD_MEET = {
    "gotham": {
        ("Branch teen staff", "IT staff"),
        ("Branch teen staff", "Children’s services"),
        ("Branch teen staff", "Central youth services"),
    },
    "sunnydale": set(),
    "smallville": set(),
}
# Who already works side by side, or has nothing for the other.
NEED_NOT = {"gotham": {("IT staff", "Volunteers"), ("Central youth services", "Volunteers")}}
ONLY_ONE_HOLDS = {
    "gotham": set(),
    "sunnydale": set(),
    "smallville": {("Elks club", "John"), ("Town hall", "Director")},
}


def viewer(libraries: Libraries, slug: str) -> Membership:
    return Membership.objects.filter(library=libraries[slug]).order_by("-pk")[0]


def page(libraries: Libraries, slug: str) -> SilosPage:
    return read_page(gather(viewer(libraries, slug), on=TODAY), Scope())


def pairs(libraries: Libraries, slug: str) -> set[tuple[str, ...]]:
    """The pairs by the beginnings of their names, which the samples go on to explain in parentheses."""
    member = viewer(libraries, slug)
    found = pairs_to_meet(member, gather(member, on=TODAY))
    return {
        tuple(sorted(party.name.partition(" (")[0] for party in (pair.one, pair.other)))
        for pair in found
    }


@pytest.mark.parametrize("slug", SHOULD_MEET)
def test_who_should_meet(libraries: Libraries, slug: str) -> None:
    found = pairs(libraries, slug)
    assert SHOULD_MEET[slug] - found == set()
    assert found & NEED_NOT.get(slug, set()) == set()


@pytest.mark.parametrize("slug", ["sunnydale", "smallville"])
def test_where_nothing_fits_nobody_is_sent_to_anybody(libraries: Libraries, slug: str) -> None:
    assert pairs(libraries, slug) == set()


@pytest.mark.parametrize("slug", ONLY_ONE_HOLDS)
def test_what_only_one_holds(libraries: Libraries, slug: str) -> None:
    found = {(row.holding.name, row.holder.name) for row in page(libraries, slug).singles}
    assert found == ONLY_ONE_HOLDS[slug]


@pytest.mark.parametrize("slug", ["gotham", "sunnydale", "smallville"])
def test_nothing_is_called_a_silo_where_nobody_noted_ties(libraries: Libraries, slug: str) -> None:
    found = page(libraries, slug)
    assert (found.silos.whole.index, found.bridges, found.bars) == (None, (), ())
