"""Scenarios of lists from files."""

from history.scenarios.world import Act, World
from wherewithal.transfer import actions
from wherewithal.transfer.actions import taking_back, taking_over
from wherewithal.transfer.long_work import steps_of
from wherewithal.transfer.models import StagedFile
from wherewithal.transfer.queries import seen_of
from wherewithal.transfer.staging import ask_to_check, keep

LIST = "ID,Name,Address,Latitude,Longitude,Room\n7,Mill,1 Mill Lane,42.1,-71.25,B\n8,Dam,2 Mill Lane,,,\n"
THINGS = "ID,Item,Quantity,Room,Branch\n8,Drill,several,Shed,\n"


def take_over_list(world: World) -> Act:
    staged = _send(world, LIST)
    return lambda: _take(world, staged)


def take_over_list__a_newer_version(world: World) -> Act:
    _take(world, _send(world, LIST))
    newer = LIST.replace("1 Mill Lane", "1 Mill Road").replace("42.1", "42.2")
    staged = _send(world, newer)
    return lambda: _take(world, staged)


def take_over_in_steps(world: World) -> Act:
    staged = _send(world, LIST)
    ask_to_check(staged)
    actions.ask_to_take_over(by=world.lee, staged=staged, seen=seen_of(_finish(staged)))
    return lambda: [*taking_over.take_over_in_steps(by=world.lee, staged=staged)]


def take_back_in_steps(world: World) -> Act:
    staged = _take(world, _send(world, LIST))
    actions.ask_to_take_back(by=world.lee, staged=staged)
    return lambda: [*taking_back.take_back_in_steps(by=world.lee, staged=staged)]


def take_back_list(world: World) -> Act:
    staged = _take(world, _send(world, LIST))
    return lambda: actions.take_back_list(by=world.lee, staged=staged)


def take_over_list__an_inventory(world: World) -> Act:
    staged = _send(world, f"{THINGS}9,Lathe,-1,Shed,{world.row('outlet').name}\n")
    return lambda: _take(world, staged)


def take_over_list__a_newer_inventory(world: World) -> Act:
    _take(world, _send(world, f"{THINGS}9,Lathe,-1,Shed,\n"))
    staged = _send(world, f"{THINGS}9,Lathe,2,Shed,{world.row('outlet').name}\n")
    return lambda: _take(world, staged)


def take_back_list__an_inventory(world: World) -> Act:
    staged = _take(world, _send(world, f"{THINGS}9,Lathe,-1,Shed,{world.row('outlet').name}\n"))
    return lambda: actions.take_back_list(by=world.lee, staged=staged)


def _send(world: World, text: str) -> StagedFile:
    return _finish(keep(by=world.lee, name="mills.csv", data=text.encode()))


def _finish(staged: StagedFile) -> StagedFile:
    for _done in steps_of(staged):
        pass
    staged.refresh_from_db()
    return staged


def _take(world: World, staged: StagedFile) -> StagedFile:
    ask_to_check(staged)
    seen = seen_of(_finish(staged))
    return actions.take_over_list(by=world.lee, staged=staged, seen=seen)
