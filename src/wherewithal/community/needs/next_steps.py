"""What can be done about a need, or was done already: told by the rooms above that know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.community.needs.models import CommunityNeed


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step in words, and where it is taken; one that was taken leads to what came of it."""

    words: str | Promise
    address: str
    is_taken: bool = False


Finder = Callable[[Member, CommunityNeed], Iterable[NextStep]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that takes needs further; registering it again replaces it."""
    _finders[name] = find


def next_steps(member: Member, need: CommunityNeed) -> list[NextStep]:
    """Every step that this member may take, and those that were taken."""
    return [step for find in _finders.values() for step in find(member, need)]
