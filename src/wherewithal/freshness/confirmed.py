"""When a fact was last confirmed, and by whom: by a word of somebody, or by writing it down.

The change log says who wrote a field, so that is stored nowhere else. A change that was taken back, and the
step that took it back, confirm nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from wherewithal.audit.models import Change, ChangeSet
from wherewithal.freshness.kinds import KIND_OF, FactName
from wherewithal.freshness.models import ConfirmedHow, FactConfirmed

NOTHING = ("", None)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody confirmed it: by saying so, by writing it, or by link."""

    at: datetime
    by_name: str
    is_by_link: bool = False
    is_written: bool = False


def confirmations(
    library_id: int, rows: Collection[tuple[str, int]]
) -> Mapping[FactName, list[Confirmation]]:
    """Every confirmation of every fact of these rows (model, key), the oldest first; in three queries."""
    found: dict[FactName, list[Confirmation]] = defaultdict(list)
    for name, confirmation in (*_written(library_id, rows), *_said(library_id, rows)):
        found[name].append(confirmation)
    for confirmed in found.values():
        confirmed.sort(key=lambda confirmation: confirmation.at)
    return found


def _written(
    library_id: int, rows: Collection[tuple[str, int]]
) -> Iterator[tuple[FactName, Confirmation]]:
    changes = list(
        Change.objects.filter(_these(rows), library_id=library_id)
        .order_by("pk")
        .values_list("model", "key", "after", "change_set_id")
    )
    sets = _that_stand(change_set for *_rest, change_set in changes)
    for model, key, after, change_set in changes:
        if change_set not in sets:
            continue
        at, by_name = sets[change_set]
        for field in KIND_OF[model]:
            if after.get(field) not in NOTHING:
                yield FactName(model, int(key), field), Confirmation(at, by_name, is_written=True)


def _that_stand(keys: Iterable[int]) -> dict[int, Any]:
    """When and by whom, of change sets that nobody took back and that took nothing back."""
    standing = ChangeSet.objects.filter(pk__in=set(keys), undone_by_id=None, undoes_id=None)
    return {key: (at, name) for key, at, name in standing.values_list("pk", "made_at", "by_name")}


def _said(
    library_id: int, rows: Collection[tuple[str, int]]
) -> Iterator[tuple[FactName, Confirmation]]:
    said = FactConfirmed.objects.in_library(library_id).filter(_these(rows)).order_by("pk")
    for row in said:
        yield (
            FactName(row.model, int(row.key), row.field),
            Confirmation(row.confirmed_at, row.confirmed_by_name, row.how == ConfirmedHow.PARTNER),
        )


def _these(rows: Collection[tuple[str, int]]) -> Q:
    keys: dict[str, list[str]] = defaultdict(list)
    for model, key in rows:
        keys[model].append(str(key))
    found = Q(pk__in=[])
    for model, wanted in sorted(keys.items()):
        found |= Q(model=model, key__in=wanted)
    return found
