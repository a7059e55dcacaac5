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


def merge_topics(world: World) -> Act:
    """One thing is tied to both, and a priority is about the one that goes."""
    keep = actions.tag(by=world.lee, row=world.row("communityneed"), name="Signs").topic
    actions.tag(by=world.lee, row=world.row("asset", at=1), name="zqsigning")
    topic = world.row("topic", name="Zqsigning")
    return lambda: actions.merge_topics(by=world.lee, keep=keep, other=topic)


def remove_topic(world: World) -> Act:
    return lambda: actions.remove_topic(by=world.lee, topic=world.row("topic"))
