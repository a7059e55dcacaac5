"""From a person's page to the network around them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.insights.networks.gather.nodes import person_id
from wherewithal.insights.networks.queries import is_shown
from wherewithal.people.models import Person
from wherewithal.ui.links import library_url


def network_steps(member: Member, person: Person) -> Iterator[Step]:
    """Where they stand in it: whoever stays out has no such page, as whoever never agreed."""
    if is_shown(person):
        address = library_url(person.library, "network_of", holder=person_id(person.pk))
        yield Step(_("How they stand in the network"), address)
