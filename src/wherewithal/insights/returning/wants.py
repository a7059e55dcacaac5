"""What a partner wants, and what is hard for them, line by line, each with where it is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, NoteKind, RelationshipFacts
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.insights.matches.find import Record
from wherewithal.insights.networks.queries import unspoken
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.leaving import is_away
from wherewithal.people.models import LineKind
from wherewithal.people.queries import lines_visible_to

HARD = (NoteKind.CHALLENGE, NoteKind.IMPROVEMENT)
THEIR_OWN = (LineKind.INTEREST, LineKind.PRIORITY)


@dataclass(frozen=True, slots=True)
class Want:
    """One line of theirs, or of ours about what is hard with them."""

    id: str
    text: str
    record: Record
    # Their own page says it to everybody here; what we noted, or they said of themself, stays there.
    may_be_told: bool = False


def wants_of(member: Member, ask: Ask) -> list[Want]:
    """All that may leave the screen, since it comes to stand on the page for the partner.

    Nothing of somebody who stays out, and no words that name such a one.
    """
    silent = unspoken(member)
    found = [*_of_organization(ask), *_of_person(member, ask), *_of_relationship(member, ask)]
    return [want for want in found if silent.allows(want.text)]


def _of_organization(ask: Ask) -> Iterator[Want]:
    if ask.organization is not None:
        record = Record("organization", {"organization_id": ask.organization.pk})
        lines = (line.strip() for line in ask.organization.wants.splitlines())
        for place, line in enumerate(line for line in lines if line):
            yield Want(f"wants:{place}", line, record, may_be_told=True)


def _of_person(member: Member, ask: Ask) -> Iterator[Want]:
    if ask.person is not None and not is_away(ask.person):
        record = Record("person", {"person_id": ask.person.pk})
        lines = lines_visible_to(member, leaving=True)
        for line in lines.filter(person=ask.person, kind__in=THEIR_OWN):
            yield Want(f"line:{line.pk}", line.text, record)


def _of_relationship(member: Member, ask: Ask) -> Iterator[Want]:
    """What is hard, or could be better, between them and us."""
    if ask.partner is None:
        return
    theirs = Q(organization=ask.organization) if ask.organization else Q(person=ask.person)
    facts = RelationshipFacts.objects.in_library(member.library_id).filter(theirs)
    assets = assets_visible_to(member, leaving=True).filter(area=Area.RELATIONSHIP)
    assets = assets.filter(pk__in=facts.values("asset"))
    notes = notes_visible_to(member, leaving=True).filter(kind__in=HARD, asset__in=assets)
    for note in notes.order_by("position", "pk"):
        yield Want(f"note:{note.pk}", note.text, Record("asset", {"asset_id": note.asset_id}))
