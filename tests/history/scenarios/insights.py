"""Scenarios of what was never noticed, who can help, whom to ask, and what people choose about the networks."""

from decimal import Decimal

from history.scenarios.world import Act, World
from wherewithal.engine.observations import Kind, Observation, Seen
from wherewithal.insights.matches import actions as matches
from wherewithal.insights.networks import actions as networks
from wherewithal.insights.observations import actions
from wherewithal.insights.portfolio import actions as asks
from wherewithal.quantities import parse_quantity

SEEN = Observation(Kind.NOBODY_TEACHES, (Seen("asset", "asset-1", "Sewing machine"),))


def put_away(world: World) -> Act:
    return lambda: actions.put_away(by=world.cal, observation=SEEN, reason="known")


def put_away__one_that_has_changed_since(world: World) -> Act:
    actions.put_away(by=world.cal, observation=SEEN)
    changed = Observation(SEEN.kind, (Seen("asset", "asset-1", "Big sewing machine"),))
    return lambda: actions.put_away(by=world.lee, observation=changed, reason="not-now")


def bring_back(world: World) -> Act:
    return lambda: actions.bring_back(by=world.cal, dismissed=world.row("dismissedobservation"))


def stay_out(world: World) -> Act:
    return lambda: networks.stay_out(by=world.lee, person=world.row("person"))


def stay_out__for_the_first_time(world: World) -> Act:
    return lambda: networks.stay_out(by=world.lee, person=world.row("person", at=1))


def come_back(world: World) -> Act:
    networks.stay_out(by=world.lee, person=world.row("person"))
    return lambda: networks.come_back(by=world.lee, person=world.row("person"))


def be_found(world: World) -> Act:
    world.cal.person = world.row("person", at=1)
    world.cal.save()
    return lambda: networks.be_found(by=world.cal, person=world.cal.person, is_open=True)


def be_found__no_longer(world: World) -> Act:
    world.cal.person = world.row("person")
    world.cal.save()
    return lambda: networks.be_found(by=world.cal, person=world.cal.person, is_open=False)


def accept_match(world: World) -> Act:
    return lambda: matches.accept_match(
        by=world.lee, need=world.row("resourceneed"), source=world.asset()
    )


def accept_match__after_all(world: World) -> Act:
    return lambda: matches.accept_match(
        by=world.lee, need=world.row("resourceneed"), source=world.row("person")
    )


def accept_pair(world: World) -> Act:
    pair = (world.asset(), world.row("organization"))
    return lambda: matches.accept_pair(by=world.lee, need=world.row("resourceneed"), sources=pair)


def reject_match(world: World) -> Act:
    return lambda: matches.reject_match(
        by=world.lee,
        need=world.row("resourceneed"),
        source=world.row("communityasset"),
        reason="too-far",
        words="An hour by bus",
    )


def reopen_match(world: World) -> Act:
    return lambda: matches.reopen_match(by=world.lee, decision=world.row("matchdecision"))


def change_ask_plan(world: World) -> Act:
    program = world.row("program")
    return lambda: asks.change_ask_plan(
        by=world.lee, program=program, aim="musts", budget_hours=Decimal(8)
    )


def change_ask_plan__for_the_library(world: World) -> Act:
    return lambda: asks.change_ask_plan(by=world.lee, program=None, budget_money=Decimal(50))


def change_ask_usual(world: World) -> Act:
    program = world.row("program")
    return lambda: asks.change_ask_usual(
        by=world.lee, program=program, usual={"hours_outside": "2 to 4", "asks_a_year": "1"}
    )


def change_ask(world: World) -> Act:
    return lambda: asks.change_ask(
        by=world.lee,
        program=world.row("program"),
        holder=world.row("organization"),
        stance="forbidden",
        why="They move house",
    )


def change_ask__of_somebody_new(world: World) -> Act:
    return lambda: asks.change_ask(
        by=world.lee,
        program=None,
        holder=world.row("communityasset"),
        stance="pinned",
        hours=parse_quantity("about 3"),
    )
