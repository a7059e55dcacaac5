"""Kinds of long work, registered at start-up by the rooms that know how."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work. `steps` does a little after each `next`, and finds by itself where it left off.

    `is_waiting` says whether there is anything to do for a library, at next to no cost.
    """

    kind: str
    label: str | Promise
    unit: str | Promise
    steps: Callable[[int], Generator[Progress, None, None]]
    is_waiting: Callable[[int], bool]


_work: dict[str, Work] = {}


def register(work: Work) -> None:
    """Make a kind of work known; registering it again replaces it."""
    _work[work.kind] = work


def kinds() -> dict[str, Work]:
    """Every kind of work."""
    return _work
