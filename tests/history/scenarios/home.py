"""Scenarios of what home itself does."""

from history.scenarios.world import Act, World
from wherewithal.home.find_library.actions import take_over_from_survey
from wherewithal.home.find_library.figures import COMPUTERS, HOURS, PEOPLE_SERVED, STAFF
from wherewithal.home.find_library.table import reported


def take_over_from_survey__with_hours(world: World) -> Act:
    return _take_over(world, "AK0001")


def take_over_from_survey__with_seven_outlets(world: World) -> Act:
    return _take_over(world, "MA0049")


def _take_over(world: World, key: str) -> Act:
    told = reported(key)
    assert told is not None
    numbers = [outlet.number for outlet in told.outlets]
    figures = (PEOPLE_SERVED, HOURS, STAFF, COMPUTERS)
    return lambda: take_over_from_survey(by=world.ada, told=told, outlets=numbers, figures=figures)
