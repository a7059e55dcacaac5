"""Several amounts together, without pretending to know more than was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wherewithal.engine.money.amount import Amount


@dataclass(frozen=True, slots=True)
class Sum:
    """Money added up: the range of what is known, and the keys of what nobody knows.

    `high_cents` is None when one of the amounts was open ("at least $500"). What is not known is
    in neither end: it stands in `unknown_keys`, and the real sum is that much more.
    """

    low_cents: int = 0
    high_cents: int | None = 0
    unknown_keys: frozenset[str] = frozenset()
    is_about: bool = False

    @property
    def unknown_count(self) -> int:
        """How many amounts in it nobody knows."""
        return len(self.unknown_keys)

    @property
    def is_nothing(self) -> bool:
        """Surely nothing at all."""
        return self.high_cents == 0 and not self.unknown_keys

    def __add__(self, other: Sum) -> Sum:
        return add([self, other])


ZERO_SUM = Sum()


def sum_of(amount: Amount, *, key: str, times_low: int = 1, times_high: int | None = 1) -> Sum:
    """An amount that comes so many times. Zero times an unknown amount is nothing.

    >>> sum_of(Amount.exact(500), key="snacks", times_low=3, times_high=4)
    Sum(low_cents=1500, high_cents=2000, unknown_keys=frozenset(), is_about=False)
    """
    if times_high == 0:
        return ZERO_SUM
    if not amount.is_known:
        return Sum(unknown_keys=frozenset({key}))
    is_open = amount.high_cents is None or (times_high is None and amount.high_cents > 0)
    high = None if is_open else (amount.high_cents or 0) * (times_high or 0)
    return Sum(amount.floor_cents * times_low, high, is_about=amount.is_about)


def add(sums: Iterable[Sum]) -> Sum:
    """All of them together. Whoever is unknown twice is one unknown."""
    low, high, is_about = 0, 0, False
    is_open = False
    unknown: frozenset[str] = frozenset()
    for each in sums:
        low += each.low_cents
        high += each.high_cents or 0
        is_open = is_open or each.high_cents is None
        is_about = is_about or each.is_about
        unknown |= each.unknown_keys
    return Sum(low, None if is_open else high, unknown, is_about)


def less(needed: Sum, found: Sum) -> Sum:
    """What is still needed: never less than nothing, since too much for one thing pays for no other.

    Found money of unknown size leaves open whether anything is missing at all: the low end is 0.

    >>> less(Sum(1000, 1500), Sum(1200, 1200))
    Sum(low_cents=0, high_cents=300, unknown_keys=frozenset(), is_about=False)
    """
    may_be_enough = found.high_cents is None or bool(found.unknown_keys)
    low = 0 if may_be_enough else max(0, needed.low_cents - (found.high_cents or 0))
    high = None if needed.high_cents is None else max(0, needed.high_cents - found.low_cents)
    is_open = high is None or high > 0
    return Sum(
        low,
        high,
        needed.unknown_keys | (found.unknown_keys if is_open else frozenset()),
        is_open and (needed.is_about or found.is_about),
    )
