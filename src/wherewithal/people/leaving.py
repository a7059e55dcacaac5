"""Whoever is no longer to be written about: rooms above let go of what they copied of them."""

from collections.abc import Callable

from wherewithal.audit.log import Actor
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.people.models import Consent, Person

LetGo = Callable[[Person], None]
StaysAway = Callable[[Person], bool]

_rooms: dict[str, LetGo] = {}
_reasons: dict[str, StaysAway] = {}


def register(name: str, let_go: LetGo) -> None:
    """Make a room known that keeps copies; registering it again replaces it."""
    _rooms[name] = let_go


def register_reason(name: str, stays_away: StaysAway) -> None:
    """Make a room known that can tell of somebody who agreed that they stay away all the same."""
    _reasons[name] = stays_away


def is_away(person: Person) -> bool:
    """True for whoever did not agree to be written about, or stays out of what a room above shows."""
    return not person.has_agreed or any(stays_away(person) for stays_away in _reasons.values())


def let_copies_go(person: Person) -> None:
    """They took their consent back, or stay out, or are moved to the bin."""
    for let_go in _rooms.values():
        let_go(person)


def leave_by_undo(by: Actor, changes: list[Change]) -> None:
    """An undo that takes consent away, or the record itself, does what taking it back by hand does.

    Asked before anything is put back: what they said is found as long as their lines are there.
    """
    leaving = [change.key for change in changes if _takes_away(change)]
    for person in Person.objects.in_library(by.library_id).filter(pk__in=leaving).order_by("pk"):
        let_copies_go(person)


def _takes_away(change: Change) -> bool:
    if change.action == ChangeAction.CREATED:
        return True
    was = change.before.get("consent", Consent.GIVEN)
    return change.action == ChangeAction.CHANGED and was != Consent.GIVEN
