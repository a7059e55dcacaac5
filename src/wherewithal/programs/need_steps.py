"""What can be done about a resource need: told by the rooms above that know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.programs.models import ResourceNeed


@dataclass(frozen=True, slots=True)
class NeedStep:
    """A step in words, and where it is taken."""

    words: str | Promise
    address: str


Finder = Callable[[Member, ResourceNeed], Iterable[NeedStep]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that takes needs further; registering it again replaces it."""
    _finders[name] = find


def need_steps(member: Member, need: ResourceNeed) -> list[NeedStep]:
    """Every step that leads on from this need."""
    return [step for find in _finders.values() for step in find(member, need)]
