"""Own words that were joined to a choice stand in the evidence that it became: they go from there, too."""

from collections.abc import Collection, Iterable, Iterator

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.community.asking.models import SurveyWords
from wherewithal.community.needs.models import Evidence, Method

EVIDENCE, WORDS = model_slug(Evidence), model_slug(SurveyWords)


def let_evidence_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """Evidence of surveys no longer quotes words that were deleted for good."""
    if not any(model == WORDS for model, _key in lines):
        return
    said = {*words, *(f"“{word}”" for word in words)}
    surveyed = Evidence.objects.in_library(library_id).filter(method=Method.SURVEY)
    for evidence in surveyed.order_by("pk"):
        if quotes(evidence.text, said):
            changes.change(evidence, text=without(evidence.text, said))
            yield EVIDENCE, str(evidence.pk), ("text",), said
    for key in _ever_quoted(library_id, said):
        yield EVIDENCE, key, ("text",), said


def _ever_quoted(library_id: int, said: Collection[str]) -> Iterator[str]:
    """Evidence that said so once, in the bin or before somebody changed it."""
    for change in Change.objects.filter(library_id=library_id, model=EVIDENCE):
        states = (change.before, change.after)
        if any(quotes(str(state.get("text", "")), said) for state in states):
            yield change.key
