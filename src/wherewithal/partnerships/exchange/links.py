"""From a partner to what was given and received."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.whom import key_of
from wherewithal.people.models import Person
from wherewithal.ui.links import library_url


def partnership_exchanges(member: Member, asset: Asset) -> Iterator[Step]:
    """Both ways."""
    yield Step(
        _("Given and received"), library_url(asset.library, "exchange", partner_key=key_of(asset))
    )


def person_exchanges(member: Member, person: Person) -> Iterator[Step]:
    """Both ways."""
    address = library_url(person.library, "exchange", partner_key=key_of(person))
    yield Step(_("Given and received"), address)
