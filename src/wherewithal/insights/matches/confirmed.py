"""When what a suggestion rests on was last confirmed, by whom, and whether it is old for its kind.

Words that age (what somebody brings, cannot, can teach) and the numbers that decide (how many a room seats)
are facts: `freshness` knows who confirmed them. Lines that people wrote say who noted them.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import MaterialFacts, Note, SpaceFacts, StaffFacts
from wherewithal.engine.matching import Fact
from wherewithal.freshness.checks.queue import weeks_by_kind
from wherewithal.freshness.confirmed import confirmations
from wherewithal.freshness.kinds import KIND_OF, AgeKind, FactName
from wherewithal.insights.index.contributor import pointer
from wherewithal.people.models import LineKind, PersonLine

DAYS_OF_A_MONTH = 30.44
NO_ROW = ("organization", 0)
"""Asked along, so that a page costs the same questions where nothing ages on it."""
RESTS_ON: dict[Fact, tuple[tuple[str, str], ...]] = {
    Fact.SEATS: (("spacefacts", "capacity"),),
    Fact.ACCESS: (("spacefacts", "is_accessible"),),
    Fact.EQUIPMENT: (("spacefacts", "equipment"),),
    Fact.QUANTITY: (("materialfacts", "quantity"),),
    Fact.HOURS: (("person", "hours_per_week"), ("stafffacts", "hours_per_week")),
}
"""What a finding was read from, by model and field."""
ON_AN_ASSET = (SpaceFacts, MaterialFacts, StaffFacts)


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The last word on a fact. No day: nobody ever confirmed it."""

    on: date | None
    by_name: str = ""
    is_old: bool = False
    months: int = 0
    is_noted: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmedAll:
    """For texts, and for what was found out about sources."""

    statements: Mapping[str, Confirmed] = field(default_factory=dict)
    findings: Mapping[tuple[str, Fact], Confirmed] = field(default_factory=dict)


def confirmed_all(
    member: Member, statements: Collection[str], sources: Collection[str]
) -> ConfirmedAll:
    """Of these texts and these sources' numbers, who confirmed them when; in a fixed number of queries."""
    named = {text: name for text in statements if (name := _fact_behind(text)) is not None}
    behind = dict(_facts_of(member, sources))
    rows = {(name.model, name.key) for name in (*named.values(), *behind.values())}
    known = confirmations(member.library_id, rows | {NO_ROW})
    weeks = weeks_by_kind(member.library_id)
    last = {
        name: _told(confirmed.at, confirmed.by_name, weeks[name.kind])
        for name, all_of_them in known.items()
        for confirmed in all_of_them[-1:]
    }
    texts = {text: last.get(name, Confirmed(None)) for text, name in named.items()}
    return ConfirmedAll(
        {**dict(_lines(member, statements, weeks)), **texts},
        {about: last[name] for about, name in behind.items() if name in last},
    )


def _fact_behind(statement: str) -> FactName | None:
    slug, row_id, column = pointer(statement)
    return FactName(slug, row_id, column) if column in KIND_OF.get(slug, {}) else None


def _facts_of(
    member: Member, sources: Collection[str]
) -> Iterator[tuple[tuple[str, Fact], FactName]]:
    """Where the numbers stand from which something is found out about a source."""
    rows = {("person", key): key for key in _keys(sources, "person")}
    for model in ON_AN_ASSET:
        found: Any = model.objects.in_library(member.library_id)
        found = found.filter(asset_id__in=[*_keys(sources, "asset"), 0])
        for asset, key in found.values_list("asset_id", "pk"):
            rows[str(model._meta.model_name), asset] = key
    for (model_name, about), key in rows.items():
        source = f"{'person' if model_name == 'person' else 'asset'}:{about}"
        for fact, places in RESTS_ON.items():
            for place, column in places:
                if place == model_name:
                    yield (source, fact), FactName(model_name, key, column)


def _keys(sources: Collection[str], kind: str) -> list[int]:
    return [
        int(key) for name, _colon, key in (each.partition(":") for each in sources) if name == kind
    ]


def _lines(
    member: Member, statements: Collection[str], weeks: Mapping[str, int]
) -> Iterator[tuple[str, Confirmed]]:
    """Lines are confirmed by being written; what somebody offers to do ages like other offers."""
    by_row = {pointer(text)[:2]: text for text in statements}
    notes = Note.objects.in_library(member.library_id).filter(pk__in=_rows(by_row, "note"))
    for key, name, at in notes.values_list("pk", "noted_by_name", "noted_at"):
        yield by_row["note", key], _told(at, name, None, is_noted=True)
    lines = PersonLine.objects.in_library(member.library_id)
    said = lines.filter(pk__in=_rows(by_row, "personline"))
    for key, kind, name, at in said.values_list("pk", "kind", "said_by_name", "said_at"):
        ages = weeks[AgeKind.OFFER] if kind == LineKind.OFFER else None
        yield by_row["personline", key], _told(at, name, ages, is_noted=True)


def _rows(by_row: Mapping[tuple[str, int], str], slug: str) -> list[int]:
    return [0, *(key for model, key in by_row if model == slug)]


def _told(at: datetime, by_name: str, weeks: int | None, *, is_noted: bool = False) -> Confirmed:
    """Without weeks it does not age."""
    on = timezone.localdate(at)
    days = (timezone.localdate() - on).days
    return Confirmed(
        on,
        by_name,
        is_old=weeks is not None and days >= 7 * weeks,
        months=max(1, round(days / DAYS_OF_A_MONTH)),
        is_noted=is_noted,
    )
