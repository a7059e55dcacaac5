"""Who could take over: who knows the partner already, who works in the same team, or at the same place.

Only people who agreed to be written about and do not stay out of the networks are spoken of.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity.models import Area, RelationshipFacts
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.engine.asking import LIVE
from wherewithal.partnerships.asks.queries import asks_in, members_of
from wherewithal.partnerships.handover.leaver import Leaver
from wherewithal.partnerships.kept.models import PartnershipContact, Side
from wherewithal.partnerships.kept.queries import contacts_in, facts_of, here_on
from wherewithal.people.leaving import is_away
from wherewithal.people.models import Person, Role
from wherewithal.people.queries import people_visible_to, roles_visible_to, ties_visible_to

Partner = tuple[str, int]
"""An organization or a person, as ("organization", 5)."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The keys of people, and of members, who work where the leaver works."""

    people: frozenset[int]
    members: frozenset[int]


@dataclass(frozen=True, slots=True)
class Around:
    """Everybody who stays."""

    leaver: Leaver
    members: tuple[Membership, ...]
    people: dict[int, Person]
    tied: dict[Partner, tuple[int, ...]]
    asking: dict[Partner, tuple[int, ...]]
    theirs: tuple[tuple[Partner, str], ...]
    team: "Beside"
    place: "Beside"

    def who_knows(self, partners: Iterable[Partner]) -> list[Person]:
        """Who else has a tie to one of these, or holds the relationship with them; each once."""
        keys = dict.fromkeys(key for partner in partners for key in self.tied.get(partner, ()))
        return [self.people[key] for key in keys]

    def who_asks(self, partners: Iterable[Partner]) -> list[Membership]:
        """Who goes for an open ask to one of these, or along with whoever does; each once."""
        keys = {key for partner in partners for key in self.asking.get(partner, ())}
        return [each for each in self.members if each.pk in keys]

    def member_of(self, person: Person) -> Membership | None:
        """The account of a person."""
        return next((each for each in self.members if each.person_id == person.pk), None)


def look_around(member: Member, leaver: Leaver, *, today: date) -> Around:
    """In a fixed number of queries."""
    rows = people_visible_to(member, leaving=True).exclude(pk=leaver.person_id)
    # Staying out of the networks is told by a room above; what it asks of each is read here at once.
    shown = rows.prefetch_related("network_choices").order_by("name", "pk")
    people = {person.pk: person for person in shown if not is_away(person)}
    tied, theirs = _ties(member, leaver, people, today)
    return Around(
        leaver=leaver,
        # Whoever only looks on can see to nothing.
        members=tuple(
            each
            for each in members_of(member.library_id).exclude(pk=leaver.member_id)
            if each.can(Permission.ADD_NOTES)
        ),
        people=people,
        tied=tied,
        asking=_asking(member),
        theirs=theirs,
        team=_beside(member, leaver, people, today, of="team"),
        place=_beside(member, leaver, people, today, of="outlet"),
    )


def partner_of(row: object) -> Partner | None:
    """Whom a row with these two columns is about."""
    for name in ("organization", "person"):
        key = getattr(row, f"{name}_id", None)
        if key is not None:
            return name, key
    return None


def partners_of(*rows: object) -> tuple[Partner, ...]:
    """All whom these rows are about, each once."""
    found = (partner_of(row) for row in rows)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _ties(
    member: Member, leaver: Leaver, people: dict[int, Person], today: date
) -> tuple[dict[Partner, tuple[int, ...]], tuple[tuple[Partner, str], ...]]:
    """Who has a tie to whom, and whom the leaver has a tie to."""
    found: dict[Partner, dict[int, None]] = defaultdict(dict)
    theirs: dict[Partner, str] = {}
    ties = ties_visible_to(member, leaving=True).exclude(from_person=None)
    for tie in ties.select_related("to_organization", "to_person").order_by("pk"):
        partner = _end_of(tie)
        if partner is None:
            continue
        if tie.from_person_id == leaver.person_id:
            theirs[partner] = str(tie.to_organization or tie.to_person)
        elif tie.from_person_id in people:
            found[partner][tie.from_person_id] = None
    for facts in _relationships(member):
        partner = partner_of(facts)
        for key in (facts.holder_id, facts.second_holder_id):
            if partner is not None and key in people:
                found[partner][key] = None
    for contact in _keepers(member, today):
        partner = partner_of(facts_of(contact.asset))
        if partner is not None and contact.person_id in people:
            found[partner][contact.person_id] = None
    return {partner: tuple(keys) for partner, keys in found.items()}, tuple(theirs.items())


def _asking(member: Member) -> dict[Partner, tuple[int, ...]]:
    """The members behind the open asks to a partner."""
    found: dict[Partner, list[int]] = defaultdict(list)
    for ask in asks_in(member).filter(state__in=LIVE).order_by("pk"):
        for partner in partners_of(ask):
            found[partner] += [key for key in (ask.owner_id, ask.second_owner_id) if key]
    return {partner: tuple(keys) for partner, keys in found.items()}


def _end_of(tie: object) -> Partner | None:
    for name in ("organization", "person"):
        key = getattr(tie, f"to_{name}_id")
        if key is not None:
            return name, key
    return None


def _relationships(member: Member) -> list[RelationshipFacts]:
    assets = assets_visible_to(member, leaving=True).filter(area=Area.RELATIONSHIP)
    return list(
        RelationshipFacts.objects.in_library(member.library_id)
        .filter(asset__in=assets)
        .order_by("pk")
    )


def _keepers(member: Member, today: date) -> QuerySet[PartnershipContact]:
    """Who of ours is noted on the page of a partnership, beside those whom the worksheet names, and still is there."""
    rows = contacts_in(member, leaving=True).filter(here_on(today), side=Side.OURS)
    return rows.exclude(person=None).select_related("asset__relationship_facts")


def _beside(
    member: Member, leaver: Leaver, seen: Collection[int], today: date, *, of: str
) -> Beside:
    """Who works in one of the leaver's teams, or at one of their places. `of`: "team" or "outlet"."""
    roles = roles_visible_to(member).exclude(**{of: None})
    current = roles.filter(Q(until=None) | Q(until__gte=today))
    theirs = set(current.filter(person=leaver.person_id).values_list(f"{of}_id", flat=True))
    own = getattr(leaver.member, f"{of}_id", None)
    keys = theirs | {0 if own is None else own}
    people = Role.objects.in_library(member.library_id).filter(
        pk__in=current.filter(**{f"{of}__in": keys})
    )
    members = Membership.objects.in_library(member.library_id)
    found = members.filter(Q(**{f"{of}__in": keys}) | Q(person__in=people.values("person")))
    return Beside(
        frozenset(people.values_list("person_id", flat=True)) & frozenset(seen),
        frozenset(found.values_list("pk", flat=True)),
    )
