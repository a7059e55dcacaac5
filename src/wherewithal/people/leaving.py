"""Whoever is no longer to be written about: rooms above let go of what they copied of them."""

from collections.abc import Callable

from wherewithal.people.models import Person

LetGo = Callable[[Person], None]

_rooms: dict[str, LetGo] = {}


def register(name: str, let_go: LetGo) -> None:
    """Make a room known that keeps copies; registering it again replaces it."""
    _rooms[name] = let_go


def let_copies_go(person: Person) -> None:
    """They took their consent back, or stay out, or are moved to the bin."""
    for let_go in _rooms.values():
        let_go(person)
