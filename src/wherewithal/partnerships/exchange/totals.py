"""Sums of the ledger: one for each direction, kind and unit, and never hours with dollars."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wherewithal.partnerships.asks.amounts import to_the_cent
from wherewithal.partnerships.exchange.models import Direction, Exchange, ExchangeKind, ExchangeUnit
from wherewithal.quantities import Quantity, Total, total

IN_ORDER = {kind: place for place, kind in enumerate(ExchangeKind)}
UNITS_IN_ORDER = {unit: place for place, unit in enumerate(ExchangeUnit)}


@dataclass(frozen=True, slots=True)
class KindTotal:
    """What was given, or received, of one kind in one unit; and the lines that it rests on."""

    direction: Direction
    kind: ExchangeKind
    unit: ExchangeUnit
    value: Total
    record_ids: tuple[int, ...]
    unknown_ids: tuple[int, ...]

    @property
    def unknown_count(self) -> int:
        """How many of the lines do not say how much."""
        return self.value.unknown_count


@dataclass(frozen=True, slots=True)
class WorthTotal:
    """What somebody said the lines of one direction were worth; most lines say nothing of it."""

    direction: Direction
    cents: int
    unknown_count: int
    record_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Totals:
    """Both ways."""

    kinds: tuple[KindTotal, ...]
    worth: tuple[WorthTotal, ...]

    def of(self, direction: Direction) -> tuple[KindTotal, ...]:
        """The sums of one direction."""
        return tuple(each for each in self.kinds if each.direction == direction)

    def worth_of(self, direction: Direction) -> WorthTotal | None:
        """What one direction was worth; None where nobody put a worth on anything."""
        return next((each for each in self.worth if each.direction == direction), None)


def totals_of(entries: Iterable[Exchange]) -> Totals:
    """Add the lines up, each in its own direction, kind and unit."""
    groups: dict[tuple[str, str, str], list[Exchange]] = {}
    found = sorted(entries, key=lambda entry: entry.pk)
    for entry in found:
        groups.setdefault((entry.direction, entry.kind, entry.unit), []).append(entry)
    kinds = sorted(
        (_sum(*named, entries) for named, entries in groups.items()),
        key=lambda each: (each.direction, IN_ORDER[each.kind], UNITS_IN_ORDER[each.unit]),
    )
    return Totals(tuple(kinds), tuple(_worth(found)))


def _sum(direction: str, kind: str, unit: str, entries: Sequence[Exchange]) -> KindTotal:
    amounts = [_counted(entry) for entry in entries]
    return KindTotal(
        Direction(direction),
        ExchangeKind(kind),
        ExchangeUnit(unit),
        total(amounts),
        tuple(entry.pk for entry in entries),
        tuple(entry.pk for entry in entries if not entry.amount.is_known),
    )


def _counted(entry: Exchange) -> Quantity:
    """Dollars to the cent, as the line says them: a sum is that of its lines."""
    amount: Quantity = entry.amount
    if entry.unit != ExchangeUnit.DOLLARS:
        return amount
    low, high = (None if end is None else to_the_cent(end) for end in (amount.low, amount.high))
    return replace(amount, low=low, high=high)


def _worth(entries: Sequence[Exchange]) -> Iterable[WorthTotal]:
    for direction in Direction:
        lines = [entry for entry in entries if entry.direction == direction]
        valued = [entry for entry in lines if entry.worth_cents is not None]
        if valued:
            yield WorthTotal(
                direction,
                sum(entry.worth_cents or 0 for entry in valued),
                len(lines) - len(valued),
                tuple(entry.pk for entry in valued),
            )
