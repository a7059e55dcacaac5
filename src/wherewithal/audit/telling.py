"""What a room tells about its models so that history can show them: names, words, who may see what.

Each room describes its models in its own `telling.py`; they are registered at start-up. Whoever is
not described here is for admins only.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from wherewithal.audit.rows import RowData

Pair = tuple[str, str]
"""A model's slug and a key."""


def anyone(member: Any, state: RowData, latest: RowData) -> bool:
    """Every member of the library may read it."""
    return True


def nobody(member: Any, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    """Nobody takes it back."""
    return False


def by_name(state: RowData) -> str:
    """Most things are called by their name."""
    name = state.get("name", "")
    return name if isinstance(name, str) else ""  # withdrawn: a name is nothing else


def without_name(state: RowData) -> str:
    """A thing that is told by its words alone."""
    return ""


@dataclass(frozen=True, slots=True)
class Telling:
    """One model as history tells it.

    `sees(member, state, latest)`: may the member read this row as it was, given how it is now (or
    was at last)? `must_see` names the columns whose rows must be readable too, `also_must_see` finds
    others. `hides` names columns that this member may not read. `may_take_back(member, state,
    beside)`: may the member change such a row back; `beside` are the rows of the same change set.
    A row that `comes_along` needs nobody's leave when what it hangs on is taken back.
    """

    model: str
    label: str | Promise
    group: str
    sees: Callable[[Any, RowData, RowData], bool]
    may_take_back: Callable[[Any, RowData, Sequence[tuple[str, RowData]]], bool]
    name: Callable[[RowData], str] = by_name
    must_see: frozenset[str] = frozenset()
    pointer: tuple[str, str] | None = None
    also_must_see: Callable[[int, Collection[str]], Mapping[str, Iterable[Pair]]] | None = None
    hides: Callable[[Any, RowData, RowData], frozenset[str]] = field(
        default=lambda member, state, latest: frozenset()
    )
    quiet: frozenset[str] = frozenset()
    page: tuple[str, str] | None = None
    is_in_bin: bool = False
    comes_along: bool = False
    why_not: str | Promise = ""
