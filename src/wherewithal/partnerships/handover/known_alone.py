"""What only one person knows: told by the rooms above that read the whole network."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.people.models import Person


@dataclass(frozen=True, slots=True)
class KnownAlone:
    """A skill, a tie, a thing that nobody else knows to use."""

    kind: str | Promise
    name: str


Finder = Callable[[Member, Person], Iterable[KnownAlone]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that can tell; registering it again replaces it."""
    _finders[name] = find


def known_alone(member: Member, person: Person | None) -> list[KnownAlone]:
    """All that would leave with this person."""
    if person is None:
        return []
    return [each for find in _finders.values() for each in find(member, person)]
