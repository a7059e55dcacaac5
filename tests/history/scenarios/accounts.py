"""Scenarios of members."""

from history.scenarios.world import Act, World
from wherewithal.accounts.actions import members


def change_member(world: World) -> Act:
    return lambda: members.change_member(
        by=world.ada, member=world.cal, role="editor", outlet=world.row("outlet")
    )


def remove_member(world: World) -> Act:
    return lambda: members.remove_member(by=world.ada, member=world.cal)


def remove_member__who_is_asked_and_plans(world: World) -> Act:
    note, talk = world.row("note"), world.row("plannedtalk")
    note.assigned_to, talk.member = world.cal, world.cal
    note.save()
    talk.save()
    return lambda: members.remove_member(by=world.ada, member=world.cal)
