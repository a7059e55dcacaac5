"""Where one goes on from a person's page: told by the rooms above that know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.people.models import Person


@dataclass(frozen=True, slots=True)
class PersonStep:
    """A step in words, and where it leads."""

    words: str | Promise
    address: str


Finder = Callable[[Member, Person], Iterable[PersonStep]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that shows more of people; registering it again replaces it."""
    _finders[name] = find


def person_steps(member: Member, person: Person) -> list[PersonStep]:
    """Every step that leads on from this person."""
    return [step for find in _finders.values() for step in find(member, person)]
