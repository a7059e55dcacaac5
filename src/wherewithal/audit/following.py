"""Read the change log from where one stopped: how rooms above keep up with what others write.

Whoever follows keeps a `Position` for each library, asks what was touched since, and moves on. Called
when somebody looks; cheap when nothing is new.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import timedelta
from typing import Any, TypeVar

from django.db import connection, models
from django.utils import timezone

from wherewithal.audit.models import Change

# Where transactions do not finish in the order in which they began, an older change may turn up
# this much later than a newer one; until then the newest ones are read again.
LATECOMERS = timedelta(minutes=1)
MOST_LATE = 2000  # so many changes, at most, are read again after all was made anew


class Position(models.Model):
    """How far somebody has read a library's change log."""

    # Everything up to here was read for good.
    settled_id = models.BigIntegerField(default=0)
    # The newest change that was read, and when: older ones may still arrive for a moment.
    seen_id = models.BigIntegerField(default=0)
    seen_at = models.DateTimeField()
    # What was read of which kinds of rows: a later version may read more of them.
    sources = models.JSONField(default=dict)

    class Meta:
        abstract = True


P = TypeVar("P", bound=Position)


def commits_in_order() -> bool:
    """True where there is one writer at a time, so that no change arrives after a newer one."""
    return connection.vendor == "sqlite"


def find_position(positions: type[P], library_id: int) -> P | None:
    """The library's position, or None where nothing was read yet."""
    rows: Any = positions._default_manager
    found: P | None = rows.filter(library_id=library_id).first()
    return found


def lock_position(positions: type[P], library_id: int) -> P:
    """The library's position, which nobody else may move until this transaction is done."""
    rows: Any = positions._default_manager
    rows.get_or_create(library_id=library_id, defaults={"seen_at": timezone.now()})
    found: P = rows.filter(library_id=library_id).select_for_update().get()
    return found


def has_news(position: Position) -> bool:
    """Was anything written since?"""
    return _changes_after(position).exists()


def count_unseen(position: Any, *, at_most: int) -> int:
    """How many changes are newer than all that were read; counted no further than that.

    Those that are read again for a while, lest a latecomer is missed, do not count.
    """
    changes = Change.objects.filter(library_id=position.library_id, id__gt=position.seen_id)
    return changes.order_by()[:at_most].count()


def read_on(position: Position, slugs: Collection[str]) -> dict[str, list[int]]:
    """The keys of rows of these kinds that were touched since; moves the position on and saves it."""
    changes = _changes_after(position)
    touched: dict[str, set[int]] = defaultdict(set)
    for model, key in changes.values_list("model", "key").distinct():
        if model in slugs:
            touched[model].add(int(key))
    _move_on(position, newest=_newest(changes))
    return {model: sorted(keys) for model, keys in sorted(touched.items())}


def newest_change(library_id: int) -> int:
    """The last change of this library. Ask before rows are read: what changes meanwhile is read again."""
    return _newest(Change.objects.filter(library_id=library_id))


def start_after(position: Position, newest: int, *, sources: dict[str, str]) -> None:
    """All rows were read when this was the newest change; saves the position."""
    position.settled_id = newest if commits_in_order() else max(0, newest - MOST_LATE)
    position.seen_id, position.seen_at = newest, timezone.now()
    position.sources = sources
    position.save()


def _move_on(position: Position, *, newest: int) -> None:
    now = timezone.now()
    if commits_in_order():
        position.settled_id = newest
    elif now - position.seen_at > LATECOMERS:
        position.settled_id = position.seen_id
    if newest > position.seen_id:
        position.seen_id, position.seen_at = newest, now
    position.save()


def _changes_after(position: Any) -> models.QuerySet[Change]:
    return Change.objects.filter(
        library_id=position.library_id, id__gt=position.settled_id
    ).order_by()


def _newest(changes: models.QuerySet[Change]) -> int:
    return int(changes.aggregate(newest=models.Max("pk"))["newest"] or 0)
