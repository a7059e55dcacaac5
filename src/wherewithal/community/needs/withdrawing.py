"""Where words about the community stand as well: a need that was made one with another became evidence."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from wherewithal.audit.models import Change
from wherewithal.audit.rows import RowData, model_slug
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.telling import Pair
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
)

NEED = model_slug(CommunityNeed)
EVIDENCE = model_slug(Evidence)
LINES = {
    NEED: {"text": NO_WORDS, "who": "", "not_asked": ""},
    EVIDENCE: {"text": NO_WORDS, "source": ""},
    model_slug(CommunityQuestion): {"text": NO_WORDS, "sources": ""},
    model_slug(QuestionFinding): {"text": NO_WORDS},
}
_MODELS: dict[str, Any] = {NEED: CommunityNeed, EVIDENCE: Evidence}


def same_words(library_id: int, line: Pair) -> Iterator[Pair]:
    """The need that evidence once was, or the evidence that a need became: same author, same moment."""
    model, key = line
    if model not in _MODELS:
        return
    for author, moment in set(_said(library_id, model, key)):
        logged = Change.objects.filter(library_id=library_id, model__in=_MODELS)
        same = Q(after__noted_by_id=author, after__noted_at=moment)
        yield from logged.filter(same).values_list("model", "key")


def _said(library_id: int, model: str, key: str) -> Iterator[tuple[int, str]]:
    """Who said it, and when, as the log knows."""
    for change in Change.objects.filter(library_id=library_id, model=model, key=key):
        for state in (change.before, change.after):
            if found := _author_and_moment(state):
                yield found


def _author_and_moment(state: RowData) -> tuple[int, str] | None:
    author, moment = state.get("noted_by_id"), state.get("noted_at")
    return None if author is None or moment is None else (author, moment)
