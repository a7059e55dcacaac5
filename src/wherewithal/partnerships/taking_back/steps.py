"""From a partnership to what one wrote about it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Library
from wherewithal.ui.links import library_url


def own_words_step(member: Member, asset: Asset) -> Iterator[Step]:
    """To one's own words, for whoever may write here."""
    if member.can(Permission.EDIT_PROGRAMS) and member.actor_user_id is not None:
        library = Library.objects.get(pk=member.library_id)
        address = library_url(library, "my_partnership_words", asset_id=asset.pk)
        yield Step(_("What I wrote here"), address)
