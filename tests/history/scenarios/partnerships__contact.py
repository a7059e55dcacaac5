"""Scenarios of conversations: noted, changed, what follows seen to, removed; and of the ledger."""

from datetime import date

from history.scenarios.world import Act, World
from wherewithal.partnerships.contact import actions
from wherewithal.partnerships.exchange import actions as ledger
from wherewithal.quantities import parse_quantity

DAY = date(2026, 11, 3)


def log_conversation(world: World) -> Act:
    plan = world.row("plannedtalk")
    partners = [world.row("organization"), world.row("asset", area="relationship")]
    return lambda: actions.log_conversation(
        by=world.ada,
        on=DAY,
        words="They have a van",
        concerned=[*partners, world.row("resourceneed"), world.row("ask")],
        follow_up={"text": "Send the dates", "by_when": DAY, "who": world.lee},
        planned=plan,
    )


def change_conversation(world: World) -> Act:
    return lambda: actions.change_conversation(
        by=world.cal,
        conversation=world.row("conversation"),
        words="They have two vans",
        concerned=[world.row("organization", at=1), world.row("person")],
    )


def remove_conversation(world: World) -> Act:
    return lambda: actions.remove_conversation(by=world.lee, conversation=world.row("conversation"))


def add_follow_up(world: World) -> Act:
    return lambda: actions.add_follow_up(
        by=world.cal, conversation=world.row("conversation"), text="Ring them", who=world.cal
    )


def change_follow_up(world: World) -> Act:
    return lambda: actions.change_follow_up(
        by=world.lee, follow_up=world.row("followup"), text="Ring her", by_when=None, who=world.lee
    )


def finish_follow_up(world: World) -> Act:
    return lambda: actions.finish_follow_up(by=world.ada, follow_up=world.row("followup"), on=DAY)


def remove_follow_up(world: World) -> Act:
    return lambda: actions.remove_follow_up(by=world.cal, follow_up=world.row("followup"))


def add_exchange(world: World) -> Act:
    return lambda: ledger.add_exchange(
        by=world.lee,
        direction="given",
        kind="space",
        on=DAY,
        organization=world.row("organization"),
        promise=world.row("offerpromise"),
    )


def change_exchange(world: World) -> Act:
    return lambda: ledger.change_exchange(
        by=world.ada,
        entry=world.row("exchange"),
        amount=parse_quantity("about 5"),
        worth_cents=None,
        until=DAY,
    )


def remove_exchange(world: World) -> Act:
    return lambda: ledger.remove_exchange(by=world.lee, entry=world.row("exchange"))
