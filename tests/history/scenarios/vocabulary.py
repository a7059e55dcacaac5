"""Scenarios of topics."""

from history.scenarios.world import Act, World
from wherewithal.vocabulary import actions


def tag(world: World) -> Act:
    return lambda: actions.tag(by=world.lee, row=world.row("communityneed"), name="Dancing")


def tag__with_a_topic_that_is_there(world: World) -> Act:
    asset = world.row("asset", at=1)
    return lambda: actions.tag(by=world.lee, row=asset, name="zqsigning")


def untag(world: World) -> Act:
    return lambda: actions.untag(by=world.lee, tagging=world.row("tagging"))


def rename_topic(world: World) -> Act:
    return lambda: actions.rename_topic(by=world.lee, topic=world.row("topic"), name="Signs")


def rename_topic__to_one_that_is_there(world: World) -> Act:
    actions.tag(by=world.lee, row=world.row("communityneed"), name="Signs")
    return lambda: actions.rename_topic(by=world.lee, topic=world.row("topic"), name="signs")


def remove_topic(world: World) -> Act:
    return lambda: actions.remove_topic(by=world.lee, topic=world.row("topic"))
