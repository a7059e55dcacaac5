"""What priorities and links let go of when somebody withdraws the words that they rest on."""

from collections.abc import Collection, Iterable

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.weighing.models import MatrixLink, PriorityCandidate
from wherewithal.people.models import PersonLine

NEED, LINE = model_slug(CommunityNeed), model_slug(PersonLine)
CANDIDATE = model_slug(PriorityCandidate)
LINES = {model_slug(MatrixLink): {"text": ""}}


def let_links_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """Links to a withdrawn line go; a priority made of a need no longer quotes its withdrawn words."""
    people_lines = [int(key) for model, key in lines if model == LINE]
    for link in MatrixLink.objects.in_library(library_id).filter(line__in=people_lines):
        changes.delete(link)
    needs = [int(key) for model, key in lines if model == NEED]
    for key in _ever_made_of(library_id, needs) if needs else ():
        for candidate in PriorityCandidate.objects.in_library(library_id).filter(pk=key):
            if quotes(candidate.text, words):
                changes.change(candidate, text=without(candidate.text, words))
        yield CANDIDATE, key, ("text",), words


def _ever_made_of(library_id: int, needs: Collection[int]) -> set[str]:
    """The candidates that point at these needs, or once did."""
    live = PriorityCandidate.objects.in_library(library_id).filter(need__in=needs)
    found = {str(key) for key in live.values_list("pk", flat=True)}
    for change in Change.objects.filter(library_id=library_id, model=CANDIDATE):
        if any(state.get("need_id") in needs for state in (change.before, change.after)):
            found.add(change.key)
    return found
