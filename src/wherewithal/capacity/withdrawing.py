"""Where the words of a line stand as well: on copied rows, and in suggestions drawn from them."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db.models import Q

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import RowData, model_slug, row_data
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.capacity.models import Note, NoteKind
from wherewithal.proposals.models import Proposal

NOTE = model_slug(Note)
PROPOSAL = model_slug(Proposal)
LINES = {NOTE: {"text": NO_WORDS, "answer": ""}}


def same_lines(library_id: int, line: Pair) -> Iterator[Pair]:
    """Lines of the same author from the same moment: the row was copied, the line with it."""
    model, key = line
    if model != NOTE:
        return
    for state in _states(library_id, NOTE, {key}):
        author, moment = state.get("noted_by_id"), state.get("noted_at")
        if author is None or moment is None:
            continue
        written = Change.objects.filter(library_id=library_id, model=NOTE)
        same = Q(after__noted_by_id=author, after__noted_at=moment)
        yield from ((NOTE, found) for found in written.filter(same).values_list("key", flat=True))
        live = Note.objects.in_library(library_id).filter(noted_by=author, noted_at=moment)
        yield from ((NOTE, str(found)) for found in live.values_list("pk", flat=True))


def let_suggestions_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """Suggestions that were drawn from the words, repeat them, or say them differently go for good."""
    keys = {key for model, key in lines if model == NOTE}
    rows = {state.get("asset_id") for state in _states(library_id, NOTE, keys)}
    logged = Change.objects.filter(library_id=library_id, model=PROPOSAL)
    about = logged.filter(Q(before__asset_id__in=rows) | Q(after__asset_id__in=rows))
    said = {change.key: {**change.before, **change.after} for change in about}
    for proposal in Proposal.objects.in_library(library_id).filter(asset_id__in=rows):
        said[str(proposal.pk)] = row_data(proposal)
        if _says(row_data(proposal), keys, words):
            changes.delete(proposal)
    for key, state in said.items():
        if _says(state, keys, words):
            yield PROPOSAL, key, ("value", "grounds"), None


def _says(state: RowData, keys: Collection[str], words: Collection[str]) -> bool:
    if state.get("model") == NOTE and state.get("key") in keys:
        return True
    grounds: Any = state.get("grounds")
    is_drawn = isinstance(grounds, str) and bool(grounds) and any(grounds in w for w in words)
    return is_drawn or (state.get("field") in NoteKind.values and state.get("value") in words)


def _states(library_id: int, model: str, keys: Collection[str]) -> Iterator[RowData]:
    """These rows as they are, and whole as they were added or removed."""
    for row in Note.objects.in_library(library_id).filter(pk__in=[int(key) for key in keys]):
        yield row_data(row)
    for change in Change.objects.filter(library_id=library_id, model=model, key__in=list(keys)):
        yield from (state for state in (change.before, change.after) if state)
