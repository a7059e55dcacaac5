"""Words about others that name somebody who is not to be named: rooms above know whom, all may ask."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
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
NAMES_OF_ROWS = ("name",)
ROWS, CELLS = ("rows",), "cells"
"""How plain data calls what names a row, the rows of a table, and the cells of a row."""

_rooms: dict[str, Callable[..., Allows]] = {}


def register(name: str, room: Callable[..., Allows]) -> None:
    """Make a room known that can tell whose names stay out; registering it again replaces it.

    It is called with the member, `leaving`: whether the words leave the screen, and `beside`: see may_quote.
    """
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


def may_quote(member: Member, *, leaving: bool = False, beside: tuple[str, ...] = ()) -> Quoting:
    """Asked once for a page; then of each of its lines.

    `leaving`: for paper, files and reports, where whoever has not agreed is not named either.
    `beside`: how those are called whom a letter is to and who signs it; whoever is named in that may be named.
    """
    return Quoting([room(member, leaving=leaving, beside=beside) for room in _rooms.values()])


def spoken(data: Data, quoting: Allows, *, into: tuple[type, ...] = ()) -> Data:
    """The same data as it may leave: a line that names somebody who is not to be named is left out.

    Where that is the name of a row, nothing else of the row is told: it would say who is meant. Looks into lists,
    tuples, dictionaries and the dataclasses `into`; all else stays as it is.
    """
    return _Spoken(quoting, into).told(data)


class _Spoken:
    """One walk through plain data."""

    def __init__(self, quoting: Allows, into: tuple[type, ...]) -> None:
        self._quoting = quoting
        self._into = into

    def told(self, data: Any) -> Any:
        """What may be told of it."""
        if isinstance(data, str):
            is_fine = isinstance(data, Enum) or self._quoting.allows(data)
            return data if is_fine else self._left_out(data)
        if isinstance(data, dict):
            return self._fields(data)
        if isinstance(data, list | tuple):
            return type(data)(map(self.told, data))
        if is_dataclass(data) and not isinstance(data, type) and isinstance(data, self._into):
            told = {each.name: getattr(data, each.name) for each in fields(data)}
            return replace(data, **self._fields(told))
        return data

    def _fields(self, told: dict[str, Any]) -> dict[str, Any]:
        names = [told[key] for key in NAMES_OF_ROWS if isinstance(told.get(key), str)]
        is_named = any(not self._quoting.allows(name) for name in names)
        found: dict[str, Any] = {}
        for key, value in told.items():
            if is_named and key not in NAMES_OF_ROWS:
                found[key] = _blank(value)
            elif key in ROWS and isinstance(value, list | tuple):
                found[key] = type(value)(map(self._row, value))
            else:
                found[key] = self._row(value) if key == CELLS else self.told(value)
        return found

    def _row(self, value: Any) -> Any:
        """A row of a table: its first cell names it."""
        is_row = isinstance(value, list | tuple) and value and isinstance(value[0], str)
        if not is_row or self._quoting.allows(value[0]):
            return self.told(value)
        return type(value)((self.told(value[0]), *map(_blank, value[1:])))

    def _left_out(self, words: str) -> str:
        """Line by line; a name that only all lines together hold takes all of them along."""
        instead = _("(left out: it names somebody who has not agreed, or stays out)")
        lines = [line if self._quoting.allows(line) else instead for line in words.split("\n")]
        told = "\n".join(lines)
        return told if self._quoting.allows(told) else instead


def _blank(value: Any) -> Any:
    """In its shape, without its words."""
    if isinstance(value, date) or (isinstance(value, str) and not isinstance(value, Enum)):
        return ""
    if isinstance(value, dict):
        return {key: _blank(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(_blank, value))
    return value
