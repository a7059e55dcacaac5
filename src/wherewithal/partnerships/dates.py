"""Days that a member wants to remember: each part of the room tells its own, for one page and one calendar."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.people.quoting import may_quote


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of one member: of which row, which of its days, what in words, and where it is looked after.

    What stands here leaves the screen: nothing private, and nobody who has not agreed to be named.
    Where the day stands in another row than the one that names it, `changed_with` says in which.
    """

    model: str
    key: int
    part: str
    on: date
    words: str
    page: tuple[str, Mapping[str, Any]]
    changed_with: tuple[tuple[str, int], ...] = ()

    @property
    def place(self) -> tuple[str, int, str]:
        """By which it is known, wherever it moves."""
        return self.model, self.key, self.part

    @property
    def rows(self) -> frozenset[tuple[str, int]]:
        """The rows whose changes may move the day, or take it out of somebody's calendar."""
        return frozenset({(self.model, self.key), *self.changed_with})


Finder = Callable[[Membership], Iterable[Dated]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make days known that members want to remember; registering it again replaces it."""
    _finders[name] = find


def days_of(member: Membership) -> list[Dated]:
    """Every day of this member, the earliest first; free words that name somebody who has not agreed are left out."""
    quoting = may_quote(member, leaving=True)
    found = [
        day if quoting.allows(day.words) else replace(day, words=_("Something to do: see its page"))
        for find in _finders.values()
        for day in find(member)
    ]
    return sorted(found, key=lambda day: (day.on, day.model, day.key, day.part))
