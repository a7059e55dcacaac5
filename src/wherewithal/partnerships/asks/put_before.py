"""On which days an ask was put to its partner before it was put anew: the change log tells.

An ask that came back with a no or a "not now", or that we took back, and is put to them once more, asks them a second
time. Where only a day or an answer is put right nobody was asked anew; and what was undone did not happen.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.rows import model_slug
from wherewithal.partnerships.asks.models import Ask, AskState

ENDED = (AskState.NOT_NOW, AskState.NO, AskState.WITHDRAWN)
ANEW = (AskState.TO_ASK, AskState.ASKED)


def put_before(library_id: int, asks: Iterable[Ask]) -> dict[int, frozenset[date]]:
    """By the key of an ask, each day on which it was put to them before the one that stands; one query."""
    standing = {ask.pk: ask.asked_on for ask in asks}
    logged = Change.objects.filter(
        library_id=library_id,
        model=model_slug(Ask),
        key__in=[str(key) for key in standing] or ["0"],
        action=ChangeAction.CHANGED,
        before__state__in=ENDED,
        after__state__in=ANEW,
        change_set__undone_by_id=None,
        change_set__undoes_id=None,
    )
    found: dict[int, set[date]] = defaultdict(set)
    for key, before in logged.order_by("pk").values_list("key", "before"):
        day = before.get("asked_on")
        if isinstance(day, str) and day:
            found[int(key)].add(date.fromisoformat(day))
    return {key: frozenset(days - {standing[key]}) for key, days in found.items()}
