"""Who should meet: on similarities that are given, so that every number can be followed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.networks.meeting import Meeting, Party, Said, who_should_meet
from wherewithal.engine.networks.network import Network, Node, NodeKind, Tie, TieKind, make_network

TEENS, IT = Node("team-1", NodeKind.TEAM), Node("team-2", NodeKind.TEAM)
PEOPLE = [Node("eli", teams=frozenset({"team-1"})), Node("ivo", teams=frozenset({"team-2"}))]
STRANGERS = make_network([TEENS, IT, *PEOPLE, Node("pam")], [])
ELI = Party("eli", frozenset({"eli"}), teams=frozenset({"team-1"}))
IVO = Party("ivo", frozenset({"ivo"}), teams=frozenset({"team-2"}))
PAM = Party("pam", frozenset({"pam"}))
WISHES = [Said("w1", "eli", "keep up with every tool"), Said("w2", "ivo", "be at ease with teens")]
GIFTS = [Said("g1", "ivo", "train people in software"), Said("g2", "eli", "at ease with teens")]
BOTH_WAYS = np.array([[0.6, 0.1], [0.2, 0.8]])


def meet(network: Network = STRANGERS, nearness=BOTH_WAYS, **options) -> list[Meeting]:
    asked = {"wishes": WISHES, "gifts": GIFTS, "nearness": nearness, "least": 0.5, **options}
    return list(who_should_meet(network, [ELI, IVO, PAM], **asked))


def test_two_who_help_each_other() -> None:
    (found,) = meet()
    assert (found.one, found.other) == ("eli", "ivo")
    assert [(each.wish.id, each.gift.id, each.nearness) for each in found.reasons] == [
        ("w2", "g2", 0.8),
        ("w1", "g1", 0.6),
    ]
    assert found.score == pytest.approx(0.8 + 0.3)
    assert (found.programs, found.introduction) == ((), None)


def test_whoever_was_written_down_first_is_named_first() -> None:
    zoe, ivo = Party("person-9", frozenset()), Party("person-10", frozenset())
    wish, gift = Said("w", "person-9", "learn robots"), Said("g", "person-10", "I build robots")
    network = make_network([Node("person-9"), Node("person-10")], [])
    near = np.array([[0.9]])
    (found,) = who_should_meet(
        network, [zoe, ivo], wishes=[wish], gifts=[gift], nearness=near, least=0.5
    )
    assert (found.one, found.other) == ("person-9", "person-10")


def test_what_is_too_far_apart_is_no_reason() -> None:
    assert meet(nearness=np.array([[0.49, 0.1], [0.2, 0.1]])) == []


@pytest.mark.parametrize(
    "tie",
    [Tie("eli", "ivo"), Tie("ivo", "eli", TieKind.HOLDS)],
)
def test_who_knows_the_other_need_not_be_told(tie: Tie) -> None:
    assert meet(make_network(STRANGERS.nodes, [tie])) == []


def test_who_works_in_one_team_knows_the_other() -> None:
    ivo = Party("ivo", frozenset({"ivo"}), teams=frozenset({"team-1", "team-2"}))
    asked = {"wishes": WISHES, "gifts": GIFTS, "nearness": BOTH_WAYS, "least": 0.5}
    assert who_should_meet(STRANGERS, [ELI, ivo], **asked) == ()


def test_nobody_meets_themself() -> None:
    nearness = np.array([[0.0, 0.9], [0.9, 0.0]])  # each one's wish is near to the own gift
    assert meet(nearness=nearness) == []


def test_through_whom_they_meet_and_in_which_program() -> None:
    ties = [Tie("eli", "pam", times_a_year=52), Tie("pam", "ivo")]
    wishes = [Said("w1", "eli", "keep up with every tool", program="robots"), WISHES[1]]
    eli = Party("eli", frozenset({"eli"}), frozenset({"team-1"}), frozenset({"chess", "maps"}))
    ivo = Party("ivo", frozenset({"ivo"}), frozenset({"team-2"}), frozenset({"chess"}))
    (found,) = who_should_meet(
        make_network(STRANGERS.nodes, ties),
        [eli, ivo],
        wishes=wishes,
        gifts=GIFTS,
        nearness=BOTH_WAYS,
        least=0.5,
    )
    assert found.introduction is not None
    assert found.introduction.through == ("pam",)
    assert found.programs == ("chess", "robots")


def test_nobody_stands_in_all_pairs() -> None:
    parties = [Party(f"p{n}", frozenset({f"p{n}"})) for n in range(6)]
    network = make_network([Node(party.id) for party in parties], [])
    wishes = [Said(f"w{n}", f"p{n}", "learn") for n in range(1, 6)]
    found = who_should_meet(
        network,
        parties,
        wishes=wishes,
        gifts=[Said("g", "p0", "teach")],
        nearness=np.array([[0.9], [0.8], [0.7], [0.6], [0.5]]),
        least=0.1,
        most_per_party=2,
    )
    assert [(each.one, each.other) for each in found] == [("p0", "p1"), ("p0", "p2")]


def test_words_of_somebody_who_is_not_there_count_for_nothing() -> None:
    asked = {"wishes": WISHES, "gifts": GIFTS, "nearness": BOTH_WAYS, "least": 0.5}
    assert who_should_meet(STRANGERS, [ELI, PAM], **asked) == ()


def test_a_table_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="2 × 2"):
        meet(nearness=np.zeros((2, 3)))


@given(
    st.lists(st.sampled_from("abcd"), min_size=1, max_size=5),
    st.lists(st.sampled_from("abcd"), min_size=1, max_size=5),
    st.data(),
)
def test_every_reason_is_given_and_near_enough_and_order_does_not_matter(wish_of, gift_of, data):
    parties = [Party(each, frozenset({each})) for each in "abcd"]
    network = make_network([Node(each) for each in "abcd"], [Tie("a", "b")])
    wishes = [Said(f"w{n}", party, "w") for n, party in enumerate(wish_of)]
    gifts = [Said(f"g{n}", party, "g") for n, party in enumerate(gift_of)]
    near = data.draw(
        st.lists(
            st.lists(st.floats(-1, 1), min_size=len(gifts), max_size=len(gifts)),
            min_size=len(wishes),
            max_size=len(wishes),
        )
    )
    nearness = np.array(near)
    found = who_should_meet(
        network, parties, wishes=wishes, gifts=gifts, nearness=nearness, least=0.3
    )
    for each in found:
        assert {each.one, each.other} != {"a", "b"}
        for reason in each.reasons:
            assert {reason.wish.party, reason.gift.party} == {each.one, each.other}
            assert reason.nearness >= 0.3
    turned = who_should_meet(
        network,
        parties[::-1],
        wishes=wishes[::-1],
        gifts=gifts[::-1],
        nearness=nearness[::-1, ::-1],
        least=0.3,
    )
    assert turned == found


TEEN_GROUP = Party("asset-1", frozenset({"team-1"}), teams=frozenset({"team-1"}))
IT_GROUP = Party("asset-2", frozenset({"team-2"}), teams=frozenset({"team-2"}))


def meet_groups(*parties: Party) -> list[tuple[str, str]]:
    wishes = [Said("w1", "asset-1", "tools"), Said("w2", "eli", "tools")]
    gifts = [Said("g1", "asset-2", "training"), Said("g2", "ivo", "training")]
    nearness = np.array([[0.6, 0.9], [0.8, 0.7]])
    asked = {"wishes": wishes, "gifts": gifts, "nearness": nearness, "least": 0.5}
    return [(each.one, each.other) for each in who_should_meet(STRANGERS, parties, **asked)]


def test_groups_meet_groups_and_people_people() -> None:
    """The nearer gifts are those of one with a group: of a group that has a group of its own to meet."""
    found = meet_groups(ELI, IVO, TEEN_GROUP, IT_GROUP)
    assert found == [("eli", "ivo"), ("asset-1", "asset-2")]


def test_who_has_no_group_meets_one() -> None:
    assert meet_groups(ELI, IVO, TEEN_GROUP) == [("asset-1", "ivo"), ("eli", "ivo")]


def test_two_teams_meet_through_their_groups_once() -> None:
    second = Party("asset-3", frozenset({"team-2"}), teams=frozenset({"team-2"}))
    found = who_should_meet(
        STRANGERS,
        [TEEN_GROUP, IT_GROUP, second],
        wishes=[Said("w1", "asset-1", "tools")],
        gifts=[Said("g1", "asset-2", "training"), Said("g2", "asset-3", "training")],
        nearness=np.array([[0.8, 0.9]]),
        least=0.5,
    )
    assert [(each.one, each.other) for each in found] == [("asset-1", "asset-3")]


def test_groups_of_no_team_are_each_their_own() -> None:
    one, other = Party("asset-1", frozenset()), Party("asset-2", frozenset())
    third = Party("asset-3", frozenset())
    found = who_should_meet(
        STRANGERS,
        [one, other, third],
        wishes=[Said("w1", "asset-1", "tools")],
        gifts=[Said("g1", "asset-2", "training"), Said("g2", "asset-3", "training")],
        nearness=np.array([[0.9, 0.8]]),
        least=0.5,
    )
    assert [each.other for each in found] == ["asset-2", "asset-3"]
