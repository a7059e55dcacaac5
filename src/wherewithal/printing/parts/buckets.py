"""The four quick buckets on paper: with the cards that may leave the house, or with lines for a meeting."""

from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.community.buckets import ASKED, Asked
from wherewithal.community.models import CommunityAsset
from wherewithal.community.queries import assets_visible_to

LINES = 15  # as many as one page holds, below the questions
LINES_TO_ADD = 3
LETTERS_IN_A_LINE = 34


def buckets_part(member: Member, *, is_filled: bool) -> dict[str, Any]:
    """The data of the sheet: nothing private, nobody who has not agreed."""
    found = assets_visible_to(member, leaving=True).prefetch_related(None)
    cards = list(found.exclude(bucket="").order_by("position", "pk")) if is_filled else []
    return {
        "kind": "buckets",
        "title": _("Four quick buckets"),
        "instruction": _(
            "What is there around us? One line for each thing that comes to mind, in your own "
            "words. Nothing has to be complete."
        ),
        "columns": [_column(asked, cards) for asked in ASKED],
    }


def _column(asked: Asked, cards: list[CommunityAsset]) -> dict[str, Any]:
    names = [card.name for card in cards if card.bucket == asked.bucket]
    taken = sum(1 + len(name) // LETTERS_IN_A_LINE for name in names)
    return {
        "mark": asked.mark,
        "label": str(asked.bucket.label),
        "question": str(asked.question),
        "names": names,
        "lines": max(LINES_TO_ADD, LINES - taken),
    }
