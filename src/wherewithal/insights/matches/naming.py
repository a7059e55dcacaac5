"""How addresses call a source: "asset-5", and the row that such a word stands for."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.queries import assets_visible_to as cards_visible_to
from wherewithal.insights.index.contributors.agreed import HELPERS, helpers_agreed
from wherewithal.people.queries import organizations_in, people_visible_to

LONGEST_KEY = 18  # digits
SEEN: dict[str, Any] = {
    "asset": assets_visible_to,
    "person": people_visible_to,
    "organization": organizations_in,
    "communityasset": cards_visible_to,
}


def find_source(member: Member, word: str) -> Any:
    """The row, where it may be suggested to the member; else 404."""
    kind, key = _read(word)
    return get_object_or_404(helpers_agreed(member, kind), pk=key)


def find_seen(member: Member, word: str) -> Any:
    """The row, where the member may read it, whether or not it may be suggested; else 404."""
    kind, key = _read(word)
    rows: QuerySet[Any] = SEEN[kind](member)
    return get_object_or_404(rows, pk=key)


def may_be_suggested(member: Member, source: Any) -> bool:
    """Whether it may stand on the pages of who can help."""
    rows = helpers_agreed(member, model_slug(type(source)))
    return bool(rows.filter(pk=source.pk).exists())


def slug_of(source: Any) -> str:
    """The word for a row."""
    return f"{model_slug(type(source))}-{source.pk}"


def _read(word: str) -> tuple[str, int]:
    kind, _dash, key = word.partition("-")
    if kind not in HELPERS or not key.isascii() or not key.isdigit() or len(key) > LONGEST_KEY:
        raise Http404
    return kind, int(key)
