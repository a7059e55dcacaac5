"""Taking back is an action as well."""

from all_rows import last_change
from history.scenarios.world import Act, World
from wherewithal.capacity import actions as capacity
from wherewithal.history import actions


def take_back(world: World) -> Act:
    capacity.rename_asset(by=world.lee, asset=world.asset(), name="Den")
    return lambda: actions.take_back(by=world.lee, entry=last_change())
