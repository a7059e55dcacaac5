"""Who should meet: in the words of both, and with a next step."""

import pytest
from django.test import Client

from cast import Cast
from insights.networks.town import colleague, group, knows, says, two_teams
from make import make_note, make_team
from wherewithal.people.models import Commitment, PlannedTalk
from wherewithal.programs.models import Program, ResourceNeed

PAGE = "/sunnydale/networks/meet/"
ROBOTS, BUILDS = "Robots for teens", "I build robots with teens"


@pytest.fixture
def cal(cast: Cast) -> Client:
    return cast.client(cast.cal)


def pairs(client: Client) -> list[tuple[str, str]]:
    return [(pair.one.name, pair.other.name) for pair in client.get(PAGE).context["pairs"]]


def test_nobody_to_bring_together_is_said_kindly(cast: Cast, cal: Client) -> None:
    assert "Nobody to bring together yet." in cal.get(PAGE).content.decode()


def test_two_who_could_help_each_other_stand_there_in_their_own_words(
    cast: Cast, cal: Client
) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    says(rows["ivo"], BUILDS)
    (pair,) = cal.get(PAGE).context["pairs"]
    (reason,) = pair.reasons
    assert (reason.wanting.name, reason.wish.words) == ("Zoe", ROBOTS)
    assert (reason.giving.name, reason.gift.words) == ("Ivo", BUILDS)
    assert [node.name for node in pair.through] == ["Eli"]


def test_a_tie_takes_them_off_the_list(cast: Cast, cal: Client) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    says(rows["ivo"], BUILDS)
    knows(rows["zoe"], rows["ivo"])
    assert pairs(cal) == []


def test_the_words_gone_the_pair_is_gone(cast: Cast, cal: Client) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    line = says(rows["ivo"], BUILDS)
    assert pairs(cal) == [("Zoe", "Ivo")]
    line.delete()
    assert pairs(cal) == []


def test_a_duty_is_something_one_has(cast: Cast, cal: Client) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    Commitment.objects.create(library=cast.library, person=rows["ivo"], duty=BUILDS)
    assert pairs(cal) == [("Zoe", "Ivo")]


def test_what_a_program_still_needs_is_looked_for_by_who_sees_to_it(
    cast: Cast, cal: Client
) -> None:
    rows = two_teams(cast.ada)
    cast.lee.person = rows["zoe"]
    cast.lee.save()
    program = Program.objects.create(library=cast.library, name="Robot week")
    need = ResourceNeed.objects.create(
        library=cast.library,
        program=program,
        kind="human",
        name="Somebody who builds robots with teens",
        assigned_to=cast.lee,
    )
    says(rows["ivo"], BUILDS)
    (pair,) = cal.get(PAGE).context["pairs"]
    assert [found.name for found in pair.programs] == ["Robot week"]
    need.state = "met"
    need.save()
    assert pairs(cal) == []


def test_groups_of_staff_meet_by_what_stands_on_their_sheet(cast: Cast, cal: Client) -> None:
    teens, it = make_team(cast.library), make_team(cast.library, "IT")
    one, other = (
        group(cast.library, "Teen staff", team=teens),
        group(cast.library, "IT staff", team=it),
    )
    make_note(one, "strength", "At ease working and learning side by side with teens")
    make_note(other, "challenge", "Not all of them are at ease with teens")
    assert pairs(cal) == [("Teen staff", "IT staff")]
    knows(teens, it)
    assert pairs(cal) == []


def test_private_notes_of_a_group_are_no_reason(cast: Cast) -> None:
    one, other = group(cast.library, "Teen staff"), group(cast.library, "IT staff")
    make_note(one, "strength", "At ease working and learning side by side with teens")
    make_note(other, "challenge", "Not all of them are at ease with teens", level="private")
    assert pairs(cast.client(cast.ada)) == []


def test_introducing_them_is_a_conversation_on_ones_own_list(cast: Cast, cal: Client) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    says(rows["ivo"], BUILDS)
    ends = {"one": f"person-{rows['zoe'].pk}", "other": f"person-{rows['ivo'].pk}"}
    answer = cal.post(f"{PAGE}plan/", ends)
    talk = PlannedTalk.objects.in_library(cast.library).get()
    assert answer.headers["Location"] == f"/sunnydale/conversations/{talk.pk}/"
    assert (talk.member, talk.whom) == (cast.cal, "Zoe and Ivo")
    assert talk.why.splitlines() == [
        "Introduce them to each other.",
        f"Zoe: “{ROBOTS}” – Ivo: “{BUILDS}”",
    ]
    page = cal.get(PAGE).content.decode()
    assert "You plan to introduce them." in page
    assert "Introduce them<" not in page


def test_a_pair_that_is_gone_meanwhile_plans_nothing(cast: Cast, cal: Client) -> None:
    answer = cal.post(f"{PAGE}plan/", {"one": "person-1", "other": "person-2"}, follow=True)
    assert "These two are no longer on the list." in answer.content.decode()
    assert PlannedTalk.objects.in_library(cast.library).count() == 0


def test_a_viewer_plans_nothing(cast: Cast) -> None:
    rae = cast.client(cast.rae)
    assert rae.post(f"{PAGE}plan/", {}).status_code == 403


def test_a_neighbor_is_no_colleague(cast: Cast, cal: Client) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    neighbor = colleague(cast.library, "Nan")
    neighbor.roles.update(kind="community")
    says(neighbor, BUILDS)
    assert pairs(cal) == []


def test_each_says_what_they_look_for_and_bring(cast: Cast, cal: Client) -> None:
    rows = two_teams(cast.ada)
    crew = group(cast.library, "Crew (2 or 3 people)", team=rows["it"])
    make_note(crew, kind="challenge", text="Not at ease with teens")
    says(rows["zoe"], "At ease with teens")
    page = cal.get(PAGE).content.decode()
    assert "<bdi>Crew</bdi> could use help with:" in page
    assert "<bdi>Zoe</bdi> brings:" in page
    says(rows["zoe"], ROBOTS, "priority")
    says(rows["ivo"], BUILDS)
    assert "<bdi>Zoe</bdi> looks for:" in cal.get(PAGE).content.decode()
