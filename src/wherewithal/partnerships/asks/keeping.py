"""What is set aside, or promised, by an ask: whoever wants to change it is led to the ask."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.models import AskNeed, AskOffer
from wherewithal.programs.kept_elsewhere import Keeper
from wherewithal.programs.models import Allocation
from wherewithal.programs.offering.models import OfferPromise
from wherewithal.ui.links import library_url

LINES: dict[type[models.Model], tuple[Any, str]] = {
    Allocation: (AskNeed, "allocation"),
    OfferPromise: (AskOffer, "promise"),
}


def kept_by_asks(
    member: Member, kind: type[models.Model], row_ids: Iterable[int]
) -> dict[int, Keeper]:
    """By the keys of what is set aside, or promised: the ask that did it."""
    line, column = LINES[kind]
    rows = line.objects.in_library(member.library_id).filter(**{f"{column}__in": list(row_ids)})
    found = dict(rows.values_list(f"{column}_id", "ask_id"))
    if not found:
        return {}
    library = Library.objects.get(pk=member.library_id)
    return {
        key: Keeper(_("by an ask"), library_url(library, "ask", ask_id=ask_id))
        for key, ask_id in found.items()
    }
