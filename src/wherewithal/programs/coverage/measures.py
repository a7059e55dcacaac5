"""What a need is counted in, what it wants, and what each thing set aside gives to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from wherewithal.engine.coverage import Given, GivenState
from wherewithal.engine.money import Amount
from wherewithal.programs.amounts import amount_given, amount_of
from wherewithal.programs.models import Allocation, AllocationState, NeedKind, ResourceNeed
from wherewithal.quantities import UNKNOWN, Quantity

ONE = Quantity.exact(1)
CENTS = Decimal(100)

STATES = {
    AllocationState.HAVE: GivenState.HAVE,
    AllocationState.SECURED: GivenState.SECURED,
    AllocationState.ASKED: GivenState.ASKED,
}


class Unit(StrEnum):
    """What a need is counted in."""

    MONEY = "money"
    HOURS = "hours"
    PEOPLE = "people"
    ROOMS = "rooms"
    PIECES = "pieces"
    YES = "yes"  # it is given or it is not


@dataclass(frozen=True, slots=True)
class Measure:
    """A need as numbers."""

    unit: Unit
    wanted: Quantity
    given: tuple[Given, ...]


def measure(need: ResourceNeed, allocations: Sequence[Allocation]) -> Measure:
    """What the need wants and what is given to it, in one unit."""
    unit, amount = wanted(need)
    given = tuple(
        Given(str(row.pk), STATES[AllocationState(row.state)], _given(row, unit))
        for row in allocations
    )
    return Measure(unit, amount, given)


def wanted(need: ResourceNeed) -> tuple[Unit, Quantity]:
    """A room is one where nobody says otherwise, and so is a permission."""
    match need.kind:
        case NeedKind.FINANCIAL:
            return Unit.MONEY, in_dollars(amount_of(getattr(need, "financial", None)))
        case NeedKind.HUMAN:
            return _people(need)
        case NeedKind.SPACE:
            return Unit.ROOMS, need.how_many if need.how_many.is_known else ONE
        case NeedKind.LEGITIMACY:
            return Unit.YES, ONE
        case _:
            return Unit.PIECES, need.how_many


def _people(need: ResourceNeed) -> tuple[Unit, Quantity]:
    """Hours a week where somebody has said how many, else people."""
    facts = getattr(need, "human", None)
    hours = facts.hours_per_week if facts is not None else UNKNOWN
    if not hours.is_known and need.how_many.is_known:
        return Unit.PEOPLE, need.how_many
    return Unit.HOURS, hours


def _given(row: Allocation, unit: Unit) -> Quantity:
    if unit is Unit.MONEY:
        return in_dollars(amount_given(row))
    if unit is Unit.HOURS:
        return row.hours_per_week
    is_one = unit in (Unit.ROOMS, Unit.YES) or (unit is Unit.PEOPLE and row.person_id is not None)
    return ONE if is_one and not row.how_many.is_known else row.how_many


def in_dollars(amount: Amount) -> Quantity:
    """An amount of money as a number of dollars, cents as decimals: exact either way."""
    if not amount.is_known:
        return UNKNOWN
    if amount.low_cents is None:
        return Quantity.at_most((amount.high_cents or 0) / CENTS)
    if amount.high_cents is None:
        return Quantity.at_least(amount.low_cents / CENTS)
    if amount.low_cents == amount.high_cents and amount.is_about:
        return Quantity.about(amount.low_cents / CENTS)
    return Quantity.between(amount.low_cents / CENTS, amount.high_cents / CENTS)
