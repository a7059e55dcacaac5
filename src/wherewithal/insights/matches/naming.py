"""How addresses call a source: "asset-5", and the row that such a word stands for."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.queries import assets_visible_to as cards_visible_to
from wherewithal.people.queries import organizations_in, people_visible_to

LONGEST_KEY = 18  # digits
SEEN: dict[str, Any] = {
    "asset": assets_visible_to,
    "person": people_visible_to,
    "organization": organizations_in,
    "communityasset": cards_visible_to,
}


def find_source(member: Member, word: str) -> Any:
    """The row, where the member may read it; else 404."""
    kind, _dash, key = word.partition("-")
    if kind not in SEEN or not key.isascii() or not key.isdigit() or len(key) > LONGEST_KEY:
        raise Http404
    return get_object_or_404(SEEN[kind](member), pk=int(key))


def slug_of(source: Any) -> str:
    """The word for a row."""
    return f"{model_slug(type(source))}-{source.pk}"
