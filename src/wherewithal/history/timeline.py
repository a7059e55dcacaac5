"""Rows as they were before and after each change, folded back from how they are now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.rows import RowData, model_for, row_data
from wherewithal.audit.telling import Pair


@dataclass(slots=True)
class Timeline:
    """One row through time: `latest` is how it stands, or stood at last; None where nothing is left."""

    latest: RowData | None = None
    is_live: bool = False
    changes: list[Change] = field(default_factory=list)
    states: dict[int, list[RowData]] = field(default_factory=dict)


def timelines(library_id: int, pairs: Iterable[Pair]) -> dict[Pair, Timeline]:
    """The timelines of these rows, in one statement for the log and one for each model."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for model, key in pairs:
        wanted[model].add(key)
    found = {(model, key): Timeline() for model, keys in wanted.items() for key in keys}
    for model, keys in wanted.items():
        for key, state in _live_rows(library_id, model, keys).items():
            found[model, key].latest, found[model, key].is_live = state, True
    for change in _log(library_id, wanted):
        found[change.model, change.key].changes.append(change)
    for timeline in found.values():
        _fold(timeline)
    return found


def _live_rows(library_id: int, model: str, keys: set[str]) -> dict[str, RowData]:
    try:
        manager = model_for(model)._base_manager
    except LookupError:  # a model of an earlier version
        return {}
    numbers = [int(key) for key in keys if key.isdecimal()]
    rows = (row_data(row) for row in manager.filter(pk__in=numbers))
    return {str(row["id"]): row for row in rows if row.get("library_id", library_id) == library_id}


def _log(library_id: int, wanted: dict[str, set[str]]) -> Iterable[Change]:
    condition = Q(pk=None)
    for model, keys in wanted.items():
        condition |= Q(model=model, key__in=keys)
    found = Change.objects.filter(condition, library_id=library_id)
    return found.select_related("change_set").order_by("pk")


def _fold(timeline: Timeline) -> None:
    """Walk backwards through the log, noting how the row was around each change."""
    state: RowData | None = timeline.latest
    for change in reversed(timeline.changes):
        if change.action == ChangeAction.DELETED:
            before, after = change.before, None
        elif change.action == ChangeAction.CREATED:
            before, after = None, {**(state or {}), **change.after}
        else:
            after = {**(state or {}), **change.after}
            before = {**after, **change.before}
        timeline.states[change.pk] = [known for known in (before, after) if known is not None]
        if timeline.latest is None:
            timeline.latest = before or after
        state = before
