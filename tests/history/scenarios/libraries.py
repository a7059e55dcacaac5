"""Scenarios of the library itself, its outlets and teams."""

from datetime import date

from history.scenarios.world import Act, World
from wherewithal.libraries import actions
from wherewithal.libraries.actions import NewOutlet
from wherewithal.quantities import parse_quantity


def change_library(world: World) -> Act:
    values = {"labels": {"challenge": "Weaknesses"}, "travel": "", "size": "large"}
    people = parse_quantity("about 16,000")
    return lambda: actions.change_library(
        by=world.ada, library=world.library, population_served=people, **values
    )


def add_outlets(world: World) -> Act:
    new = [NewOutlet(f"Branch {number}", address="Elm") for number in range(17)]
    return lambda: actions.add_outlets(by=world.ada, outlets=new)


def change_outlet(world: World) -> Act:
    hours = parse_quantity("2 or 3")
    return lambda: actions.change_outlet(
        by=world.ada, outlet=world.row("outlet"), name="Far east", hours_per_week=hours
    )


def remove_outlet(world: World) -> Act:
    world.lee.outlet = world.row("outlet")
    world.lee.save()
    return lambda: actions.remove_outlet(by=world.ada, outlet=world.row("outlet"))


def move_outlet(world: World) -> Act:
    return lambda: actions.move_outlet(by=world.ada, outlet=world.row("outlet"), to_place=2)


def sort_outlets(world: World) -> Act:
    outlet = world.row("outlet")
    outlet.name = "Zz"
    outlet.save()
    return lambda: actions.sort_outlets(by=world.ada)


def add_team(world: World) -> Act:
    return lambda: actions.add_team(by=world.ada, name="Desk", outlets=[world.row("outlet")])


def change_team(world: World) -> Act:
    return lambda: actions.change_team(
        by=world.ada, team=world.row("team"), words="New words", outlets=[world.row("outlet", at=1)]
    )


def move_team(world: World) -> Act:
    return lambda: actions.move_team(by=world.ada, team=world.row("team", at=1), to_place=1)


def remove_team(world: World) -> Act:
    world.lee.team = world.row("team")
    world.lee.save()
    return lambda: actions.remove_team(by=world.ada, team=world.row("team"))


def add_calendar_entry(world: World) -> Act:
    return lambda: actions.add_calendar_entry(
        by=world.lee, kind="board", name="Board meeting", starts_on=date(2027, 3, 2)
    )


def add_holidays(world: World) -> Act:
    days = [
        {"kind": "closure", "name": name, "starts_on": date(2027, month, 1)}
        for month, name in ((1, "New Year"), (5, "May Day"))
    ]
    return lambda: actions.add_holidays(by=world.lee, year=2027, entries=days)


def change_calendar_entry(world: World) -> Act:
    entry, outlet = world.row("calendarentry"), world.row("outlet")
    return lambda: actions.change_calendar_entry(
        by=world.lee, entry=entry, ends_on=date(2027, 6, 2), outlet=outlet
    )


def remove_calendar_entry(world: World) -> Act:
    return lambda: actions.remove_calendar_entry(by=world.lee, entry=world.row("calendarentry"))
