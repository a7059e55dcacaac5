"""What is set aside by an answer to an ask: whoever wants to change it is led to the ask."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.models import AskNeed
from wherewithal.programs.kept_elsewhere import Keeper
from wherewithal.ui.links import library_url


def kept_by_asks(member: Member, allocation_ids: Iterable[int]) -> dict[int, Keeper]:
    """By the keys of what is set aside: the ask whose answer did it."""
    rows = AskNeed.objects.in_library(member.library_id).filter(allocation__in=list(allocation_ids))
    found = dict(rows.values_list("allocation_id", "ask_id"))
    if not found:
        return {}
    library = Library.objects.get(pk=member.library_id)
    return {
        key: Keeper(_("by an ask"), library_url(library, "ask", ask_id=ask_id))
        for key, ask_id in found.items()
        if key is not None
    }
