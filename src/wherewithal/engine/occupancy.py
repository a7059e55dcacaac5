"""How much of a thing is used at each moment, and where it is not enough.

Method: a sweep over the beginnings and ends of all uses, sorted once, with running sums: one step
for each beginning and end, and one for each use named in a stretch. Unknown is not zero: a use of
unknown size may use up everything, so the shortage has no upper end. docs/engine/schedule.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from wherewithal.engine.schedule import moment
from wherewithal.quantities import Difference, Quantity, Total, difference

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Use:
    """So much of the thing is in use from one moment to another; `key` names the record it rests on."""

    key: str
    starts: datetime
    ends: datetime
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the same uses go on. `free` may be less than nothing."""

    starts: datetime
    ends: datetime
    used: Total
    free: Difference
    keys: tuple[str, ...]

    @property
    def short_low(self) -> Decimal:
        """Surely this many are missing."""
        return ZERO if self.free.high is None else max(ZERO, -self.free.high)

    @property
    def short_high(self) -> Decimal | None:
        """At most this many are missing; None when nobody can say."""
        return None if self.free.low is None else max(ZERO, -self.free.low)

    @property
    def is_short(self) -> bool:
        """It is surely not enough."""
        return self.short_low > 0

    @property
    def may_be_short(self) -> bool:
        """It is not sure that it is enough."""
        return self.short_high is None or self.short_high > 0


def occupancy(have: Quantity, uses: Iterable[Use]) -> tuple[Stretch, ...]:
    """Stretches of time with what is used in them and what is left, in order; none where nothing is used.

    A use that ends when another begins does not meet it.

    >>> from datetime import UTC
    >>> at = lambda hour: datetime(2027, 3, 9, hour, tzinfo=UTC)
    >>> six = Quantity.exact(6)
    >>> found = occupancy(Quantity.exact(10), [Use("a", at(15), at(17), six), Use("b", at(16), at(18), six)])
    >>> [(each.starts.hour, each.ends.hour, int(each.short_low)) for each in found]
    [(15, 16, 0), (16, 17, 2), (17, 18, 0)]
    """
    running = _Running()
    stretches: list[Stretch] = []
    since: _Change | None = None
    for change in _changes(uses):
        if since is not None and running.uses and since.moment < change.moment:
            used = running.total()
            keys = tuple(sorted(running.uses))
            stretches.append(Stretch(since.at, change.at, used, difference(have, used), keys))
        running.change(change.use, sign=1 if change.begins else -1)
        since = change
    return tuple(stretches)


def shortages(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Those in which it is not sure that it is enough."""
    return tuple(each for each in stretches if each.may_be_short)


class _Change(NamedTuple):
    """A use that begins or ends; in order, and at the same moment ends come first."""

    moment: datetime
    begins: bool
    key: str
    at: datetime
    use: Use


def _changes(uses: Iterable[Use]) -> list[_Change]:
    """Beginnings and ends in order."""
    found: list[_Change] = []
    for use in uses:
        begin = _Change(moment(use.starts), begins=True, key=use.key, at=use.starts, use=use)
        end = _Change(moment(use.ends), begins=False, key=use.key, at=use.ends, use=use)
        if end.moment <= begin.moment:
            message = f"{use.key} ends before it begins"
            raise ValueError(message)
        found += [begin, end]
    return sorted(found, key=lambda change: change[:3])


@dataclass(slots=True)
class _Running:
    """The sum of the uses that go on now, kept up with instead of added up anew."""

    uses: dict[str, int] = field(default_factory=dict)
    low: Decimal = ZERO
    high: Decimal = ZERO
    margin: Decimal = ZERO
    open_count: int = 0
    unknown_count: int = 0
    known_count: int = 0
    about_count: int = 0

    def change(self, use: Use, *, sign: int) -> None:
        count = self.uses.get(use.key, 0) + sign
        if count:
            self.uses[use.key] = count
        else:
            del self.uses[use.key]
        self._add(use.quantity, sign)

    def _add(self, quantity: Quantity, sign: int) -> None:
        if not quantity.is_known:
            self.unknown_count += sign
            return
        self.known_count += sign
        self.low += sign * (quantity.low or ZERO)
        self.high += sign * (quantity.high or ZERO)
        self.margin += sign * quantity.margin
        self.open_count += sign * (quantity.high is None)
        self.about_count += sign * quantity.is_approximate

    def total(self) -> Total:
        return Total(
            low=self.low,
            high=None if self.open_count else self.high,
            unknown_count=self.unknown_count,
            counted=self.known_count,
            is_approximate=self.about_count > 0,
            margin=self.margin,
        )
