"""Scenarios of reports: what a library says itself in them, and snapshots of its map."""

from datetime import date

from history.scenarios.world import Act, World
from wherewithal.reports import actions


def change_report_words(world: World) -> Act:
    return lambda: actions.change_report_words(by=world.lee, report="board", words="A second van")


def change_report_words__for_the_first_time(world: World) -> Act:
    world.row("reportwords").delete()
    return lambda: actions.change_report_words(by=world.lee, report="board", words="An hour")


def take_snapshot(world: World) -> Act:
    return lambda: actions.take_snapshot(by=world.lee, on=date(2027, 4, 1))


def remove_snapshot(world: World) -> Act:
    return lambda: actions.remove_snapshot(by=world.lee, snapshot=world.row("snapshot"))
