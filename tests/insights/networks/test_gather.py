"""Rows become a network: who is in it, what ties them, what they hold."""

from datetime import date

import pytest

from cast import Cast
from insights.networks.town import (
    colleague,
    group,
    knows,
    relationship,
    says,
    stays_out,
    thing,
    two_teams,
)
from make import make_asset, make_organization, make_person, make_team
from wherewithal.engine.networks.holders import Holding, HoldingKind
from wherewithal.engine.networks.network import Node, NodeKind, TieKind
from wherewithal.insights.networks.gather import Gathered, gather
from wherewithal.insights.networks.how_often import times_a_year
from wherewithal.insights.networks.naming import Unspoken, names_in
from wherewithal.people.models import Role
from wherewithal.vocabulary.models import Tagging, Topic

TODAY = date(2026, 5, 4)


def read(cast: Cast) -> Gathered:
    return gather(cast.rae, on=TODAY)


def people_in(cast: Cast) -> list[str]:
    return [node.name for node in read(cast).network.nodes if node.kind == NodeKind.PERSON]


def ends(cast: Cast, kind: TieKind = TieKind.KNOWS) -> list[tuple[str, str]]:
    found = read(cast).network
    names = {node.id: node.name for node in found.nodes}
    return sorted((names[tie.one], names[tie.other]) for tie in found.ties if tie.kind == kind)


@pytest.mark.parametrize("consent", ["not-asked", "asked", "declined"])
def test_who_has_not_agreed_is_not_there(cast: Cast, consent: str) -> None:
    eli = two_teams(cast.ada)["eli"]
    zed = colleague(cast.library, "Zed", consent=consent)
    knows(eli, zed)
    assert people_in(cast) == ["Eli", "Zoe", "Ivo"]
    assert "Zed" not in str(ends(cast))


def test_who_stays_out_is_not_there_and_nor_are_their_ties(cast: Cast) -> None:
    stays_out(two_teams(cast.ada)["eli"])
    assert people_in(cast) == ["Zoe", "Ivo"]
    assert ends(cast) == []


@pytest.mark.parametrize("consent", ["not-asked", "asked", "declined"])
def test_a_tie_to_which_they_did_not_agree_is_not_there(cast: Cast, consent: str) -> None:
    rows = two_teams(cast.ada)
    knows(rows["zoe"], rows["ivo"], consent=consent)
    assert ends(cast) == [("Eli", "Chess club"), ("Eli", "Ivo"), ("Eli", "Zoe")]


def test_a_tie_of_teams_needs_nobodys_leave(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    knows(rows["teens"], rows["it"], consent="not-asked")
    assert ("Teen services", "IT") in ends(cast)


def test_the_network_is_the_same_for_everybody_who_looks(cast: Cast) -> None:
    two_teams(cast.ada)
    colleague(cast.library, "Zed", consent="asked")
    assert len({str(gather(who, on=TODAY).network) for who in (cast.ada, cast.lee, cast.rae)}) == 1


def test_a_role_that_is_over_or_yet_to_come_is_none(cast: Cast) -> None:
    team = make_team(cast.library)
    for name, dates in {
        "Was": {"until": date(2026, 5, 3)},
        "Is": {"since": TODAY, "until": TODAY},
        "Will": {"since": date(2026, 5, 5)},
    }.items():
        person = make_person(cast.library, name, consent="given")
        Role.objects.create(library=cast.library, person=person, team=team, **dates)
    assert ends(cast, TieKind.BELONGS) == [("Is", "Teen services")]
    colleagues = {node.name for node in read(cast).network.nodes if node.is_colleague}
    assert colleagues == {"Is", "Teen services"}


def test_a_person_belongs_to_the_team_of_their_group(cast: Cast) -> None:
    it, pam = make_team(cast.library, "IT"), make_person(cast.library, "Pam", consent="given")
    group(cast.library, "IT staff", pam, team=it)
    (node,) = [node for node in read(cast).network.nodes if node.name == "Pam"]
    assert (node.is_colleague, node.teams) == (True, frozenset({f"team-{it.pk}"}))
    assert ends(cast, TieKind.BELONGS) == [("Pam", "IT")]


def test_a_neighbor_is_no_colleague_and_belongs_to_their_organization(cast: Cast) -> None:
    school = make_organization(cast.library, "School")
    pam = make_person(cast.library, "Pam", consent="given")
    Role.objects.create(
        library=cast.library, person=pam, organization=school, kind="community", title="Teacher"
    )
    found = read(cast)
    assert Node(f"person-{pam.pk}", name="Pam", is_colleague=False) in found.network.nodes
    assert ends(cast, TieKind.BELONGS) == [("Pam", "School")]
    assert [words.how for words in found.words.values()] == ["Teacher"]


def test_who_looks_after_a_relationship_is_tied_to_it(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    relationship(
        cast.library,
        "The chess people",
        organization=rows["club"],
        holder=rows["zoe"],
        second_holder=rows["ivo"],
        how_often="once a month",
    )
    assert ends(cast, TieKind.HOLDS) == [("Ivo", "Chess club"), ("Zoe", "Chess club")]
    held = [tie for tie in read(cast).network.ties if tie.kind == TieKind.HOLDS]
    assert [tie.times_a_year for tie in held] == [12.0, 12.0]


def test_the_team_of_a_relationship_is_tied_to_it(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    asset = relationship(cast.library, "The chess people", organization=rows["club"])
    asset.team = rows["it"]
    asset.save()
    assert ends(cast, TieKind.HOLDS) == [("IT", "Chess club")]


def test_a_relationship_that_moved_to_another_sheet_ties_nobody(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    asset = relationship(cast.library, "Chess", organization=rows["club"], holder=rows["zoe"])
    asset.area = "space"
    asset.save()
    assert ends(cast, TieKind.HOLDS) == []


def held(cast: Cast) -> dict[str, set[str]]:
    found = read(cast)
    names = {node.id: node.name for node in found.network.nodes}
    return {each.name: {names.get(one, one) for one in each.holders} for each in found.holdings}


def test_an_organization_is_held_by_all_who_have_a_tie_to_it(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    relationship(cast.library, "Chess", organization=rows["club"], holder=rows["ivo"])
    assert held(cast) == {"Chess club": {"Eli", "Ivo"}}


def test_a_relationship_with_a_person_is_held_like_one_with_an_organization(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    baker = make_person(cast.library, "The baker", consent="given")
    relationship(cast.library, "Bread for story hour", person=baker, holder=rows["ivo"])
    assert held(cast)["Bread for story hour"] == {"Ivo"}


def test_equipment_is_held_by_whom_the_words_name_and_nobody_else(cast: Cast) -> None:
    two_teams(cast.ada)
    thing(cast.library, "Kiln", "Ivo")
    thing(cast.library, "Loom", "eli and Zoe")
    thing(cast.library, "Robots", "Ivo and the volunteers")
    thing(cast.library, "Oven", "")
    found = held(cast)
    assert {name: found.get(name) for name in ("Kiln", "Loom", "Robots", "Oven")} == {
        "Kiln": {"Ivo"},
        "Loom": {"Eli", "Zoe"},
        "Robots": None,
        "Oven": None,
    }


def test_a_topic_is_held_by_all_who_offer_something_about_it(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    topic = Topic.objects.create(library=cast.library, name="Sewing")
    for line in (
        says(rows["ivo"], "I sew"),
        says(rows["zoe"], "I like clothes", "interest"),
        says(rows["eli"], "My secret", level="private"),
    ):
        Tagging.objects.create(library=cast.library, topic=topic, line=line)
    assert held(cast)["Sewing"] == {"Ivo"}
    tailors = make_asset(cast.library, "staff", "Tailors")
    Tagging.objects.create(library=cast.library, topic=topic, asset=tailors)
    assert held(cast)["Sewing"] == {"Ivo", f"asset-{tailors.pk}"}


def test_what_is_held_points_at_its_record(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    kiln = thing(cast.library, "Kiln", "Ivo")
    ivo = frozenset({f"person-{rows['ivo'].pk}"})
    assert Holding(f"asset-{kiln.pk}", HoldingKind.EQUIPMENT, "Kiln", ivo) in read(cast).holdings


def test_words_that_name_who_stays_out_are_not_told(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    knows(rows["zoe"], rows["ivo"], kind="Met through Zed Brown", how_often="weekly")
    thing(cast.library, "Zed Brown’s kiln", "Ivo")
    assert "Zed Brown" in str(read(cast))
    stays_out(colleague(cast.library, "Zed Brown"))
    assert "Zed Brown" not in str(read(cast))


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("Every day", 250),
        ("daily", 250),
        ("twice a week", 104),
        ("Mondays", 52),
        ("every other week", 26),
        ("Once a month", 12),
        ("3 times a month", 36),
        ("yearly", 1),
        ("once every two weeks", 26),
        ("every 3 months", 4),
        ("2 or 3 times a month", None),
        ("every 0 weeks", None),
        ("when it rains", None),
        ("every week or every month", None),
        ("", None),
    ],
)
def test_words_say_how_often_or_nothing(words: str, times: float | None) -> None:
    assert times_a_year(words) == times


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Pam", {"p"}),
        ("pam, John", {"p", "j"}),
        ("Pam Brown", {"b"}),
        ("only Pam can teach", {"p"}),
        ("Pam and somebody", None),
        ("Pamela", None),
        ("", None),
    ],
)
def test_words_that_are_nothing_but_names(words: str, found: set[str] | None) -> None:
    assert names_in(words, [("p", "Pam"), ("j", "John"), ("b", "Pam Brown"), ("x", " ")]) == found


def test_a_name_in_words_is_found_whole_only() -> None:
    unspoken = Unspoken(["Ed", "Zed  Brown", " "])
    assert unspoken.allows("Edith edits")
    assert not unspoken.allows("for ED, at last")
    assert not unspoken.allows("fine", "zed brown’s")
    assert Unspoken([]).allows("anything")
