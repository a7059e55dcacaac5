"""The ledger as a page shows it: two columns, each with its sums above its lines."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.functional import Promise

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.exchange import queries
from wherewithal.partnerships.exchange.models import Direction, Exchange
from wherewithal.partnerships.exchange.totals import Totals, totals_of
from wherewithal.partnerships.exchange.wording import (
    amount_words,
    days_words,
    kind_words,
    total_words,
    worth_of_line,
    worth_words,
)
from wherewithal.partnerships.whom import Whom

Words = str | Promise
LINES_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One line in words."""

    entry: Exchange
    amount: str
    kind: str
    days: str
    worth: str
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum in words."""

    kind: Words
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Side:
    """All that went one way."""

    direction: Direction
    sums: tuple[Sum, ...]
    worth: str
    lines: tuple[Line, ...]
    not_shown: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Both ways, and the years that there are."""

    sides: tuple[Side, ...]
    years: tuple[int, ...]
    year: int | None

    @property
    def is_empty(self) -> bool:
        """True before anything was noted."""
        return not self.years


def ledger(member: Membership, *, whom: Whom | None = None, year: int | None = None) -> Ledger:
    """Everything, or what was with one partner; of all years, or of one."""
    found = _entries(member, whom)
    years = tuple(sorted({day.year for day in found.order_by().dates("on", "year")}, reverse=True))
    entries = list(_of_year(found, year))
    sums = totals_of(entries)
    sides = tuple(_side(member, direction, entries, sums) for direction in Direction)
    return Ledger(sides, years, year)


def lines_to_take_along(
    member: Membership, *, whom: Whom | None = None, year: int | None = None
) -> list[Exchange]:
    """The same lines for a file, as far as they may leave the screen."""
    return list(_of_year(_entries(member, whom, leaving=True), year))


def _entries(member: Membership, whom: Whom | None, *, leaving: bool = False) -> QuerySet[Exchange]:
    found = queries.exchanges_visible_to(member, leaving=leaving)
    return found if whom is None else queries.of_whom(found, whom)


def _of_year(found: QuerySet[Exchange], year: int | None) -> QuerySet[Exchange]:
    if year is None:
        return found
    return queries.between(found, first=date(year, 1, 1), last=date(year, 12, 31))


def _side(member: Membership, direction: Direction, entries: list[Exchange], sums: Totals) -> Side:
    lines = [entry for entry in entries if entry.direction == direction]
    worth = sums.worth_of(direction)
    return Side(
        direction,
        tuple(
            Sum(each.kind.label, total_words(each), len(each.record_ids))
            for each in sums.of(direction)
        ),
        "" if worth is None else worth_words(worth),
        tuple(_line(member, entry) for entry in lines[:LINES_SHOWN]),
        max(0, len(lines) - LINES_SHOWN),
    )


def _line(member: Membership, entry: Exchange) -> Line:
    return Line(
        entry,
        amount=amount_words(entry),
        kind=kind_words(entry),
        days=days_words(entry),
        worth=worth_of_line(entry),
        may_withdraw=queries.may_withdraw(member, entry),
    )
