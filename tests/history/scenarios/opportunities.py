"""Scenarios of opportunities for connection."""

from datetime import date

from history.scenarios.world import Act, World
from wherewithal.opportunities.connections import actions
from wherewithal.opportunities.weighing import actions as weighing

DAY = date(2026, 3, 4)


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


def add_candidate(world: World) -> Act:
    return lambda: weighing.add_candidate(
        by=world.lee, text="Dancing", need=world.row("communityneed"), topic=world.row("topic")
    )


def change_candidate(world: World) -> Act:
    candidate = world.row("prioritycandidate")
    return lambda: weighing.change_candidate(
        by=world.lee, candidate=candidate, text="Dancing", is_set_aside=True
    )


def remove_candidate(world: World) -> Act:
    candidate = world.row("prioritycandidate", at=1)
    weighing.keep_own_order(by=world.lee, candidates=[candidate])
    return lambda: weighing.remove_candidate(by=world.lee, candidate=candidate)


def keep_own_order(world: World) -> Act:
    second, first = world.row("prioritycandidate"), world.row("prioritycandidate", at=1)
    return lambda: weighing.keep_own_order(by=world.cal, candidates=[first, second])


def keep_own_order__leaving_one_out(world: World) -> Act:
    other = world.row("prioritycandidate", at=1)
    return lambda: weighing.keep_own_order(by=world.cal, candidates=[other])


def decide_priorities(world: World) -> Act:
    chosen = [world.row("prioritycandidate", at=1), world.row("prioritycandidate")]
    return lambda: weighing.decide_priorities(
        by=world.lee, candidates=chosen, reasons="They asked first", on=DAY
    )


def reopen_decision(world: World) -> Act:
    decision = world.row("prioritydecision")
    return lambda: weighing.reopen_decision(by=world.lee, decision=decision, why="News")


def draw_link(world: World) -> Act:
    return lambda: weighing.draw_link(
        by=world.cal,
        need=world.row("communityneed"),
        line=world.row("personline"),
        text="She could teach it",
    )


def remove_link(world: World) -> Act:
    return lambda: weighing.remove_link(by=world.lee, link=world.row("matrixlink"))
