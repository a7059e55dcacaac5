"""When a fact was last confirmed, and by whom: by a word of somebody, or by writing it down.

The change log says who wrote a field, so that is stored nowhere else. A change that was taken back, and the
step that took it back, confirm nothing; nor does a word that somebody said while it stood, as it was about
another value than the one that stands there again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Q, Subquery

from wherewithal.audit.models import Change, ChangeSet
from wherewithal.freshness.kinds import KIND_OF, FactName
from wherewithal.freshness.models import ConfirmedHow, FactConfirmed

NOTHING = ("", None)
_TakenBack = tuple[datetime, datetime]
"""From when to when a value stood that was taken back."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody confirmed it: by saying so, by writing it, or by link."""

    at: datetime
    by_name: str
    is_by_link: bool = False
    is_written: bool = False
    said_by_id: int | None = None
    """The account of who said that it is right; none where somebody wrote it down, or answered by link."""


def confirmations(
    library_id: int, rows: Collection[tuple[str, int]]
) -> Mapping[FactName, list[Confirmation]]:
    """Every confirmation of every fact of these rows (model, key), the oldest first; in two queries."""
    found: dict[FactName, list[Confirmation]] = defaultdict(list)
    gone: dict[FactName, list[_TakenBack]] = defaultdict(list)
    for name, written, taken_back_at in _written(library_id, rows):
        if taken_back_at is None:
            found[name].append(written)
        else:
            gone[name].append((written.at, taken_back_at))
    for name, said in _said(library_id, rows):
        if not any(since <= said.at < until for since, until in gone[name]):
            found[name].append(said)
    for confirmed in found.values():
        confirmed.sort(key=lambda confirmation: confirmation.at)
    return found


def _written(
    library_id: int, rows: Collection[tuple[str, int]]
) -> Iterator[tuple[FactName, Confirmation, datetime | None]]:
    """Every writing of a fact, and when it was taken back, if it was."""
    undoing = ChangeSet.objects.filter(pk=OuterRef("change_set__undone_by_id"))
    changes = Change.objects.filter(
        _these(rows), library_id=library_id, change_set__undoes_id=None
    ).order_by("pk")
    told = changes.values_list(
        "model",
        "key",
        "after",
        "change_set__made_at",
        "change_set__by_name",
        Subquery(undoing.values("made_at")[:1]),
    )
    for model, key, after, at, by_name, taken_back_at in told:
        for field in KIND_OF[model]:
            if after.get(field) not in NOTHING:
                written = Confirmation(at, by_name, is_written=True)
                yield FactName(model, int(key), field), written, taken_back_at


def _said(
    library_id: int, rows: Collection[tuple[str, int]]
) -> Iterator[tuple[FactName, Confirmation]]:
    said = FactConfirmed.objects.in_library(library_id).filter(_these(rows)).order_by("pk")
    for row in said:
        yield (
            FactName(row.model, int(row.key), row.field),
            Confirmation(
                row.confirmed_at,
                row.confirmed_by_name,
                is_by_link=row.how == ConfirmedHow.PARTNER,
                said_by_id=row.confirmed_by_id,
            ),
        )


def _these(rows: Collection[tuple[str, int]]) -> Q:
    keys: dict[str, list[str]] = defaultdict(list)
    for model, key in rows:
        keys[model].append(str(key))
    found = Q(pk__in=[])
    for model, wanted in sorted(keys.items()):
        found |= Q(model=model, key__in=wanted)
    return found
