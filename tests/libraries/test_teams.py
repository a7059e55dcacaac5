"""Teams: they span outlets, and what hangs on them goes or lets go with them."""

from cast import Cast
from make import make_organization, make_outlet
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.libraries import actions
from wherewithal.libraries.models import Team
from wherewithal.people.models import Commitment, Tie


def where(team: Team) -> list[str]:
    return [row.outlet.name for row in team.team_outlets.order_by("outlet__name")]


def test_a_team_spans_outlets(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    team = actions.add_team(by=cast.ada, name=" Teens ", outlets=[east])
    actions.change_team(by=cast.ada, team=team, outlets=[east, west])
    assert (team.name, where(team)) == ("Teens", ["East", "West"])
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.ada)
    assert where(team) == ["East"]


def test_setting_the_same_outlets_leaves_no_trace(cast: Cast) -> None:
    east = make_outlet(cast.library, "East")
    team = actions.add_team(by=cast.ada, name="Teens", outlets=[east])
    actions.change_team(by=cast.ada, team=team, outlets=[east])
    assert ChangeSet.objects.count() == 1


def test_a_removed_team_takes_its_ties_and_duties_and_brings_them_back(cast: Cast) -> None:
    team = actions.add_team(by=cast.ada, name="Teens")
    club = make_organization(cast.library)
    Tie.objects.create(library=cast.library, from_team=team, to_organization=club)
    Commitment.objects.create(library=cast.library, team=team, duty="Desk")
    actions.remove_team(by=cast.ada, team=team)
    assert Tie.objects.in_library(cast.library).count() == 0
    assert Commitment.objects.in_library(cast.library).count() == 0
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.ada)
    assert Tie.objects.in_library(cast.library).get().from_team_id == team.pk
    assert Commitment.objects.in_library(cast.library).get().duty == "Desk"
