"""Words about others that name somebody who is not to be named: rooms above know whom, all may ask."""

from collections.abc import Callable
from typing import Protocol

from wherewithal.accounts.actors import Member


class Allows(Protocol):
    """Says of words whether they may be quoted."""

    def allows(self, *words: str) -> bool:
        """True where none of these words names somebody who is not to be named."""
        ...


_rooms: dict[str, Callable[[Member], Allows]] = {}


def register(name: str, room: Callable[[Member], Allows]) -> None:
    """Make a room known that can tell whose names stay out; registering it again replaces it."""
    _rooms[name] = room


class Quoting:
    """What may be quoted in one library, as all rooms together see it."""

    def __init__(self, rooms: list[Allows]) -> None:
        self._rooms = rooms

    def allows(self, *words: str) -> bool:
        """True where no room has an objection."""
        return all(room.allows(*words) for room in self._rooms)

    def lines_of(self, text: str) -> tuple[str, ...]:
        """The lines of a text that may be quoted."""
        lines = (line.strip() for line in text.splitlines())
        return tuple(line for line in lines if line and self.allows(line))


def may_quote(member: Member) -> Quoting:
    """Asked once for a page; then of each of its lines."""
    return Quoting([room(member) for room in _rooms.values()])
