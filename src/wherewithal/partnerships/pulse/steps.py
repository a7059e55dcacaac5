"""From a partnership to its pulse."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Library
from wherewithal.ui.links import library_url


def pulse_steps(member: Member, asset: Asset) -> Iterator[Step]:
    """How it feels on both sides."""
    library = Library.objects.get(pk=member.library_id)
    yield Step(_("How it feels on both sides"), library_url(library, "pulse", asset_id=asset.pk))
