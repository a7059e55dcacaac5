"""What stood in a member's calendar lately and does no longer: told as cancelled, so that programs let it go.

A program that reads the whole address again drops it by itself; one that took the entries over once waits for a word.
What it was is not said again: it may have been withdrawn since.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug, row_data
from wherewithal.engine.asking import LIVE
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.partnerships.contact.models import FollowUp
from wherewithal.partnerships.dates import Dated

TOLD_FOR = timedelta(days=60)

State = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Part:
    """A column that holds a day, whose columns say that it is a member's, and in which states it counts."""

    model: type[models.Model]
    name: str
    owners: tuple[str, ...]
    states: tuple[str, ...] = ()

    def day_of(self, state: State, member: Membership) -> date | None:
        """The day that stood in the member's calendar while the row was like this."""
        is_theirs = any(state.get(owner) == member.pk for owner in self.owners)
        if not is_theirs or (self.states and state.get("state") not in self.states):
            return None
        if state.get("done_on"):
            return None
        said = state.get(self.name)
        return parse_date(str(said)) if said else None


_WHO = ("owner_id", "second_owner_id")
_LIVE = tuple(map(str, LIVE))
PARTS = (
    _Part(Ask, "next_step_on", _WHO, _LIVE),
    _Part(Ask, "answer_by", _WHO, (AskState.ASKED, AskState.PARTLY)),
    _Part(Ask, "not_before", _WHO, (AskState.NOT_NOW,)),
    _Part(FollowUp, "by_when", ("who_id",)),
)


def gone_days(member: Membership, days: Iterable[Dated]) -> list[Dated]:
    """Asks and what follows from conversations, as they stood there within two months; a fixed number of queries."""
    there = {day.place for day in days}
    found = []
    for model in (Ask, FollowUp):
        slug = model_slug(model)
        parts = [part for part in PARTS if part.model is model]
        for key, states in _past_states(member, model).items():
            wanted = [part for part in parts if (slug, key, part.name) not in there]
            found += [
                Dated(slug, key, part.name, day, _("no longer to be done"), ("my_calendar", {}))
                for part in wanted
                if (day := _last_day(part, states, member)) is not None
            ]
    return found


def _last_day(part: _Part, states: Iterable[State], member: Membership) -> date | None:
    days = (part.day_of(state, member) for state in states)
    return next((day for day in days if day is not None), None)


def _past_states(member: Membership, model: type[models.Model]) -> dict[int, list[State]]:
    """Each row that was changed lately, as it was before each change, the latest first."""
    logged = logged_lately(member, model)
    changes: dict[int, list[State]] = defaultdict(list)
    for key, before in logged.values_list("key", "before"):
        changes[int(key)].append(before)
    rows = model._base_manager.filter(library_id=member.library_id, pk__in=changes)
    now = {row.pk: row_data(row) for row in rows}
    return {key: list(_backwards(now.get(key, {}), steps)) for key, steps in changes.items()}


def logged_lately(member: Membership, *models: type[models.Model]) -> QuerySet[Change]:
    """What was changed of these kinds of rows while a day that is gone is still told, the latest first."""
    since = max(timezone.now() - TOLD_FOR, member.since)
    slugs = [model_slug(model) for model in models]
    logged = Change.objects.filter(library_id=member.library_id, model__in=slugs)
    return logged.filter(change_set__made_at__gte=since).order_by("-pk")


def _backwards(state: State, steps: Iterable[State]) -> Iterator[State]:
    for before in steps:
        if not before:  # it was made then
            return
        state = {**state, **before}
        yield state
