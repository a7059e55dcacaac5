"""What only one person holds, and what would leave with them."""

from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.networks.holders import (
    Holding,
    HoldingKind,
    held_alone,
    leaving,
    single_holders,
)
from wherewithal.engine.networks.network import Node, NodeKind, Tie, make_network

PEOPLE = ["ada", "cal", "pam"]
AROUND = make_network(
    [
        *(Node(name) for name in PEOPLE),
        Node("neighbor", is_colleague=False),
        Node("teens", NodeKind.TEAM),
        *(Node(name, NodeKind.ORGANIZATION) for name in ("club", "museum", "school", "shop")),
    ],
    [
        Tie("ada", "club"),
        Tie("neighbor", "club"),
        Tie("ada", "museum"),
        Tie("cal", "museum"),
        Tie("teens", "school"),
        Tie("neighbor", "shop"),
    ],
)


def holding(key: str, kind: HoldingKind, name: str, *holders: str) -> Holding:
    return Holding(key, kind, name, frozenset(holders))


KILN = holding("1", HoldingKind.EQUIPMENT, "Kiln", "ada")
CHESS = holding("2", HoldingKind.SKILL, "Chess", "ada", "cal")
SEWING = holding("3", HoldingKind.SKILL, "Sewing", "pam")
NOBODY = holding("4", HoldingKind.SKILL, "Robots")


def test_one_holder_is_one_holder() -> None:
    assert single_holders([SEWING, NOBODY, CHESS, KILN]) == (KILN, SEWING)


def test_what_leaves_with_ada() -> None:
    found = leaving(AROUND, [SEWING, CHESS, KILN], "ada")
    assert (found.gone, found.kept, found.unreached) == ((KILN,), (CHESS,), ("club",))


def test_nothing_leaves_with_who_holds_nothing() -> None:
    found = leaving(AROUND, [KILN], "cal")
    assert (found.gone, found.kept, found.unreached) == ((), (), ())


def test_a_team_holds_a_relationship_as_well_as_a_person_and_a_neighbor_does_not() -> None:
    assert held_alone(AROUND) == (("club", "ada"), ("school", "teens"))


@given(
    st.lists(
        st.builds(
            Holding,
            st.text(min_size=1, max_size=3),
            st.sampled_from(HoldingKind),
            st.text(max_size=5),
            st.frozensets(st.sampled_from(PEOPLE)),
        ),
        unique_by=lambda each: each.id,
    )
)
def test_what_leaves_with_each_is_all_that_one_person_holds(holdings: list[Holding]) -> None:
    gone = [each for person in PEOPLE for each in leaving(AROUND, holdings, person).gone]
    assert sorted(gone, key=lambda each: each.id) == sorted(
        single_holders(holdings), key=lambda each: each.id
    )
