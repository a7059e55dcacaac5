"""What a member may read about people. Consent decides before sensitivity does."""

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE, sees_without_consent
from wherewithal.people.models import Consent, LineKind, Organization, Person, PersonLine, Role


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


def lines_about(person: Person) -> QuerySet[PersonLine]:
    """All that is written about a person, for that person."""
    return PersonLine.objects.in_library(person.library_id).filter(person=person, withdrawn_at=None)


def may_write_kind(member: Member, *, person: Person, kind: str) -> bool:
    """What makes it hard is written only by the person; everything else by editors too."""
    is_self = member.person_id == person.pk
    return is_self or (kind != LineKind.HARD and sees_without_consent(member.role))


def organizations_in(member: Member) -> QuerySet[Organization]:
    """Every organization that this library knows."""
    return Organization.objects.in_library(member.library_id)


def roles_visible_to(member: Member) -> QuerySet[Role]:
    """The roles of people whom this member may read about."""
    return Role.objects.in_library(member.library_id).filter(person__in=people_visible_to(member))
