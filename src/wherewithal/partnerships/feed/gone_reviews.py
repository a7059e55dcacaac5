"""Days about partnerships that stood in a member's calendar lately and do no longer: see gone.py.

Such a day stands in one row and who keeps the partnership in others, so both are followed back: what was in
the calendar is a day that stood there while the member kept the partnership.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Any

from django.db.models import Q
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug, row_data
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.dates import Dated
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.feed.gone import State, logged_lately
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts, Side

# Where a day stands, in which column, and whether the day is known by the row of the worksheet instead.
DAYS: tuple[tuple[Any, str, bool], ...] = (
    (PartnershipFacts, "review_on", True),
    (Agreement, "review_on", False),
    (PartnershipEnding, "door_on", False),
)
KEEPERS: tuple[Any, ...] = (RelationshipFacts, PartnershipContact)
ALL: tuple[Any, ...] = (*(model for model, _column, _by_asset in DAYS), *KEEPERS)


@dataclass(frozen=True, slots=True)
class _Stood:
    """What a row said from one change until another, told by their keys in the log."""

    model: str
    key: int
    state: State
    begun: float
    until: float

    def meets(self, other: "_Stood") -> bool:
        return self.begun < other.until and other.begun < self.until


def gone_reviews(member: Membership, days: Iterable[Dated]) -> list[Dated]:
    """Reviews, agreements to read again and doors, as they stood there lately; a fixed number of queries."""
    there = {day.place for day in days}
    found: dict[tuple[str, int, str], Dated] = {}
    for asset_id, rows in _by_asset(member).items():
        kept = [row for row in rows if _is_kept_by(member, row)]
        for model, column, is_by_asset in DAYS:
            slug = model_slug(model)
            for row in rows:
                on = _day(row.state.get(column)) if row.model == slug else None
                if on is None or not any(row.meets(each) for each in kept):
                    continue
                about = ("asset", asset_id)
                place = about if is_by_asset else (slug, row.key)
                day = Dated(
                    *place,
                    column,
                    on,
                    _("no longer to be done"),
                    ("my_calendar", {}),
                    ((slug, row.key), about),
                )
                if day.place not in there:
                    found.setdefault(day.place, day)
    return list(found.values())


def _by_asset(member: Membership) -> dict[int, list[_Stood]]:
    """What the rows of partnerships of which anything was changed lately said, the latest first."""
    changes: dict[tuple[str, int], list[Change]] = defaultdict(list)
    for change in logged_lately(member, *ALL):
        changes[change.model, int(change.key)].append(change)
    if not changes:
        return {}
    now = _now(member, changes)
    found: dict[int, list[_Stood]] = defaultdict(list)
    for line in sorted({*changes, *now}):
        stood = list(_backwards(line, now.get(line), changes[line]))
        for row in stood:
            found[row.state["asset_id"]].append(row)
    return {asset: sorted(rows, key=lambda row: -row.until) for asset, rows in found.items()}


def _now(
    member: Membership, changes: Mapping[tuple[str, int], Collection[Change]]
) -> dict[tuple[str, int], State]:
    """These rows, and every other of the same partnerships, as they are."""
    assets = {each.before.get("asset_id") for one in changes.values() for each in one} - {None}
    for model in ALL:
        keys = [key for slug, key in changes if slug == model_slug(model)]
        rows = model.objects.in_library(member.library_id).filter(pk__in=keys)
        assets |= set(rows.order_by().values_list("asset_id", flat=True))
    found: dict[tuple[str, int], State] = {}
    for model in ALL:
        for row in model.objects.in_library(member.library_id).filter(Q(asset__in=assets)):
            found[model_slug(model), row.pk] = row_data(row)
    return found


def _backwards(
    line: tuple[str, int], now: State | None, changes: Collection[Change]
) -> Iterator[_Stood]:
    until, state = inf, now
    for change in changes:
        if state is not None:
            yield _Stood(*line, state, change.pk, until)
        if not change.before:  # it was made then
            return
        until, state = change.pk, {**(state or {}), **change.before}
    if state is not None:
        yield _Stood(*line, state, -inf, until)


def _is_kept_by(member: Membership, row: _Stood) -> bool:
    """True where this row said that the member keeps the partnership."""
    state = row.state
    mine = member.person_id
    if row.model == model_slug(RelationshipFacts):
        return mine is not None and mine in (state.get("holder_id"), state.get("second_holder_id"))
    if row.model != model_slug(PartnershipContact) or state.get("side") != Side.OURS:
        return False
    return state.get("member_id") == member.pk or (
        mine is not None and state.get("person_id") == mine
    )


def _day(said: Any) -> date | None:
    return parse_date(str(said)) if said else None
