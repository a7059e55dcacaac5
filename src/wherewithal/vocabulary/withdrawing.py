"""When somebody withdraws their words, nobody goes on saying what those words were about."""

from collections.abc import Collection, Iterable

from wherewithal.audit.log import Changes
from wherewithal.audit.rows import model_slug
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.people.models import PersonLine
from wherewithal.vocabulary.models import Tagging

LINE = model_slug(PersonLine)


def let_ties_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """The ties of withdrawn lines to topics go with the words."""
    keys = [int(key) for model, key in lines if model == LINE]
    for tie in Tagging.objects.in_library(library_id).filter(line__in=keys):
        changes.delete(tie)
    return ()
