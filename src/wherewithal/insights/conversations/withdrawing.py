"""What was copied into a planned conversation leaves it with its source, live and in history."""

import re
from collections.abc import Collection, Iterable, Iterator

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS, quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting, blank_words
from wherewithal.insights.conversations.plans import COPIED, TALK, all_they_said, planned_by_pages
from wherewithal.people.models import Commitment, Person, PersonLine, PlannedTalk

MOST_LETTERS = PlannedTalk._meta.get_field("whom").max_length


def let_plans_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """Withdrawn words of a line or a card, as the reason or the name of a conversation."""
    said = {form for word in words for form in (word, word[:MOST_LETTERS], f"“{word}”")}
    for key in planned_by_pages(library_id) if said else ():
        if any(quotes(text, said) for text in all_they_said(library_id, key)):
            for talk in PlannedTalk.objects.in_library(library_id).filter(pk=int(key)):
                left = {column: without(getattr(talk, column), said) for column in COPIED}
                changes.change(talk, **left)
            yield TALK, key, COPIED, said


def let_names_go(person: Person) -> None:
    """Somebody is not to be written about any more: their name and words leave these conversations.

    History says nothing of it: an entry would tell whoever planned it who left, and when.
    """
    names, words = _names_ever(person), _words_of(person)
    if not names:
        return
    naming = re.compile(
        "|".join(
            rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)
        )
    )
    for key in planned_by_pages(person.library_id):
        if any(naming.search(text) for text in all_they_said(person.library_id, key)):
            for talk in PlannedTalk.objects.in_library(person.library_id).filter(pk=int(key)):
                _without_somebody(talk, naming, words)
            blank_words(library_id=person.library_id, model=TALK, key=key, columns=COPIED)


def _without_somebody(talk: PlannedTalk, naming: re.Pattern[str], words: Collection[str]) -> None:
    """A reason that names them goes whole: it tells of them even without the name."""
    kept = [line for line in without(talk.why, words).split("\n") if not naming.search(line)]
    PlannedTalk.objects.in_library(talk.library_id).filter(pk=talk.pk).update(
        whom=naming.sub(NO_WORDS, talk.whom), why="\n".join(kept), person=None
    )


def _names_ever(person: Person) -> set[str]:
    """What they are and were called."""
    slug, key = model_slug(Person), str(person.pk)
    logged = Change.objects.filter(library_id=person.library_id, model=slug, key=key)
    states = [state.get("name") for change in logged for state in (change.before, change.after)]
    named = {name for name in states if isinstance(name, str)} | {person.name}
    return {name for name in named if name.strip()}


def _words_of(person: Person) -> set[str]:
    """Their lines and duties, as they are and were."""
    return {*_texts(person, PersonLine, "text"), *_texts(person, Commitment, "duty")}


def _texts(person: Person, kind: type[PersonLine] | type[Commitment], column: str) -> Iterator[str]:
    rows = kind._base_manager.filter(person=person).values_list("pk", column)
    texts = dict(rows)
    yield from (text for text in texts.values() if text)
    logged = Change.objects.filter(
        library_id=person.library_id, model=model_slug(kind), key__in=[str(key) for key in texts]
    )
    for change in logged:
        for state in (change.before, change.after):
            if isinstance(text := state.get(column), str) and text:
                yield text
