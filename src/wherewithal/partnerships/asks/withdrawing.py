"""Words that asks hold of others leave with their source: withdrawn lines, and whoever leaves."""

from collections.abc import Collection, Iterable

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS, quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting, blank_words
from wherewithal.partnerships.asks.models import Ask, AskOffer
from wherewithal.people.models import Person

OFFER = model_slug(AskOffer)
# What an ask to somebody says of them.
SAID = ("letter", "learned")
LINES = {model_slug(Ask): {"learned": ""}}


def let_answers_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """What an offer answers of theirs no longer says the withdrawn words."""
    said = set(words)
    for key, texts in _all_they_said(library_id).items() if said else ():
        if any(quotes(text, said) for text in texts):
            for row in AskOffer.objects.in_library(library_id).filter(pk=int(key)):
                left = without(row.answers, said)
                changes.change(row, answers="" if left == NO_WORDS else left)
            yield OFFER, key, ("answers",), said


def let_person_go(person: Person) -> None:
    """What offers answered of their words goes with somebody who leaves; where they took their consent
    back, the letter to them, and what was learned from asking them, go as well.

    History says nothing of it: an entry would tell who left, and when.
    """
    asks = Ask.objects.in_library(person.library_id).filter(person=person)
    left = asks.order_by("pk").values_list("pk", flat=True) if not person.has_agreed else ()
    for key in left:
        Ask.objects.in_library(person.library_id).filter(pk=key).update(**dict.fromkeys(SAID, ""))
        blank_words(library_id=person.library_id, model=model_slug(Ask), key=str(key), columns=SAID)
    rows = AskOffer.objects.in_library(person.library_id).filter(ask__person=person)
    for row in rows.order_by("pk"):
        AskOffer.objects.in_library(person.library_id).filter(pk=row.pk).update(answers="")
        blank_words(
            library_id=person.library_id, model=OFFER, key=str(row.pk), columns=("answers",)
        )


def _all_they_said(library_id: int) -> dict[str, set[str]]:
    """What each offer of an ask answers and ever answered, by its key."""
    found: dict[str, set[str]] = {}
    rows = AskOffer.objects.in_library(library_id).exclude(answers="").order_by("pk")
    for pk, text in rows.values_list("pk", "answers"):
        found.setdefault(str(pk), set()).add(text)
    logged = Change.objects.filter(library_id=library_id, model=OFFER).order_by("pk")
    for change in logged:
        for state in (change.before, change.after):
            text = state.get("answers")
            if isinstance(text, str) and text:
                found.setdefault(change.key, set()).add(text)
    return found
