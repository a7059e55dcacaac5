"""Outlets: added in one step, put in order, removed with what hangs on them, and brought back."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cast import Cast
from make import make_asset, make_member, make_outlet, make_person, make_team
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Placement
from wherewithal.libraries import actions
from wherewithal.libraries.actions import NewOutlet
from wherewithal.libraries.models import Library, Outlet, TeamOutlet
from wherewithal.people.models import Role


def names(library: Library) -> list[str]:
    return [outlet.name for outlet in Outlet.objects.in_library(library)]


def last() -> ChangeSet:
    return ChangeSet.objects.latest("pk")


def test_seventeen_outlets_are_one_step_and_one_undo(cast: Cast) -> None:
    actions.add_outlets(by=cast.ada, outlets=[NewOutlet(f" Branch {n} ") for n in range(1, 18)])
    assert names(cast.library) == [f"Branch {n}" for n in range(1, 18)]
    undo(entry=last(), by=cast.ada)
    assert names(cast.library) == []


def test_one_repeated_name_and_none_is_added(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="outlet of this name already"):
        actions.add_outlets(by=cast.ada, outlets=[NewOutlet("East"), NewOutlet("East")])
    assert (names(cast.library), ChangeSet.objects.count()) == ([], 0)


def test_only_admins_change_outlets(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    for member in (cast.lee, cast.cal, cast.rae, cast.max):
        with pytest.raises(PermissionDenied):
            actions.change_outlet(by=member, outlet=outlet, name="Mine")
    outlet.refresh_from_db()
    assert outlet.name == "East branch"


def test_moving_an_outlet_and_taking_it_back(cast: Cast) -> None:
    added = actions.add_outlets(by=cast.ada, outlets=[NewOutlet(n) for n in ("A", "B", "C")])
    actions.move_outlet(by=cast.ada, outlet=added[2], to_place=1)
    assert names(cast.library) == ["C", "A", "B"]
    undo(entry=last(), by=cast.ada)
    assert names(cast.library) == ["A", "B", "C"]


def test_sorting_puts_the_central_library_first(cast: Cast) -> None:
    new = [NewOutlet("west"), NewOutlet("East"), NewOutlet("Main", kind="central")]
    actions.add_outlets(by=cast.ada, outlets=new)
    actions.sort_outlets(by=cast.ada)
    assert names(cast.library) == ["Main", "East", "west"]


def test_what_hung_on_a_removed_outlet_lets_go_and_comes_back(cast: Cast) -> None:
    outlet, team = make_outlet(cast.library), make_team(cast.library)
    asset, person = make_asset(cast.library), make_person(cast.library)
    Placement.objects.create(library=cast.library, asset=asset, outlet=outlet)
    TeamOutlet.objects.create(library=cast.library, team=team, outlet=outlet)
    role = Role.objects.create(library=cast.library, person=person, outlet=outlet)
    actions.remove_outlet(by=cast.ada, outlet=outlet)
    role.refresh_from_db()
    assert (asset.placements.count(), team.team_outlets.count(), role.outlet_id) == (0, 0, None)
    undo(entry=last(), by=cast.ada)
    role.refresh_from_db()
    assert [p.outlet.name for p in asset.placements.all()] == ["East branch"]
    assert [row.outlet_id for row in team.team_outlets.all()] == [outlet.pk]
    assert role.outlet_id == outlet.pk


def test_an_editor_of_a_removed_outlet_does_not_become_an_editor_of_everything(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    bea = make_member(cast.library, "Bea", RoleName.EDITOR, outlet=outlet)
    actions.remove_outlet(by=cast.ada, outlet=outlet)
    bea.refresh_from_db()
    assert (bea.role, bea.outlet_id) == (RoleName.CONTRIBUTOR, None)
    undo(entry=last(), by=cast.ada)
    bea.refresh_from_db()
    assert (bea.role, bea.outlet_id) == (RoleName.EDITOR, outlet.pk)
