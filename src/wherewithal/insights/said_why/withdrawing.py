"""Decisions about a card whose words were withdrawn: why they were made goes along with it."""

from collections.abc import Collection, Iterable, Iterator

from wherewithal.audit.log import Changes
from wherewithal.audit.pointing import rows_pointing_at
from wherewithal.audit.rows import model_slug
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.community.models import CommunityAsset
from wherewithal.insights.said_why.queries import COLUMNS, words_of

CARD = model_slug(CommunityAsset)
KINDS = {model_slug(kind): kind for kind in COLUMNS}
LINES = {slug: {COLUMNS[kind]: ""} for slug, kind in KINDS.items()}


def let_reasons_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """Nobody can tell any more what they are about, and they may say what the card said."""
    for slug, key in sorted(_decisions_about(library_id, lines)):
        kind = KINDS[slug]
        for row in kind._base_manager.filter(library_id=library_id, pk=int(key)):
            if words_of(row):
                changes.change(row, **{COLUMNS[kind]: ""})
        yield slug, key, (COLUMNS[kind],), None


def _decisions_about(library_id: int, lines: Collection[Pair]) -> Iterator[Pair]:
    for line in lines:
        if line[0] == CARD:
            yield from (pair for pair in rows_pointing_at(library_id, line) if pair[0] in KINDS)
