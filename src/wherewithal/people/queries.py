"""What a member may read and change about people. Consent decides before sensitivity does."""

from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE, Level, sees_without_consent
from wherewithal.people.models import (
    Commitment,
    Consent,
    LineKind,
    Organization,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    Tie,
)

# The area of the relationships sheet, by its slug: the sheets themselves live in a room above.
RELATIONSHIPS_SHEET = "relationship"
# What nobody writes about somebody else.
FOR_THE_PERSON_ALONE = frozenset({LineKind.HARD})


def people_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Person]:
    """The persons whose name this member may read.

    `leaving`: for paper, files, pictures and counts that go further than the screen; people who
    have not agreed are never in those.
    """
    people = Person.objects.in_library(member.library_id)
    if leaving:
        return people.filter(consent=Consent.GIVEN)
    if sees_without_consent(member.role):
        return people
    return people.filter(Q(consent=Consent.GIVEN) | Q(pk=member.person_id))


def lines_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[PersonLine]:
    """The lines about people that this member may read, in the order of the sheet."""
    lines = PersonLine.objects.in_library(member.library_id).filter(withdrawn_at=None)
    lines = lines.filter(person__in=people_visible_to(member, leaving=leaving))
    if leaving:
        return lines.filter(level__in=MAY_LEAVE)
    own = Q(said_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    about_me = Q(person=member.person_id) if member.person_id else Q(pk=None)
    return lines.filter(Q(level__in=MAY_SEE[member.role]) | own | about_me)


def lines_within_reach(member: Member) -> QuerySet[PersonLine]:
    """What this member may read, and what they once wrote about somebody they no longer see."""
    lines = PersonLine.objects.in_library(member.library_id).filter(withdrawn_at=None)
    own = Q(said_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    return lines.filter(Q(pk__in=lines_visible_to(member).values("pk")) | own)


def lines_about_others(member: Member) -> QuerySet[PersonLine]:
    """What this member wrote about somebody else, to change or take back."""
    lines = PersonLine.objects.in_library(member.library_id).filter(withdrawn_at=None)
    if member.actor_user_id is None:
        return lines.none()
    about_me = Q(person=member.person_id) if member.person_id else Q(pk=None)
    return lines.filter(~about_me, said_by=member.actor_user_id).order_by("-said_at", "-pk")


def people_named(member: Member, words: str, *, kind: str = "") -> QuerySet[Person]:
    """Persons with these words in their name, a role or an organization, who hold such a role."""
    people = people_visible_to(member)
    if words:
        people = people.filter(
            Q(name__icontains=words)
            | Q(roles__title__icontains=words)
            | Q(roles__organization__name__icontains=words)
        )
    if kind:
        people = people.filter(roles__kind=kind)
    roles = Role.objects.select_related("organization", "team", "outlet")
    shown = Prefetch("roles", queryset=roles.in_library(member.library_id))
    return people.distinct().order_by("name", "pk").prefetch_related(shown, "groups__asset")


def organizations_named(member: Member, words: str) -> QuerySet[Organization]:
    """Organizations with these words in name or kind, with the people we know there (`seen_roles`)."""
    found = organizations_in(member)
    if words:
        found = found.filter(Q(name__icontains=words) | Q(kind__icontains=words))
    roles = roles_visible_to(member).select_related("person")
    return found.prefetch_related(Prefetch("roles", queryset=roles, to_attr="seen_roles"))


def organizations_in(member: Member) -> QuerySet[Organization]:
    """Every organization that this library knows."""
    return Organization.objects.in_library(member.library_id)


def relationships_with(member: Member, organization: Organization) -> QuerySet[Any]:
    """The rows of the relationships sheet that name this organization, as far as the member may read.

    A row that was moved to another sheet keeps its facts, unseen, until it comes back.
    """
    seen = people_visible_to(member)
    facts = organization.relationships.filter(Q(person=None) | Q(person__in=seen))
    facts = facts.filter(asset__area=RELATIONSHIPS_SHEET)
    return facts.select_related("asset").order_by("asset__position", "pk")


def holders_of(member: Member, organization: Organization) -> QuerySet[Person]:
    """Who of those the member may read about holds a relationship with this organization."""
    facts = organization.relationships.filter(asset__area=RELATIONSHIPS_SHEET)
    held = Q(holds__in=facts) | Q(seconds__in=facts)
    return people_visible_to(member).filter(held).distinct()


def roles_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Role]:
    """The roles of people whom this member may read about."""
    seen = people_visible_to(member, leaving=leaving)
    return Role.objects.in_library(member.library_id).filter(person__in=seen)


def commitments_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Commitment]:
    """The duties of teams, and of people whom this member may read about."""
    seen = people_visible_to(member, leaving=leaving)
    duties = Commitment.objects.in_library(member.library_id)
    return duties.filter(Q(person=None) | Q(person__in=seen))


def ties_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Tie]:
    """Who knows whom. Where a person is in it, the tie itself needs consent, and so does the person.

    Whoever is an end of a tie reads it in any case, unless it leaves the screen.
    """
    ties = Tie.objects.in_library(member.library_id)
    if not leaving and sees_without_consent(member.role):
        return ties
    seen = people_visible_to(member, leaving=leaving)
    ends_seen = (Q(from_person=None) | Q(from_person__in=seen)) & (
        Q(to_person=None) | Q(to_person__in=seen)
    )
    agreed = Q(consent=Consent.GIVEN) | Q(from_person=None, to_person=None)
    found = ends_seen & agreed
    if member.person_id is not None and not leaving:
        found |= Q(from_person=member.person_id) | (Q(to_person=member.person_id) & ends_seen)
    return ties.filter(found)


def talks_of(member: Member) -> QuerySet[PlannedTalk]:
    """The conversations that this member wants to have: theirs alone to read, the next one first."""
    talks = PlannedTalk.objects.in_library(member.library_id)
    if member.actor_user_id is None:
        return talks.none()
    return talks.filter(member__user=member.actor_user_id).order_by("done_on", "by_when", "pk")


def is_self(member: Member, person: Person) -> bool:
    """True when this person is the member, by their account; a link does not make anybody them."""
    is_linked = member.person_id is not None and member.person_id == person.pk
    return is_linked and member.actor_user_id is not None


def may_see_contact(member: Member, person: Person) -> bool:
    """True when the member may read how to reach this person, whom they may read about."""
    return person.contact_level in MAY_SEE[member.role] or is_self(member, person)


def may_edit_person(member: Member, person: Person) -> bool:
    """True for the person themself, and for editors: everywhere, or where they look after people.

    For many persons, prefetch "roles".
    """
    if person.library_id != member.library_id:
        return False
    if is_self(member, person):
        return member.can(Permission.EDIT_OWN_PROFILE)
    if not member.can(Permission.EDIT_PEOPLE):
        return False
    return not member.is_limited or _is_looked_after(member, person)


def may_write_kind(member: Member, *, person: Person, kind: str) -> bool:
    """What makes it hard is written only by the person; everything else by editors too."""
    if kind in FOR_THE_PERSON_ALONE and not is_self(member, person):
        return False
    return may_edit_person(member, person)


def may_edit_line(member: Member, line: PersonLine) -> bool:
    """The author and the person it is about; editors where they may read it and it is not HARD."""
    if line.library_id != member.library_id or line.withdrawn_at is not None:
        return False
    if is_author(member, line) and member.can(Permission.EDIT_OWN_PROFILE):
        return True
    reads_it = line.level in MAY_SEE[member.role] or is_self(member, line.person)
    return reads_it and may_write_kind(member, person=line.person, kind=line.kind)


def levels_for(member: Member, line: PersonLine) -> list[str]:
    """How far this member may let the line travel, the present level among them.

    Its author and the person it is about say so; others may only keep it closer, and not so close
    that they could no longer read it themselves.
    """
    if is_author(member, line) or is_self(member, line.person):
        return list(Level.values)
    if line.level not in FURTHEST_FIRST:
        return [line.level]
    return FURTHEST_FIRST[FURTHEST_FIRST.index(line.level) :]


FURTHEST_FIRST: list[str] = [Level.PUBLIC, Level.PARTNERS, Level.LIBRARY]


def may_withdraw(member: Member, line: PersonLine) -> bool:
    """Words are taken back by whoever said them, and by the person they are about."""
    if line.library_id != member.library_id or line.withdrawn_at is not None:
        return False
    return is_author(member, line) or is_self(member, line.person)


def is_author(member: Member, line: PersonLine) -> bool:
    """True when this member said it."""
    return member.actor_user_id is not None and line.said_by_id == member.actor_user_id


def _is_looked_after(member: Member, person: Person) -> bool:
    """True when the person has a present role at the outlet or in the team of a limited editor."""
    today = timezone.localdate()
    return any(
        (role.until is None or role.until >= today)
        and (
            (member.outlet_id is not None and role.outlet_id == member.outlet_id)
            or (member.team_id is not None and role.team_id == member.team_id)
        )
        for role in person.roles.all()
    )
