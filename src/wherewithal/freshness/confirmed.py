"""When a fact was last confirmed, and by whom: by a word of somebody, or by writing it down.

The change log says who wrote a field, so that is stored nowhere else. A change that was taken back, and the
step that took it back, confirm nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from wherewithal.audit.models import Change
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
    """Every confirmation of every fact of these rows (model, key), the oldest first; in two queries."""
    found: dict[FactName, list[Confirmation]] = defaultdict(list)
    for name, confirmation in (*_written(library_id, rows), *_said(library_id, rows)):
        found[name].append(confirmation)
    for confirmed in found.values():
        confirmed.sort(key=lambda confirmation: confirmation.at)
    return found


def _written(
    library_id: int, rows: Collection[tuple[str, int]]
) -> Iterator[tuple[FactName, Confirmation]]:
    standing = Q(change_set__undone_by_id=None, change_set__undoes_id=None)
    changes = Change.objects.filter(_these(rows), standing, library_id=library_id).order_by("pk")
    told = changes.values_list(
        "model", "key", "after", "change_set__made_at", "change_set__by_name"
    )
    for model, key, after, at, by_name in told:
        for field in KIND_OF[model]:
            if after.get(field) not in NOTHING:
                yield FactName(model, int(key), field), Confirmation(at, by_name, is_written=True)


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
