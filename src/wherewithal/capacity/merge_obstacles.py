"""Why two rows stay two: told by the rooms above that keep what cannot stand on one row twice."""

from collections.abc import Callable

from wherewithal.capacity.models import Asset

Finder = Callable[[Asset, Asset], str | None]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that keeps something of rows; registering it again replaces it."""
    _finders[name] = find


def obstacle_above(keep: Asset, other: Asset) -> str | None:
    """The first reason, in a kind sentence; None where nothing would be lost."""
    return next((words for find in _finders.values() if (words := find(keep, other))), None)
