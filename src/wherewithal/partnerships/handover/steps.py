"""From a person's page to handing over what they look after."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.partnerships.handover.leaver import may_hand_over
from wherewithal.people.models import Person, RoleKind
from wherewithal.ui.links import library_url

OURS = (RoleKind.STAFF, RoleKind.VOLUNTEER, RoleKind.TRUSTEE)


def handover_steps(member: Member, person: Person) -> Iterator[Step]:
    """For our own people, or whoever holds a relationship of ours."""
    is_ours = any(role.kind in OURS for role in person.roles.all())
    if may_hand_over(member) and is_ours:
        address = library_url(person.library, "handover_person", person_id=person.pk)
        yield Step(_("Hand over what they look after"), address)
