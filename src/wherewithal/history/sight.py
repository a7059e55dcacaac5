"""What one member may see of the past: never words that they may not read today."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import Change
from wherewithal.audit.rows import RowData, model_for, model_slug
from wherewithal.audit.telling import Pair, Telling
from wherewithal.history.registry import telling_for
from wherewithal.history.timeline import Timeline, timelines

# A line hangs on a row, the row on a relationship, that on a person; nothing hangs deeper than this.
DEEPEST = 6


class Sight:
    """Everything that is needed to judge some changes, read in a fixed number of statements.

    A change may be seen when its row may be read as it was before, as it was after and as it is
    now, and when the same holds for every row that it needs (a line needs its person).
    """

    def __init__(self, member: Membership, *, pairs: Iterable[Pair]) -> None:
        self.member = member
        self._timelines: dict[Pair, Timeline] = {}
        self._also: dict[Pair, set[Pair]] = {}
        self._answers: dict[Pair, bool] = {}
        self._load(set(pairs))

    def sees_change(self, change: Change) -> bool:
        """May the member read what this change says?"""
        pair = (change.model, change.key)
        timeline = self._timelines[pair]
        states = timeline.states.get(change.pk, [])
        return self.sees(pair) and all(self._sees_state(pair, state) for state in states)

    def sees(self, pair: Pair) -> bool:
        """May the member read this row as it is now, or was at last?"""
        if pair not in self._answers:
            self._answers[pair] = False  # rows that need each other do not vouch for each other
            latest = self._latest(pair)
            self._answers[pair] = latest is not None and self._sees_state(pair, latest)
        return self._answers[pair]

    def state(self, change: Change) -> RowData:
        """The whole row after the change, or before it where it was removed."""
        states = self._timelines[change.model, change.key].states.get(change.pk, [{}])
        return states[-1]

    def states(self, change: Change) -> list[RowData]:
        """The whole row before and after the change, as far as it was there."""
        return self._timelines[change.model, change.key].states.get(change.pk, [])

    def timeline(self, pair: Pair) -> Timeline:
        """All that is known of a row."""
        return self._timelines.get(pair, Timeline())

    def hidden_columns(self, change: Change) -> frozenset[str]:
        """Columns of a readable row that this member may not read."""
        telling = telling_for(change.model)
        latest = self._latest((change.model, change.key))
        if telling is None or latest is None:
            return frozenset()
        hidden = [telling.hides(self.member, state, latest) for state in self.states(change)]
        return frozenset().union(*hidden, telling.hides(self.member, latest, latest))

    def name_of(self, pair: Pair) -> str:
        """What a row is called, where the member may read it; else nothing."""
        telling = telling_for(pair[0])
        if telling is None or not self.sees(pair):
            return ""
        return telling.name(self._latest(pair) or {})

    def _latest(self, pair: Pair) -> RowData | None:
        timeline = self._timelines.get(pair)
        return None if timeline is None else timeline.latest

    def _sees_state(self, pair: Pair, state: RowData) -> bool:
        telling = telling_for(pair[0])
        if telling is None:
            return self.member.role == RoleName.ADMIN
        latest = self._latest(pair) or state
        if not telling.sees(self.member, state, latest):
            return False
        needed = set(_needed(telling, state)) | self._also.get(pair, set())
        return all(self.sees(other) for other in needed)

    def _load(self, pairs: set[Pair]) -> None:
        for _depth in range(DEEPEST):
            new = pairs - self._timelines.keys()
            if not new:
                return
            self._timelines |= timelines(self.member.library_id, new)
            pairs = self._neighbours(new)

    def _neighbours(self, pairs: set[Pair]) -> set[Pair]:
        """Rows that these need, and rows that they only name."""
        found: set[Pair] = set()
        keys_by_model: dict[str, list[str]] = {}
        for pair in pairs:
            keys_by_model.setdefault(pair[0], []).append(pair[1])
            for state in self._all_states(pair):
                found |= set(references(pair[0], state))
        for model, keys in keys_by_model.items():
            telling = telling_for(model)
            if telling is not None and telling.also_must_see is not None:
                for key, others in telling.also_must_see(self.member.library_id, keys).items():
                    self._also[model, key] = set(others)
                    found |= self._also[model, key]
        return found

    def _all_states(self, pair: Pair) -> list[RowData]:
        timeline = self._timelines[pair]
        states = [state for known in timeline.states.values() for state in known]
        return states if timeline.latest is None else [*states, timeline.latest]


def _needed(telling: Telling, state: RowData) -> Iterable[Pair]:
    for column, pair in _by_column(telling.model, state):
        if column in telling.must_see:
            yield pair
    if telling.pointer is not None and state.get(telling.pointer[0]):
        yield state[telling.pointer[0]], str(state[telling.pointer[1]])


def references(model: str, state: RowData) -> Iterable[Pair]:
    """Every row that this one names, where history can tell about it."""
    telling = telling_for(model)
    if telling is None:
        return
    yield from _needed(telling, state)
    for _column, pair in _by_column(model, state):
        if telling_for(pair[0]) is not None:
            yield pair


def _by_column(model: str, state: RowData) -> Iterable[tuple[str, Pair]]:
    fields: Any = model_for(model)._meta.concrete_fields
    for field in fields:
        if field.attname == "library_id" or not isinstance(field, models.ForeignKey):
            continue
        if state.get(field.attname) is not None:
            yield field.attname, (model_slug(field.related_model), str(state[field.attname]))
