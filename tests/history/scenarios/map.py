"""Scenarios of the community map."""

import json
from typing import Any

from history.scenarios.world import Act, World
from wherewithal.engine.geography import Point
from wherewithal.formats.geojson import read_geojson
from wherewithal.map.around import actions
from wherewithal.map.around.from_file import compare


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


def put_on_map__the_library(world: World) -> Act:
    return lambda: actions.put_on_map(by=world.ada, row=world.library, point=Point(41.2, -99.7))


def take_off_map__the_library(world: World) -> Act:
    actions.put_on_map(by=world.ada, row=world.library, point=Point(41.2, -99.7))
    return lambda: actions.take_off_map(by=world.ada, row=world.library)


def take_off_map(world: World) -> Act:
    actions.put_on_map(by=world.ada, row=world.row("outlet"), point=Point(42.374153, -71.110818))
    return lambda: actions.take_off_map(by=world.ada, row=world.row("outlet"))


def take_over_places(world: World) -> Act:
    text = json.dumps(
        {
            "type": "FeatureCollection",
            "features": [_feature("Zqlodge at zqlake"), _feature(world.row("communityasset").name)],
        }
    )
    places = compare(world.lee, read_geojson(text).places, sort="asset")
    return lambda: actions.take_over_places(by=world.lee, sort="asset", places=places)


def take_over_places__of_outlets(world: World) -> Act:
    text = json.dumps(_feature(world.row("outlet").name))
    places = compare(world.ada, read_geojson(text).places, sort="outlet")
    return lambda: actions.take_over_places(by=world.ada, sort="outlet", places=places)


def _feature(name: str) -> dict[str, Any]:
    where = {"type": "Point", "coordinates": [-71.1, 42.36]}
    return {"type": "Feature", "geometry": where, "properties": {"name": name}}
