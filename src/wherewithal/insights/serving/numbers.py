"""How many there are, and how many people a room holds: numbers that were noted or changed lately."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import MaterialFacts, SpaceFacts, StaffFacts
from wherewithal.engine.matching import Fact, Match, Verdict
from wherewithal.insights.index.contributors import sources as called

Written = tuple[int, date]
"""The number of the change by which something was last written, and its day."""

KINDS: dict[str, type[SpaceFacts] | type[MaterialFacts] | type[StaffFacts]] = {
    model_slug(kind): kind for kind in (SpaceFacts, MaterialFacts, StaffFacts)
}
NUMBERS = frozenset({"quantity", "how_many", "headcount"})
CAPACITY = "capacity"
COUNTED = frozenset({Fact.QUANTITY, Fact.SEATS})
HELPS = frozenset({Verdict.MET, Verdict.PARTLY})


def numbers_lately(
    library_id: int, changes: QuerySet[Change], *, most: int
) -> Mapping[str, Written]:
    """The rows of the worksheets, as sources, whose numbers were noted, each with the last time."""
    changed: dict[tuple[str, int], Written] = {}
    rows = changes.filter(model__in=list(KINDS)).order_by("-pk")
    columns = ("pk", "model", "key", "after", "change_set__made_at")
    for number, slug, key, after, made_at in rows.values_list(*columns)[:most]:
        if any(after[column] is not None for column in _counting(after)):
            changed.setdefault((slug, int(key)), (number, timezone.localdate(made_at)))
    found: dict[str, Written] = {}
    for slug, kind in KINDS.items():
        keys = [row for each, row in changed if each == slug]
        rows_there: Any = kind.objects.in_library(library_id)
        for row, asset in rows_there.filter(pk__in=[*keys, 0]).values_list("pk", "asset_id"):
            found[called.asset(asset)] = changed[slug, row]
    return found


def rests_on_number(match: Match) -> bool:
    """True where how many there are, or how many it holds, speaks for it."""
    return any(each.fact in COUNTED and each.verdict in HELPS for each in match.facts)


def _counting(columns: Iterable[str]) -> Iterator[str]:
    return (name for name in columns if name in NUMBERS or name.startswith(CAPACITY))
