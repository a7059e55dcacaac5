"""What only one person holds, told to the pack of somebody who leaves."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.engine.networks.holders import HoldingKind, leaving
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.networks.gather.nodes import person_id
from wherewithal.insights.networks.queries import is_shown
from wherewithal.partnerships.handover.known_alone import KnownAlone
from wherewithal.people.models import Person

KINDS = {
    HoldingKind.SKILL: _("Something they know"),
    HoldingKind.RELATIONSHIP: _("Somebody they know"),
    HoldingKind.EQUIPMENT: _("Something they can show how to use"),
}


def held_by_one(member: Member, person: Person) -> Iterator[KnownAlone]:
    """Whoever stays out of the networks is told of here no more than there."""
    if not is_shown(person):
        return
    gathered = gather(member, on=timezone.localdate())
    held = leaving(gathered.network, gathered.holdings, person_id(person.pk))
    for each in held.gone:
        yield KnownAlone(KINDS[each.kind], each.name)
