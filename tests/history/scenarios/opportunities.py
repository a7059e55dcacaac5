"""Scenarios of opportunities for connection."""

from history.scenarios.world import Act, World
from wherewithal.opportunities.connections import actions


def draw_opportunity(world: World) -> Act:
    ends = [world.row("communityasset"), world.row("resourceneed")]
    return lambda: actions.draw_opportunity(by=world.cal, words="Robots in the hall", ends=ends)


def tie_ends(world: World) -> Act:
    ends = [world.asset("material"), world.row("asset")]
    return lambda: actions.tie_ends(by=world.lee, opportunity=world.row("opportunity"), ends=ends)


def untie_end(world: World) -> Act:
    return lambda: actions.untie_end(by=world.lee, end=world.row("opportunityend"))


def change_opportunity(world: World) -> Act:
    return lambda: actions.change_opportunity(
        by=world.lee, opportunity=world.row("opportunity"), state="let-go", owner=world.lee
    )


def remove_opportunity(world: World) -> Act:
    return lambda: actions.remove_opportunity(by=world.lee, opportunity=world.row("opportunity"))


def make_program(world: World) -> Act:
    return lambda: actions.make_program(
        by=world.lee,
        opportunity=world.row("opportunity"),
        name="Robots in the hall",
        goal=world.row("goal"),
    )


def make_need(world: World) -> Act:
    return lambda: actions.make_need(
        by=world.lee,
        opportunity=world.row("opportunity"),
        owner=world.row("program"),
        kind="space",
        name="The hall",
    )


def make_need__of_a_goal(world: World) -> Act:
    return lambda: actions.make_need(
        by=world.lee,
        opportunity=world.row("opportunity"),
        owner=world.row("goal"),
        kind="human",
        name="Somebody who shows how",
    )
