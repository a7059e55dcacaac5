"""How history tells of opportunities: an end only to those who may read what it ties."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.opportunities.connections.models import TIED, Opportunity

Beside = Sequence[tuple[str, RowData]]
LONGEST_NAME = 80


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    if member.can(Permission.EDIT_PROGRAMS):
        return True
    wrote_it = member.actor_user_id is not None and state.get("noted_by_id") == member.actor_user_id
    return wrote_it and member.can(Permission.ADD_NOTES)


def _takes_back_end(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may change the opportunity: as it stands in the same change set, or as it is."""
    key: Any = state.get("opportunity_id")
    around = [row for model, row in beside if model == "opportunity" and row.get("id") == key]
    if around:
        return all(_takes_back(member, row, beside) for row in around)
    stored = Opportunity.objects.in_library(member.library_id).filter(pk=key)
    author = stored.values_list("noted_by_id", flat=True).first()
    return _takes_back(member, {"noted_by_id": author}, beside)


def _first_words(state: RowData) -> str:
    """What an opportunity is called: its first words, where they were not withdrawn."""
    words = state.get("words")
    return Truncator(words).chars(LONGEST_NAME) if isinstance(words, str) else ""


TELLINGS = (
    Telling(
        "opportunity",
        _("opportunity"),
        "programs",
        anyone,
        _takes_back,
        name=_first_words,
        quiet=frozenset({"owner_id"}),
        is_in_bin=True,
    ),
    Telling(
        "opportunityend",
        _("end of an opportunity"),
        "programs",
        anyone,
        _takes_back_end,
        name=without_name,
        must_see=frozenset({"opportunity_id", *(f"{name}_id" for name in TIED)}),
    ),
)
