"""Where one goes on from a row: the rooms above that know tell it at start-up."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Step:
    """A step in words, and where it is taken; one that was taken leads to what came of it."""

    words: str | Promise
    address: str
    is_taken: bool = False


class Steps(Generic[Row]):
    """All steps that lead on from one kind of row, in the order in which rooms told of them."""

    def __init__(self) -> None:
        self._finders: dict[str, Callable[[Member, Row], Iterable[Step]]] = {}

    def register(self, name: str, find: Callable[[Member, Row], Iterable[Step]]) -> None:
        """Make a room known that takes such rows further; registering it again replaces it."""
        self._finders[name] = find

    def of(self, member: Member, row: Row) -> list[Step]:
        """Every step that this member may take from this row, and those that were taken."""
        return [step for find in self._finders.values() for step in find(member, row)]
