"""What is needed, who could be asked, and what limits the asking.

Amounts are told in the unit of the need they go to (seats, laptops, hours of help; 1 for a need that
is met or not). Hours are hours of staff time that an ask takes; money is in the library's currency.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from wherewithal.engine.portfolio.spans import Span
from wherewithal.quantities import UNKNOWN, Quantity

ONE = Quantity.exact(1)
LARGEST = Decimal(10) ** 6
"""No ask takes more hours than this, and no need counts more."""
LARGEST_AMOUNT = Decimal(10) ** 8


USUAL_HOURS = Span(Decimal(1), Decimal(2), Decimal(4))
USUAL_MONEY = Span(Decimal(0), Decimal(25), Decimal(100))
USUAL_SHARE = Span(Decimal(0), Decimal("0.5"), Decimal(1))


class Aim(StrEnum):
    """What is looked for: the most need within the budget, or the fewest hours that meet every must."""

    MOST = "most"
    MUSTS = "musts"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is taken where nobody has said: shown to people, and theirs to change.

    `hours` and `money` of one ask; `share` of a need that a source covers; how much a must and a
    nice-to-have weigh; how many asks one partner is sent at once.
    """

    hours: Span = USUAL_HOURS
    money: Span = USUAL_MONEY
    share: Span = USUAL_SHARE
    must_weight: Decimal = Decimal(3)
    nice_weight: Decimal = Decimal(1)
    asks_per_partner: int = 2


@dataclass(frozen=True, slots=True)
class Need:
    """Something to be covered. `wanted`: how much of it, 1 for a thing that is there or not.

    `priority` multiplies the weight of a must or a nice-to-have.
    """

    id: str
    is_must: bool = False
    priority: Decimal = Decimal(1)
    wanted: Quantity = ONE

    def __post_init__(self) -> None:
        _within(self.priority, LARGEST, f"the priority of {self.id}")
        _within(self.wanted.ceiling or Decimal(0), LARGEST_AMOUNT, f"what {self.id} wants")


@dataclass(frozen=True, slots=True)
class Cover:
    """So much of a need could come from a source, in the need's own unit."""

    need: str
    amount: Quantity = UNKNOWN


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who could be asked, once: what that could bring, and what the asking takes.

    `partner`: whom it belongs to, for the limit on asks; empty for nobody's.
    """

    id: str
    covers: tuple[Cover, ...] = ()
    hours: Quantity = UNKNOWN
    money: Quantity = UNKNOWN
    partner: str = ""

    def __post_init__(self) -> None:
        _within(self.hours.ceiling or Decimal(0), LARGEST, f"the hours of {self.id}")
        _within(self.money.ceiling or Decimal(0), LARGEST_AMOUNT, f"the money of {self.id}")
        _refuse(_twice(each.need for each in self.covers), f"{self.id} covers twice")


@dataclass(frozen=True, slots=True)
class PartnerLimit:
    """How many asks one partner is sent at once, where it is not as usual."""

    partner: str
    asks: int


@dataclass(frozen=True, slots=True)
class Problem:
    """All that is decided upon. A budget of None is no limit.

    `pinned` sources are asked in any case, `forbidden` ones in none.
    """

    needs: tuple[Need, ...]
    sources: tuple[Source, ...]
    aim: Aim = Aim.MOST
    budget_hours: Decimal | None = None
    budget_money: Decimal | None = None
    partner_limits: tuple[PartnerLimit, ...] = ()
    pinned: frozenset[str] = frozenset()
    forbidden: frozenset[str] = frozenset()
    defaults: Defaults = field(default_factory=Defaults)

    def __post_init__(self) -> None:
        sources = {each.id for each in self.sources}
        needs = {each.id for each in self.needs}
        covered = {each.need for source in self.sources for each in source.covers}
        _refuse(_twice(each.id for each in self.needs), "needs told twice")
        _refuse(_twice(each.id for each in self.sources), "sources told twice")
        _refuse(_twice(each.partner for each in self.partner_limits), "limits told twice")
        _refuse(covered - needs, "no such needs")
        _refuse((self.pinned | self.forbidden) - sources, "no such sources")
        _refuse(self.pinned & self.forbidden, "pinned and forbidden at once")
        for budget in (self.budget_hours, self.budget_money):
            _within(budget or Decimal(0), LARGEST_AMOUNT, "a budget")

    def weight(self, need: Need) -> Decimal:
        """How much it counts that a need is met."""
        usual = self.defaults.must_weight if need.is_must else self.defaults.nice_weight
        return usual * need.priority

    def asks_allowed(self) -> dict[str, int]:
        """How many asks each partner of a source may be sent."""
        told = {each.partner: each.asks for each in self.partner_limits}
        partners = {each.partner for each in self.sources} - {""}
        return {each: told.get(each, self.defaults.asks_per_partner) for each in partners}


def _twice(words: Iterable[str]) -> set[str]:
    return {word for word, times in Counter(words).items() if times > 1}


def _refuse(words: Iterable[str], what: str) -> None:
    found = sorted(words)
    if found:
        message = f"{what}: {', '.join(found[:5])}"
        raise ValueError(message)


def _within(number: Decimal, most: Decimal, what: str) -> None:
    if not 0 <= number <= most:
        message = f"{what} lies between 0 and {most:,f}, not at {number}"
        raise ValueError(message)
