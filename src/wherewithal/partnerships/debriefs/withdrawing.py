"""Where the words of a look back stand as well: in suggestions, in lines and facts that these became."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import RowData, model_slug, row_data
from wherewithal.audit.saying import NO_WORDS, quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting, blank_words
from wherewithal.capacity.models import MaterialFacts, Note, SpaceFacts
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.people.models import Organization, Person, PersonLine
from wherewithal.proposals.models import Proposal, ProposalSource

LINE, PROPOSAL = model_slug(DebriefLine), model_slug(Proposal)
LINES = {
    model_slug(Debrief): {"went_well": "", "was_hard": "", "learned": ""},
    LINE: {"text": NO_WORDS},
}
# Facts that a line may have been put under, and the column that says of which row they are.
FACTS: tuple[tuple[Any, str, str], ...] = (
    (MaterialFacts, "condition", "asset_id"),
    (SpaceFacts, "how_full", "asset_id"),
    (Organization, "cannot", "id"),
    (Organization, "brings", "id"),
)


def same_words(library_id: int, line: Pair) -> Iterator[Pair]:
    """From a line of a look back to what it became on a sheet or at a person: same author, same words."""
    model, key = line
    if model != LINE:
        return
    rows = DebriefLine.objects.in_library(library_id).filter(pk=int(key))
    for row in rows.select_related("debrief"):
        author = row.debrief.written_by_id
        if author is None:
            continue
        notes = Note.objects.in_library(library_id).filter(noted_by=author, text=row.text)
        yield from ((model_slug(Note), str(pk)) for pk in notes.values_list("pk", flat=True))
        lines = PersonLine.objects.in_library(library_id).filter(said_by=author, text=row.text)
        yield from ((model_slug(PersonLine), str(pk)) for pk in lines.values_list("pk", flat=True))


def let_suggestions_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """Suggestions that were drawn from the words, and the facts that they were put under."""
    if not any(model == LINE for model, _key in lines):
        return
    for key, state in _proposed(library_id).items():
        if not _says(state, words):
            continue
        for proposal in Proposal.objects.in_library(library_id).filter(pk=int(key)):
            changes.delete(proposal)
        yield PROPOSAL, key, ("value", "grounds"), None
        yield from _facts_without(changes, library_id, state, words)


def let_person_go(person: Person) -> None:
    """What was said of whoever leaves, and what was suggested from it, goes; history says nothing of it."""
    rows = DebriefLine.objects.in_library(person.library_id).filter(person=person)
    for pk in list(rows.order_by("pk").values_list("pk", flat=True)):
        rows.filter(pk=pk).update(text=NO_WORDS)
        blank_words(library_id=person.library_id, model=LINE, key=str(pk), columns=("text",))
    for key, state in _proposed(person.library_id).items():
        if (state.get("model"), state.get("key")) == (model_slug(Person), str(person.pk)):
            Proposal.objects.in_library(person.library_id).filter(pk=int(key)).update(
                value=NO_WORDS, grounds=""
            )
            blank_words(
                library_id=person.library_id,
                model=PROPOSAL,
                key=key,
                columns=("value", "grounds"),
            )


def _proposed(library_id: int) -> dict[str, RowData]:
    """Every suggestion that came from a look back, also those that are gone."""
    source = ProposalSource.DEBRIEF
    found: dict[str, RowData] = {}
    logged = Change.objects.filter(library_id=library_id, model=PROPOSAL)
    for change in logged.filter(before__source=source) | logged.filter(after__source=source):
        found[change.key] = {**found.get(change.key, {}), **change.before, **change.after}
    for row in Proposal.objects.in_library(library_id).filter(source=source):
        found[str(row.pk)] = row_data(row)
    return dict(sorted(found.items()))


def _says(state: RowData, words: Collection[str]) -> bool:
    texts = [state.get("grounds"), state.get("value")]
    return any(
        isinstance(text, str) and text and (text in words or any(text in said for said in words))
        for text in texts
    )


def _facts_without(
    changes: Changes, library_id: int, state: RowData, words: Collection[str]
) -> Iterator[Quoting]:
    said = {*words, str(state.get("value"))}
    for model, column, pointer in FACTS:
        if state.get("field") != column:
            continue
        key = state.get("asset_id") or state.get("key") or 0
        for row in model.objects.in_library(library_id).filter(**{pointer: key}):
            if quotes(getattr(row, column), said):
                changes.change(row, **{column: without(getattr(row, column), said)})
            yield model_slug(row), str(row.pk), (column,), said
