"""The E-I index, worked out by hand and by trying every way to deal out the seats."""

import tracemalloc
from itertools import combinations, permutations

import pytest
from hypothesis import given

from engine.networks.random_networks import networks
from wherewithal.engine.networks.network import (
    Network,
    Node,
    NodeKind,
    Tie,
    TieKind,
    make_network,
)
from wherewithal.engine.networks.silos import is_counted, lies_inside, mixing, teams_of_counted


def person(name: str, *teams: str) -> Node:
    return Node(name, teams=frozenset(teams))


def team(name: str) -> Node:
    return Node(name, NodeKind.TEAM)


# Two teams of three; all of each know each other, and one tie leads across.
TWO_SILOS = make_network(
    [person(f"{side}{number}", side) for side in "ab" for number in "123"],
    [
        *(
            Tie(f"{side}{one}", f"{side}{other}")
            for side in "ab"
            for one, other in ("12", "13", "23")
        ),
        Tie("a1", "b1"),
    ],
)


def test_two_silos_by_hand() -> None:
    found = mixing(TWO_SILOS)
    whole, (a, b) = found.whole, found.teams
    # 6 ties inside, 1 across: (1 - 6) / 7. Of 15 pairs 6 are inside, 9 across: (9 - 6) / 15.
    assert (whole.people, whole.inside, whole.outside) == (6, 6, 1)
    assert whole.index == pytest.approx(-5 / 7)
    assert whole.by_chance == pytest.approx(3 / 15)
    assert whole.expected_inside == pytest.approx(7 * 6 / 15)
    assert (a.team, a.people, a.inside, a.outside, a.pairs_inside, a.pairs_outside) == (
        "a", 3, 3, 1, 3, 9,
    )  # fmt: skip
    assert (a.index, a.by_chance) == (pytest.approx(-0.5), pytest.approx(0.5))
    assert (a.density_inside, a.density_outside) == (1.0, pytest.approx(1 / 9))
    assert (b.inside, b.outside) == (3, 1)


def test_two_silos_keep_to_themselves() -> None:
    """Of 252 ways to deal ten seats to two teams, two alone leave so few ties across."""
    people = [person(f"{side}{number}", side) for side in "ab" for number in "12345"]
    inside = [
        Tie(one.id, other.id) for one, other in combinations(people, 2) if one.teams == other.teams
    ]
    whole = mixing(make_network(people, [*inside, Tie("a1", "b1")])).whole
    assert (whole.keeps_to_itself, whole.reaches_out) == (True, False)
    assert whole.by_chance is not None
    assert whole.low is not None
    assert whole.high is not None
    assert whole.low < whole.by_chance < whole.high


def test_six_people_are_too_few_to_be_surprising() -> None:
    """Two of twenty ways to deal out the seats look just the same: that may well be chance."""
    whole = mixing(TWO_SILOS).whole
    assert (whole.keeps_to_itself, whole.reaches_out) == (False, False)


def test_ties_that_all_lead_across_reach_out() -> None:
    people = [person(f"{side}{number}", side) for side in "ab" for number in "1234"]
    across = [Tie(f"a{one}", f"b{other}") for one in "1234" for other in "1234"]
    whole = mixing(make_network(people, across)).whole
    assert (whole.index, whole.reaches_out, whole.keeps_to_itself) == (1.0, True, False)


def test_one_tie_says_nothing_about_a_team() -> None:
    """It lies inside by chance in two of five deals, so there is nothing to find."""
    whole = mixing(make_network(TWO_SILOS.nodes, [Tie("a1", "a2")])).whole
    assert (whole.index, whole.keeps_to_itself, whole.reaches_out) == (-1.0, False, False)


def test_without_ties_there_is_no_index() -> None:
    whole = mixing(make_network(TWO_SILOS.nodes, [])).whole
    assert (whole.index, whole.low, whole.high) == (None, None, None)
    assert whole.by_chance == pytest.approx(3 / 15)


def test_without_anybody_there_is_nothing() -> None:
    found = mixing(Network())
    assert (found.whole.people, found.whole.index, found.whole.by_chance) == (0, None, None)
    assert (found.teams, found.unlinked) == ((), ())


def test_who_works_in_two_teams_is_inside_with_both() -> None:
    people = [person("a", "x"), person("b", "x", "y"), person("c", "y")]
    found = mixing(make_network(people, [Tie("a", "b"), Tie("b", "c"), Tie("a", "c")]))
    assert (found.whole.inside, found.whole.outside) == (2, 1)
    x, y = found.teams
    assert (x.people, x.inside, x.outside) == (2, 1, 2)
    assert (y.people, y.inside, y.outside) == (2, 1, 2)


def test_a_pair_that_is_told_twice_counts_once() -> None:
    twice = [Tie("a1", "b1", record="1"), Tie("b1", "a1", record="2")]
    assert mixing(make_network(TWO_SILOS.nodes, twice)).whole.ties == 1


def test_only_colleagues_who_know_each_other_count() -> None:
    nodes = [
        person("a", "x"),
        person("b", "y"),
        person("nobody's"),
        Node("neighbor", teams=frozenset("x"), is_colleague=False),
        team("x"),
        team("y"),
    ]
    ties = [
        Tie("a", "x", TieKind.BELONGS),
        Tie("b", "y", TieKind.BELONGS),
        Tie("a", "nobody's"),
        Tie("a", "neighbor"),
        Tie("x", "y"),
        Tie("a", "b", TieKind.HOLDS),
    ]
    assert mixing(make_network(nodes, ties)).whole.ties == 0


def test_teams_that_nothing_ties_to_another() -> None:
    nodes = [*(team(name) for name in "wxyz"), person("a", "x"), person("b", "y"), person("c", "z")]
    assert mixing(make_network(nodes, [])).unlinked == ("w", "x", "y", "z")
    assert mixing(make_network(nodes, [Tie("a", "b")])).unlinked == ("w", "z")
    assert mixing(make_network(nodes, [Tie("w", "z")])).unlinked == ("x", "y")
    assert mixing(make_network(nodes, [Tie("a", "z")])).unlinked == ("w", "y")
    shared = [*nodes, person("d", "w", "x")]
    assert mixing(make_network(shared, [])).unlinked == ("y", "z")


def test_a_single_team_is_no_silo() -> None:
    assert mixing(make_network([team("x"), person("a", "x")], [])).unlinked == ()


@given(networks(most=6))
def test_chance_is_the_mean_over_all_ways_to_deal_out_the_seats(network: Network) -> None:
    people = [node for node in network.nodes if is_counted(node)]
    whole = mixing(network, shuffles=0).whole
    if not whole.ties:  # without ties there is nothing to take a mean of
        return
    ids = [node.id for node in people]
    pairs = {tie.ends for tie in network.ties if {tie.one, tie.other} <= set(ids)}
    indexes = []
    for dealt in permutations([node.teams for node in people]):
        teams = dict(zip(ids, dealt, strict=True))
        inside = sum(bool(teams[one] & teams[other]) for one, other in pairs)
        indexes.append((len(pairs) - 2 * inside) / len(pairs))
    assert whole.by_chance == pytest.approx(sum(indexes) / len(indexes))


@given(networks())
def test_counts_are_those_of_counting_pair_by_pair(network: Network) -> None:
    found = mixing(network, shuffles=3)
    teams = teams_of_counted(network)
    pairs = {tie.ends for tie in network.ties if lies_inside(tie, teams) is not None}
    for each in found.teams:
        both = [two for two in pairs if all(each.team in teams[end] for end in two)]
        one = [two for two in pairs if sum(each.team in teams[end] for end in two) == 1]
        assert (each.inside, each.outside) == (len(both), len(one))
        here = sum(each.team in mine for mine in teams.values())
        assert each.pairs_inside == len(list(combinations(range(here), 2)))
        assert each.pairs_outside == here * (len(teams) - here)


@given(networks())
def test_the_same_network_gives_the_same_range(network: Network) -> None:
    assert mixing(network, shuffles=9, seed=4) == mixing(network, shuffles=9, seed=4)


@given(networks())
def test_pairs_that_could_be_tied_are_those_that_one_counts_one_by_one(network: Network) -> None:
    teams = teams_of_counted(network)
    found = mixing(network, shuffles=0)
    pairs = [(teams[one], teams[other]) for one, other in combinations(sorted(teams), 2)]
    assert found.whole.pairs_inside == sum(bool(one & other) for one, other in pairs)
    assert found.whole.pairs_outside == sum(not one & other for one, other in pairs)
    for mix in found.teams:
        inside = [mix.team in one and mix.team in other for one, other in pairs]
        touched = [mix.team in one or mix.team in other for one, other in pairs]
        assert mix.pairs_inside == sum(inside)
        assert mix.pairs_outside == sum(touched) - sum(inside)


def test_a_large_library_takes_no_table_of_all_its_pairs() -> None:
    """4,000 people in 40 teams have eight million pairs; with a table of these it would take a gigabyte."""
    people = [person(f"p{number}", f"t{number % 40}") for number in range(4_000)]
    tracemalloc.start()
    found = mixing(make_network(people, [Tie("p0", "p1")]), shuffles=1)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.whole.pairs_inside == 40 * (100 * 99 // 2)
    assert peak < 50_000_000
