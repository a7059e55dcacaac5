"""Cards of a file beside what is known already: new, known, or a second one of the same file."""

from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.formats.vcard import Card
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import may_see_contact, organizations_in, people_visible_to

PERSON_COLUMNS = ("email", "phone")
BODY_COLUMNS = ("phone", "website", "address")


@dataclass(frozen=True, slots=True)
class Arriving:
    """A card, whom it names of those we know, and which of our blanks it would fill."""

    place: int
    card: Card
    known: Person | Organization | None = None
    fills: tuple[str, ...] = ()
    repeats: bool = False

    @property
    def is_ticked(self) -> bool:
        """True where taking it over changes something."""
        return not self.repeats and (self.known is None or bool(self.fills))


def compare(member: Member, cards: Sequence[Card]) -> list[Arriving]:
    """Each card once, in the order of the file, in two queries."""
    people, by_mail = _people(member)
    bodies = {_folded(row.name): row for row in organizations_in(member).order_by("-pk")}
    found, seen = [], set()
    for place, card in enumerate(cards, start=1):
        known: Person | Organization | None
        if card.is_organization:
            known = bodies.get(_folded(card.name))
        else:
            known = by_mail.get(_folded(card.email)) or people.get(_folded(card.name))
        this = (card.is_organization, _folded(card.name), _folded(card.email))
        fills = () if known is None else _blanks(member, known, card)
        found.append(Arriving(place, card, known, fills, repeats=this in seen))
        seen.add(this)
    return found


def _people(member: Member) -> tuple[dict[str, Person], dict[str, Person]]:
    """By name, and by the address where the reader may know it."""
    rows = list(people_visible_to(member).order_by("-pk"))
    mails = {_folded(row.email): row for row in rows if row.email and may_see_contact(member, row)}
    return {_folded(row.name): row for row in rows}, mails


def _blanks(member: Member, known: Person | Organization, card: Card) -> tuple[str, ...]:
    """What is empty here and said there. What stands here is never overwritten."""
    columns: tuple[str, ...] = BODY_COLUMNS
    if isinstance(known, Person):
        columns = PERSON_COLUMNS if may_see_contact(member, known) else ()
    return tuple(name for name in columns if getattr(card, name) and not getattr(known, name))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
