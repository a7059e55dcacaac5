"""Hours a week of a person or a team: what is free after duties and other plans, and what a plan asks.

Plans run from one day to another, so their hours are compared week by week only where they meet;
the week in which most is asked is the one that counts. docs/engine/coverage.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wherewithal.quantities import Difference, Quantity, Total, difference, total

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ask:
    """Hours a week that a plan asks of somebody, from a day to a day; empty ends are open."""

    key: str
    hours_per_week: Quantity
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class HoursLeft:
    """What a plan finds and asks in its busiest time.

    `free` is what duties and other plans leave, `asked` what this plan takes of it, `left` what
    then remains; both may be less than nothing. `keys` names the other plans that meet it.
    """

    free: Difference
    asked: Total
    left: Difference
    keys: tuple[str, ...]
    first_day: date | None

    @property
    def over_low(self) -> Decimal:
        """Surely so many hours too many."""
        return ZERO if self.left.high is None else max(ZERO, -self.left.high)

    @property
    def over_high(self) -> Decimal | None:
        """At most so many hours too many; None when nobody can say."""
        return None if self.left.low is None else max(ZERO, -self.left.low)


def hours_left(
    hours: Total, promised: Total, *, plan: Sequence[Ask], others: Sequence[Ask] = ()
) -> HoursLeft:
    """What is left of a week's hours when a plan takes its part, at its busiest.

    >>> plan = [Ask("workshop", Quantity.exact(14))]
    >>> found = hours_left(total([Quantity.exact(20)]), total([Quantity.exact(14)]), plan=plan)
    >>> int(found.free.high), int(found.asked.low), int(found.over_low)
    (6, 14, 8)
    """
    moments = [_at(hours, promised, plan, others, day) for day in _days(plan, others)]
    return max(moments, key=_how_bad)


def _days(plan: Sequence[Ask], others: Sequence[Ask]) -> list[date | None]:
    """The days on which something of the plan or beside it begins, within the plan; at least one."""
    begins = {ask.first_day for ask in (*plan, *others)}
    within = [day for day in begins if any(_runs(ask, day) for ask in plan)]
    return sorted(within, key=lambda day: day or date.min) or [None]


def _at(
    hours: Total, promised: Total, plan: Sequence[Ask], others: Sequence[Ask], day: date | None
) -> HoursLeft:
    meeting = [ask for ask in others if _runs(ask, day)]
    asked = total(ask.hours_per_week for ask in plan if _runs(ask, day))
    taken = together([promised, total(ask.hours_per_week for ask in meeting)])
    return HoursLeft(
        free=difference(hours, taken),
        asked=asked,
        left=difference(hours, together([taken, asked])),
        keys=tuple(sorted(ask.key for ask in meeting)),
        first_day=day,
    )


def _runs(ask: Ask, day: date | None) -> bool:
    at = day or date.min
    return (ask.first_day or date.min) <= at <= (ask.last_day or date.max)


def _how_bad(found: HoursLeft) -> tuple[Decimal, bool, Decimal, Decimal]:
    over = found.over_high
    return (found.over_low, over is None, over or ZERO, found.asked.low)


def together(totals: Iterable[Total]) -> Total:
    """Several totals as one."""
    totals = list(totals)
    highs = [each.high for each in totals]
    return Total(
        low=sum((each.low for each in totals), ZERO),
        high=None if None in highs else sum((high for high in highs if high is not None), ZERO),
        unknown_count=sum(each.unknown_count for each in totals),
        counted=sum(each.counted for each in totals),
        is_approximate=any(each.is_approximate for each in totals),
        margin=sum((each.margin for each in totals), ZERO),
    )
