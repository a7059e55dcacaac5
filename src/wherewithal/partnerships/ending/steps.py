"""From a partnership to its end, or to what came of it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Library
from wherewithal.partnerships.ending.queries import endings_in
from wherewithal.partnerships.kept.queries import may_edit_partnership
from wherewithal.ui.links import library_url


def ending_steps(member: Member, asset: Asset) -> Iterator[Step]:
    """To what came of it, where it ended; to ending it, where it goes on."""
    library = Library.objects.get(pk=member.library_id)
    found = endings_in(member).filter(asset=asset).first()
    if found is not None:
        words = _("It ended: what came of it") if found.reopened_on is None else _("An earlier end")
        yield Step(words, library_url(library, "ending", asset_id=asset.pk), is_taken=True)
    if (found is None or found.reopened_on is not None) and may_edit_partnership(member, asset):
        yield Step(_("End it well"), library_url(library, "end_partnership", asset_id=asset.pk))
