"""A person or an organization as a card, with what may leave the screen and nothing else."""

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_LEAVE
from wherewithal.formats.vcard import Card
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import may_see_contact, people_visible_to


def card_of_person(member: Member, person: Person) -> Card | None:
    """The card of somebody who agreed to be named; how to reach them where that may travel, too."""
    if not people_visible_to(member, leaving=True).filter(pk=person.pk).exists():
        return None
    shows = may_see_contact(member, person) and person.contact_level in MAY_LEAVE
    roles = person.roles.select_related("organization").filter(until=None).order_by("pk")
    role = next(iter(roles), None)
    return Card(
        name=person.name,
        email=person.email if shows else "",
        phone=person.phone if shows else "",
        organization=role.organization.name if role and role.organization else "",
        role=role.title if role else "",
    )


def card_of_organization(organization: Organization) -> Card:
    """The card of a body: nothing of it is anybody's own."""
    return Card(
        name=organization.name,
        is_organization=True,
        phone=organization.phone,
        website=organization.website,
        address=organization.address,
    )
