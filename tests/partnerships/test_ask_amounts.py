"""What an answer gives, as it is set aside: in the unit of the need, with its range, never surer than it was said."""

from decimal import Decimal

import pytest

from wherewithal.partnerships.asks.amounts import allocation_values
from wherewithal.programs.coverage.measures import Unit
from wherewithal.quantities import UNKNOWN, Quantity

MONEY = ("cents", "most_cents")


def dollars(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.parametrize(
    ("amount", "low", "high"),
    [
        (Quantity.exact(300), 30_000, None),
        (Quantity.between(100, 200), 10_000, 20_000),
        (Quantity.exact(dollars("10.005")), 1_001, None),
        (Quantity.exact(dollars("10.004")), 1_000, None),
        (UNKNOWN, None, None),
        (Quantity.several(), None, None),
    ],
)
def test_money_is_set_aside_in_cents_with_its_range(amount, low, high) -> None:
    values = allocation_values(amount, unit=Unit.MONEY)
    assert tuple(values[name] for name in MONEY) == (low, high)
    assert (values["how_many"], values["hours_per_week"]) == (UNKNOWN, UNKNOWN)


def test_about_so_much_stays_about_so_much() -> None:
    exact, about = (
        allocation_values(amount, unit=Unit.MONEY)
        for amount in (Quantity.exact(300), Quantity.about(300))
    )
    assert exact != about
