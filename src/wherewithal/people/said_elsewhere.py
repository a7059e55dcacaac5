"""What rooms above say about people beside the lines here: they tell it at start-up, and each is shown alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Library
from wherewithal.people.models import Person


@dataclass(frozen=True, slots=True)
class Said:
    """Something said about a person: its words, who said it, and the pages on which to act.

    An address that is empty leads nowhere: the reader may not do that.
    """

    kind: str | Promise
    name: str
    words: str
    by_name: str
    at: datetime
    edited_by_name: str
    level: str | Promise
    page: str = ""
    change: str = ""
    withdraw: str = ""


About = Callable[[Membership, Library, Person], Sequence[Said]]
ByMe = Callable[[Membership, Library], Sequence[Said]]

_rooms: dict[str, tuple[About, ByMe]] = {}


def register(name: str, *, about: About, by_me: ByMe) -> None:
    """Make a room known that says things about people; registering it again replaces it.

    `about`: what this member may read about a person. `by_me`: what the member wrote about others.
    """
    _rooms[name] = (about, by_me)


def said_about(member: Membership, library: Library, person: Person) -> list[Said]:
    """All that stands about a person in other rooms, as far as the member may read it."""
    return [said for about, _by_me in _rooms.values() for said in about(member, library, person)]


def said_by(member: Membership, library: Library) -> list[Said]:
    """What the member wrote about others in other rooms, also about those they no longer see."""
    return [said for _about, by_me in _rooms.values() for said in by_me(member, library)]
