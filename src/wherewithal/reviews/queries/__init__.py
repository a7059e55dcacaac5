"""What a member may read of reviews, of the statement and of the word list."""

from wherewithal.reviews.queries.answers import (
    Became,
    answers_visible_to,
    is_own,
    may_answer,
    may_edit_answer,
    may_run,
    may_turn,
    may_turn_seen,
    reviews_in,
    what_they_became,
)
from wherewithal.reviews.queries.beside import (
    AreaBeside,
    AssetBeside,
    Beside,
    all_assets,
    parts_beside,
)
from wherewithal.reviews.queries.likely import likely_partner, most_likely
from wherewithal.reviews.queries.statements import (
    Draft,
    Sentence,
    drafts,
    groundable_notes,
    sentences,
    statements_visible_to,
    words_in,
)

__all__ = [
    "AreaBeside",
    "AssetBeside",
    "Became",
    "Beside",
    "Draft",
    "Sentence",
    "all_assets",
    "answers_visible_to",
    "drafts",
    "groundable_notes",
    "is_own",
    "likely_partner",
    "may_answer",
    "may_edit_answer",
    "may_run",
    "may_turn",
    "may_turn_seen",
    "most_likely",
    "parts_beside",
    "reviews_in",
    "sentences",
    "statements_visible_to",
    "what_they_became",
    "words_in",
]
