"""How much of a need is met: have, secured, asked, missing, unknown; and what binds a plan most.

What is there, what is promised, what was asked for and what nobody was asked for yet add up to what
is wanted. Ranges stay ranges, and what is not known is said. docs/engine/coverage.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from wherewithal.engine.hours import together
from wherewithal.quantities import Quantity, Total, at_least, difference, total

ZERO = Decimal(0)


class GivenState(StrEnum):
    """How sure it is that something will be there."""

    HAVE = "have"
    SECURED = "secured"
    ASKED = "asked"


class Standing(StrEnum):
    """Where a need stands, in one word."""

    COVERED = "covered"
    PARTLY = "partly"
    ASKED = "asked"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Given:
    """So much given to a need; `key` names the record it rests on."""

    key: str
    state: GivenState
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Coverage:
    """One need with what is given to it. `missing_low` and `missing_high` count what nobody was asked for.

    `missing_high` is None when nobody can say how much is missing. `lost` is what is given on paper and
    surely not there; what `lacks_low` and `lacks_high` say is missing counts it, too.
    """

    key: str
    wanted: Quantity
    have: Total
    secured: Total
    asked: Total
    missing_low: Decimal
    missing_high: Decimal | None
    lacks_low: Decimal
    lacks_high: Decimal | None
    lost: Decimal
    standing: Standing
    keys: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Somebody still has to see to it, or to find out."""
        return self.standing is not Standing.COVERED

    @property
    def unknown_count(self) -> int:
        """How many numbers nobody knows: what is wanted, and each thing given."""
        given = self.have.unknown_count + self.secured.unknown_count + self.asked.unknown_count
        return given + (not self.wanted.is_known)


def cover(key: str, wanted: Quantity, given: Sequence[Given], *, lost: Decimal = ZERO) -> Coverage:
    """Set what is given against what is wanted. `lost`: so much of it is surely not there.

    >>> found = cover("laptops", Quantity.exact(10), [Given("own", GivenState.HAVE, Quantity.exact(6))])
    >>> str(found.standing), int(found.missing_low), int(found.missing_high or 0)
    ('partly', 4, 4)
    """
    have, secured, asked = (
        total(each.quantity for each in given if each.state is state) for state in GivenState
    )
    left = difference(wanted, together([have, secured, asked]))
    most = difference(wanted, total([])).high
    return Coverage(
        key=key,
        wanted=wanted,
        have=have,
        secured=secured,
        asked=asked,
        missing_low=_not_below_zero(left.low) or ZERO,
        missing_high=_not_below_zero(left.high),
        lacks_low=ZERO if left.low is None else max(ZERO, left.low + lost),
        lacks_high=None if left.high is None or most is None else _within(left.high + lost, most),
        lost=lost,
        standing=_standing(wanted, together([have, secured]), asked, given),
        keys=tuple(each.key for each in given),
    )


def _within(number: Decimal, most: Decimal) -> Decimal:
    """What nobody knows may be given, and lost again: never more is missing than is wanted."""
    return max(ZERO, min(number, most))


def _not_below_zero(number: Decimal | None) -> Decimal | None:
    return None if number is None else max(ZERO, number)


def _standing(wanted: Quantity, sure: Total, asked: Total, given: Sequence[Given]) -> Standing:
    if not given:
        return Standing.COVERED if _is_nothing(wanted) else Standing.MISSING
    enough = at_least(sure, wanted) if wanted.is_known else None
    if enough:
        return Standing.COVERED
    if enough is None and (sure.counted or sure.unknown_count):
        return Standing.UNKNOWN
    if sure.low > 0:
        return Standing.PARTLY
    return Standing.ASKED if asked.counted or asked.unknown_count else Standing.MISSING


def _is_nothing(wanted: Quantity) -> bool:
    return wanted.is_known and wanted.ceiling == 0


@dataclass(frozen=True, slots=True)
class Bind:
    """Something that a plan leans on and that is not enough: so much there, so much asked.

    `key` names the source or the need, `reasons` the records that use it.
    """

    key: str
    short_low: Decimal
    short_high: Decimal | None
    asked: Decimal
    is_must: bool
    reasons: tuple[str, ...]

    @property
    def share(self) -> Decimal:
        """Which part of what is asked is surely not there."""
        return min(Decimal(1), self.short_low / self.asked) if self.asked > 0 else ZERO


def binding(found: Iterable[Bind]) -> Bind | None:
    """What binds most: surely short before maybe, must before nice, the larger part missing, then the key.

    >>> teen_staff = Bind("teen staff", Decimal(8), Decimal(8), Decimal(14), True, ())
    >>> laptops = Bind("laptops", Decimal(2), Decimal(2), Decimal(12), True, ())
    >>> binding([laptops, teen_staff]).key
    'teen staff'
    """
    return min(found, key=_place, default=None)


def _place(bind: Bind) -> tuple[bool, bool, Decimal, str]:
    return (bind.short_low <= 0, not bind.is_must, -bind.share, bind.key)
