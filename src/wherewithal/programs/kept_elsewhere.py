"""What is set aside for a need, or promised, and kept up by a room above: where that stands.

An answer to an ask sets things aside by itself. Whoever wants to change that changes the answer.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise

from wherewithal.accounts.actors import Member


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who keeps it up: in words, and where that stands."""

    words: str | Promise
    address: str


Finder = Callable[[Member, type[models.Model], Iterable[int]], Mapping[int, Keeper]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that sets things aside by itself; registering it again replaces it."""
    _finders[name] = find


def keepers_of(
    member: Member, kind: type[models.Model], row_ids: Iterable[int]
) -> dict[int, Keeper]:
    """By the keys of allocations, or of promises: whoever keeps them up. One query for each room."""
    keys = tuple(row_ids)
    found: dict[int, Keeper] = {}
    for find in _finders.values():
        found |= find(member, kind, keys)
    return found
