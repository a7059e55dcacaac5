"""Where the words of an answer stand as well: in the line it became, in a conversation, in a sentence."""

from collections.abc import Collection, Iterable, Iterator

from django.db.models import Q

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS, quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.people.models import PlannedTalk
from wherewithal.reviews.models import ReviewAnswer, Statement, StatementNote
from wherewithal.reviews.queries.answers import NOTE, TALK
from wherewithal.reviews.queries.statements import in_one_line

ANSWER = model_slug(ReviewAnswer)
STATEMENT = model_slug(Statement)
GROUND = model_slug(StatementNote)
LINES = {ANSWER: {"text": NO_WORDS}}


def same_words(library_id: int, line: Pair) -> Iterator[Pair]:
    """From an answer to the lines that it ever became, and from such a line to its answer."""
    model, key = line
    if model == ANSWER:
        yield from (pair for pair in _became_ever(library_id, key) if pair[0] == NOTE)
    elif model == NOTE:
        answers = ReviewAnswer.objects.in_library(library_id)
        live = answers.filter(became_model=NOTE, became_key=key).values_list("pk", flat=True)
        yield from ((ANSWER, str(found)) for found in live)
        logged = Change.objects.filter(library_id=library_id, model=ANSWER).filter(
            Q(after__became_model=NOTE, after__became_key=key)
            | Q(before__became_model=NOTE, before__became_key=key)
        )
        yield from ((ANSWER, found) for found in logged.values_list("key", flat=True))


def let_conversations_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """A conversation keeps its date and partner, and what was written about it afterwards."""
    for model, key in lines:
        if model != ANSWER:
            continue
        for _talk, talk_key in (p for p in _became_ever(library_id, key) if p[0] == TALK):
            for talk in PlannedTalk.objects.in_library(library_id).filter(pk=talk_key):
                known = talk.person_id or talk.organization_id
                whom = talk.whom if known else NO_WORDS
                changes.change(talk, why=without(talk.why, words), whom=whom)
            yield TALK, talk_key, ("why", "whom"), None


def let_sentences_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """A sentence of what we bring that quotes a line which it rests on, or ever rested on."""
    said = {form for word in words for form in (word, in_one_line(word))}
    for key in _rested_on(library_id, {int(key) for model, key in lines if model == NOTE}):
        for statement in Statement.objects.in_library(library_id).filter(pk=key):
            if quotes(statement.text, said):
                changes.change(statement, text=without(statement.text, said))
        yield STATEMENT, str(key), ("text",), said


def _rested_on(library_id: int, notes: Collection[int]) -> set[int]:
    live = StatementNote.objects.in_library(library_id).filter(note__in=notes)
    logged = Change.objects.filter(library_id=library_id, model=GROUND).filter(
        Q(after__note_id__in=notes) | Q(before__note_id__in=notes)
    )
    found = set(live.values_list("statement_id", flat=True))
    return found | {
        state["statement_id"]
        for change in logged
        for state in (change.before, change.after)
        if "statement_id" in state
    }


def _became_ever(library_id: int, key: str) -> set[Pair]:
    """All that an answer was ever turned into."""
    states = list(
        ReviewAnswer.objects.in_library(library_id)
        .filter(pk=key)
        .values("became_model", "became_key")
    )
    for change in Change.objects.filter(library_id=library_id, model=ANSWER, key=key):
        states += [change.before, change.after]
    pairs = {(state.get("became_model"), state.get("became_key")) for state in states}
    return {(model, str(became)) for model, became in pairs if model and became}
