"""Scenarios of lists from files."""

from history.scenarios.world import Act, World
from wherewithal.transfer import actions
from wherewithal.transfer.models import StagedFile
from wherewithal.transfer.queries import look_over, plan_digest
from wherewithal.transfer.staging import stage

LIST = "ID,Name,Address,Latitude,Longitude,Room\n7,Mill,1 Mill Lane,42.1,-71.25,B\n8,Dam,2 Mill Lane,,,\n"


def take_over_list(world: World) -> Act:
    staged = stage(by=world.lee, name="mills.csv", data=LIST.encode())
    return lambda: _take(world, staged)


def take_over_list__a_newer_version(world: World) -> Act:
    _take(world, stage(by=world.lee, name="mills.csv", data=LIST.encode()))
    newer = LIST.replace("1 Mill Lane", "1 Mill Road").replace("42.1", "42.2")
    staged = stage(by=world.lee, name="mills.csv", data=newer.encode())
    return lambda: _take(world, staged)


def take_back_list(world: World) -> Act:
    staged = _take(world, stage(by=world.lee, name="mills.csv", data=LIST.encode()))
    return lambda: actions.take_back_list(by=world.lee, staged=staged)


def _take(world: World, staged: StagedFile) -> StagedFile:
    seen = plan_digest(look_over(world.lee, staged))
    return actions.take_over_list(by=world.lee, staged=staged, seen=seen)
