"""The ledger as a page shows it: two columns, each with its sums above its lines."""

from dataclasses import dataclass
from datetime import date

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
    found = queries.exchanges_visible_to(member)
    if whom is not None:
        found = queries.of_whom(found, whom)
    years = tuple(sorted({day.year for day in found.order_by().dates("on", "year")}, reverse=True))
    if year is not None:
        found = queries.between(found, first=date(year, 1, 1), last=date(year, 12, 31))
    entries = list(found)
    sums = totals_of(entries)
    sides = tuple(_side(member, direction, entries, sums) for direction in Direction)
    return Ledger(sides, years, year)


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
