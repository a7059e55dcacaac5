"""What partners wrote by link, in their own words: for whoever decides on it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.freshness.models import PartnerAnswer
from wherewithal.freshness.partner.queries import answers_visible_to
from wherewithal.search.registry import Searchable


def _address(answer: Any) -> tuple[str, dict[str, Any]]:
    """Where it waits; once somebody has seen to it, who said it."""
    if answer.handled_at is None:
        return "partner_answers", {}
    return "organization", {"organization_id": answer.partner_link.organization_id}


SEARCHABLES = (
    Searchable(
        PartnerAnswer,
        _("What a partner wrote by link"),
        answers_visible_to,
        text_columns=("words", "said_by_name"),
        address=_address,
        detail=lambda answer: str(answer.partner_link.organization),
    ),
)
