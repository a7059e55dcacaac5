"""Words about others that name somebody who is not to be named: rooms above know whom, all may ask."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, Protocol, TypeVar

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member


class Allows(Protocol):
    """Says of words whether they may be quoted."""

    def allows(self, *words: str) -> bool:
        """True where none of these words names somebody who is not to be named."""
        ...


Data = TypeVar("Data")
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


def spoken(data: Data, quoting: Allows, *, into: tuple[type, ...] = ()) -> Data:
    """The same data as it may leave: a line that names somebody who is not to be named is left out.

    Looks into lists, tuples, dictionaries and the dataclasses `into`; all else stays as it is.
    """
    return _spoken(data, quoting, into)


def _spoken(data: Any, quoting: Allows, into: tuple[type, ...]) -> Any:
    if isinstance(data, str):
        return data if isinstance(data, Enum) or quoting.allows(data) else _left_out(data, quoting)
    if isinstance(data, dict):
        return {key: _spoken(value, quoting, into) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return type(data)(_spoken(value, quoting, into) for value in data)
    if is_dataclass(data) and not isinstance(data, type) and isinstance(data, into):
        told = {each.name: getattr(data, each.name) for each in fields(data)}
        return replace(
            data, **{name: _spoken(value, quoting, into) for name, value in told.items()}
        )
    return data


def _left_out(words: str, quoting: Allows) -> str:
    """Line by line; a name that only all lines together hold takes all of them along."""
    instead = _("(left out: it names somebody who stays out)")
    lines = [line if quoting.allows(line) else instead for line in words.split("\n")]
    told = "\n".join(lines)
    return told if quoting.allows(told) else instead
