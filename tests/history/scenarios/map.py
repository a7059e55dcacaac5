"""Scenarios of the map of the community."""

from history.scenarios.world import Act, World
from wherewithal.engine.geography import Point
from wherewithal.map.around import actions


def put_on_map(world: World) -> Act:
    return lambda: actions.put_on_map(
        by=world.ada, row=world.row("outlet"), point=Point(42.374153, -71.110818)
    )


def put_on_map__a_card(world: World) -> Act:
    return lambda: actions.put_on_map(
        by=world.lee, row=world.row("communityasset"), point=Point(42.36, -71.1)
    )


def put_on_map__an_organization(world: World) -> Act:
    return lambda: actions.put_on_map(
        by=world.lee, row=world.row("organization"), point=Point(-33.5, 151.25)
    )


def take_off_map(world: World) -> Act:
    actions.put_on_map(by=world.ada, row=world.row("outlet"), point=Point(42.374153, -71.110818))
    return lambda: actions.take_off_map(by=world.ada, row=world.row("outlet"))
