"""What was suggested about the library and waits: told by the room above that knows suggestions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Library


@dataclass(frozen=True, slots=True)
class Waiting:
    """A suggested value in words, who or what told it, and its key."""

    key: int
    words: str
    told: str


Finder = Callable[[Membership, Library], Mapping[str, Sequence[Waiting]]]

_finders: dict[str, Finder] = {}


def register(name: str, find: Finder) -> None:
    """Make a room known that has suggestions, by field; registering it again replaces it."""
    _finders[name] = find


def waiting_about(member: Membership, library: Library) -> dict[str, list[Waiting]]:
    """Everything that waits for this member to decide or take back, by field."""
    found: dict[str, list[Waiting]] = {}
    for find in _finders.values():
        for field, waiting in find(member, library).items():
            found.setdefault(field, []).extend(waiting)
    return found
