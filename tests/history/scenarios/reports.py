"""Scenarios of reports: what a library says itself in them."""

from history.scenarios.world import Act, World
from wherewithal.reports import actions


def change_report_words(world: World) -> Act:
    return lambda: actions.change_report_words(by=world.lee, report="board", words="A second van")


def change_report_words__for_the_first_time(world: World) -> Act:
    world.row("reportwords").delete()
    return lambda: actions.change_report_words(by=world.lee, report="board", words="An hour")
