"""Scenarios of what was never noticed."""

from history.scenarios.world import Act, World
from wherewithal.engine.observations import Kind, Observation, Seen
from wherewithal.insights.observations import actions

SEEN = Observation(Kind.NOBODY_TEACHES, (Seen("asset", "asset-1", "Sewing machine"),))


def put_away(world: World) -> Act:
    return lambda: actions.put_away(by=world.cal, observation=SEEN, reason="known")


def put_away__one_that_has_changed_since(world: World) -> Act:
    actions.put_away(by=world.cal, observation=SEEN)
    changed = Observation(SEEN.kind, (Seen("asset", "asset-1", "Big sewing machine"),))
    return lambda: actions.put_away(by=world.lee, observation=changed, reason="not-now")


def bring_back(world: World) -> Act:
    return lambda: actions.bring_back(by=world.cal, dismissed=world.row("dismissedobservation"))
