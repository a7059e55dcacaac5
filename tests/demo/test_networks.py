"""In the three samples, people and silos says what a colleague would expect, and makes no noise."""

import re
from datetime import date

import networkx as nx
import pytest
from django.test import Client
from django.utils import timezone

from demo.conftest import Libraries
from engine.networks.random_networks import as_networkx
from wherewithal.accounts.models import Membership
from wherewithal.demo.gotham_people import STAYS_OUT
from wherewithal.engine.networks.network import part_of
from wherewithal.insights.networks.gather import Gathered, gather
from wherewithal.insights.networks.meeting import Pair, pairs_to_meet
from wherewithal.insights.networks.reading import SilosPage, read_page
from wherewithal.insights.networks.scope import Scope, without_empty_teams

pytestmark = pytest.mark.django_db
TODAY = date(2026, 5, 4)

# Written before they were tried: whom a colleague would bring together.
SHOULD_MEET = {
    "gotham": {
        ("Branch teen staff", "IT staff"),
        ("Branch teen staff", "Children’s services"),
        ("Branch teen staff", "Central youth services"),
        # Who wants to learn the printer and robots, and who would show them.
        ("Fay Sample", "Nell Sample"),
        # Who looks for the next teens, and who knows them by name.
        ("Chloe Sample", "Gus Sample"),
        # Who wants training to be about making, and who knows how teens learn by making.
        ("Eli Sample", "Ivo Sample"),
    },
    "sunnydale": {("Carla Sample", "Ted Sample")},
    "smallville": set(),
}
# Who already works side by side, or has nothing for the other.
NEED_NOT = {
    "gotham": {
        ("IT staff", "Volunteers"),
        ("Central youth services", "Volunteers"),
        ("Ada Sample", "Eli Sample"),
        ("Eli Sample", "Gus Sample"),
        ("Ivo Sample", "Nell Sample"),
    },
    "sunnydale": {("Anna Sample", "Ted Sample"), ("Nora Sample", "Ted Sample")},
}
THROUGH = {
    ("Fay Sample", "Nell Sample"): ["Eli Sample", "Ada Sample", "Ivo Sample"],
    ("Eli Sample", "Ivo Sample"): ["Ada Sample"],
    ("Chloe Sample", "Gus Sample"): [],
    ("Carla Sample", "Ted Sample"): ["Anna Sample"],
}
ONLY_ONE_HOLDS = {
    "gotham": {
        ("Natural history museum", "Jo Sample"),
        ("3D printing and robots", "Nell Sample"),
    },
    "sunnydale": {("Local schools (teachers and parents’ association)", "Ted Sample")},
    "smallville": {("Elks club", "John"), ("Town hall", "Director")},
}
BRIDGES = {
    "gotham": ["Ada Sample", "Eli Sample", "Ivo Sample"],
    "sunnydale": ["Anna Sample"],
    "smallville": ["Director"],
}


def viewer(libraries: Libraries, slug: str) -> Membership:
    return Membership.objects.filter(library=libraries[slug]).order_by("-pk")[0]


def gathered(libraries: Libraries, slug: str) -> Gathered:
    return gather(viewer(libraries, slug), on=TODAY)


def page(libraries: Libraries, slug: str) -> SilosPage:
    return read_page(gathered(libraries, slug), Scope())


def pairs(libraries: Libraries, slug: str) -> dict[tuple[str, ...], Pair]:
    """The pairs by the beginnings of their names, which the samples go on to explain in parentheses."""
    found = pairs_to_meet(viewer(libraries, slug), gathered(libraries, slug))
    return {
        tuple(sorted(party.name.partition(" (")[0] for party in (pair.one, pair.other))): pair
        for pair in found
    }


@pytest.mark.parametrize("slug", SHOULD_MEET)
def test_who_should_meet(libraries: Libraries, slug: str) -> None:
    found = pairs(libraries, slug).keys()
    assert SHOULD_MEET[slug] - found == set()
    assert found & NEED_NOT.get(slug, set()) == set()


@pytest.mark.parametrize("slug", ["sunnydale", "smallville"])
def test_in_the_small_ones_nobody_else_is_sent_to_anybody(libraries: Libraries, slug: str) -> None:
    assert pairs(libraries, slug).keys() == SHOULD_MEET[slug]


@pytest.mark.parametrize("ends", THROUGH)
def test_through_whom_they_are_introduced(libraries: Libraries, ends: tuple[str, str]) -> None:
    slug = "sunnydale" if "Ted Sample" in ends else "gotham"
    through = [node.name for node in pairs(libraries, slug)[ends].through]
    assert through in (THROUGH[ends], THROUGH[ends][::-1])


@pytest.mark.parametrize("slug", ONLY_ONE_HOLDS)
def test_what_only_one_holds(libraries: Libraries, slug: str) -> None:
    found = {(row.holding.name, row.holder.name) for row in page(libraries, slug).singles}
    assert found == ONLY_ONE_HOLDS[slug]


@pytest.mark.parametrize("slug", BRIDGES)
def test_who_bridges(libraries: Libraries, slug: str) -> None:
    assert [row.node.name for row in page(libraries, slug).bridges] == BRIDGES[slug]


def test_gothams_teams_keep_to_themselves_and_one_is_tied_to_no_other(libraries: Libraries) -> None:
    """Counted by hand: 3 + 6 + 4 + 3 pairs within the four teams, two across, of 105."""
    found = page(libraries, "gotham")
    whole = found.silos.whole
    assert (
        whole.people,
        whole.inside,
        whole.outside,
        whole.pairs_inside + whole.pairs_outside,
    ) == ((15, 16, 2, 105))
    assert whole.keeps_to_itself
    assert [node.name for node in found.unlinked] == ["Children’s services"]


@pytest.mark.parametrize("slug", ["sunnydale", "smallville"])
def test_without_teams_nothing_is_called_a_silo(libraries: Libraries, slug: str) -> None:
    found = page(libraries, slug)
    assert (found.silos.whole.index, found.bars, found.unlinked) == (None, (), ())


def test_who_stays_out_or_was_not_asked_stands_in_none_of_it(libraries: Libraries) -> None:
    found = gathered(libraries, "gotham")
    names = {node.name for node in found.network.nodes}
    assert names & {STAYS_OUT, "Una Sample"} == set()
    assert len([name for name in names if name.endswith(" Sample")]) == 17
    met = {name for ends in pairs(libraries, "gotham") for name in ends}
    assert met & {STAYS_OUT, "Una Sample"} == set()


@pytest.mark.parametrize("slug", ["gotham", "sunnydale", "smallville"])
def test_the_summary_of_the_network_says_what_an_established_library_counts(
    libraries: Libraries, slug: str, client: Client
) -> None:
    member = viewer(libraries, slug)
    network, _empty = without_empty_teams(gather(member, on=timezone.localdate()).network)
    graph = as_networkx(network)
    client.force_login(member.user)
    page = client.get(f"/{slug}/networks/picture/")
    words = " ".join(re.sub(r"<[^>]*>", "", page.content.decode()).split())
    pairs, n = graph.number_of_edges(), graph.number_of_nodes()
    assert f"{pairs} pairs of them are tied, of {n * (n - 1) // 2} that could be" in words
    assert f"(density {nx.density(graph):.2f})" in words
    parts = nx.number_connected_components(graph)
    assert ("All are tied together" if parts == 1 else f"They form {parts} groups") in words
    assert [
        row.bridge.betweenness for row in read_page(gathered(libraries, slug), Scope()).bridges
    ] == (pytest.approx(between_colleagues(libraries, slug)))


def between_colleagues(libraries: Libraries, slug: str) -> list[float]:
    """The same by NetworkX, among colleagues and teams, for those whom the page names."""
    inside = part_of(gathered(libraries, slug).network, keep=lambda node: node.is_colleague)
    found = nx.betweenness_centrality(as_networkx(inside))
    keys = {node.name: node.id for node in inside.nodes}
    return [found[keys[name]] for name in BRIDGES[slug]]
