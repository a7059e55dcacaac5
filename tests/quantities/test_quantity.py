"""What a quantity is, how it is shown and how it is stored."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given

from quantities.quantity_strategies import worded, wordless
from wherewithal.quantities import (
    UNKNOWN,
    Quantity,
    QuantityKind,
    from_code,
    parse_quantity,
    to_code,
)

SHOWN_AND_STORED = [
    (Quantity.exact(22), "22", "22"),
    (Quantity.exact(0), "0", "0"),
    (Quantity.exact(1000), "1,000", "1000"),
    (Quantity.exact(Decimal("1E+3")), "1,000", "1000"),
    (Quantity.exact(Decimal("2.50")), "2.5", "2.5"),
    (Quantity.exact(Decimal("2.125")), "2.1250", "2.125"),
    (Quantity.about(20), "about 20", "~20"),
    (Quantity.between(2, 3), "2 to 3", "2..3"),
    (Quantity.between(0, 3), "0 to 3", "0..3"),
    (Quantity.at_least(5), "at least 5", "5.."),
    (Quantity.at_most(10), "up to 10", "..10"),
    (Quantity.several(), "several", "several"),
    (UNKNOWN, "not known yet", None),
    (Quantity.between(2, 3, words="2 or 3"), "2 or 3", "2..3|2 or 3"),
    (Quantity.exact(5, words="five | six"), "five | six", "5|five | six"),
    (Quantity.exact(5, words="5"), "5", "5"),
    (Quantity.unknown(words="no idea"), "no idea", "?|no idea"),
]


@pytest.mark.parametrize(("quantity", "shown", "code"), SHOWN_AND_STORED)
def test_how_it_is_shown_and_stored(quantity, shown, code):
    assert (str(quantity), to_code(quantity)) == (shown, code)


@given(wordless())
def test_what_is_shown_can_be_typed(quantity):
    assert parse_quantity(str(quantity)) == quantity


@given(worded)
def test_a_code_brings_everything_back(quantity):
    again = from_code(to_code(quantity))
    assert (again, str(again), to_code(again)) == (quantity, str(quantity), to_code(quantity))


@pytest.mark.parametrize(
    "code", ["about 20", "3..2", "2..2", "..", "-5", "~", "several 3", "1e5", "٢", "9" * 13, " 5"]
)
def test_a_code_that_nobody_wrote_is_refused(code):
    with pytest.raises(ValueError, match=r"quantity|reach|lies"):
        from_code(code)


@pytest.mark.parametrize("code", [None, ""])
def test_no_code_is_unknown(code):
    assert from_code(code) == UNKNOWN


def test_unknown_is_not_zero():
    assert (Quantity.exact(0) == UNKNOWN, UNKNOWN.is_known, Quantity.exact(0).is_known) == (
        False,
        False,
        True,
    )


def test_words_do_not_count_for_equality():
    two_or_three = Quantity.between(2, 3, words="2 or 3")
    assert (two_or_three, hash(two_or_three)) == (
        Quantity.between(2, 3),
        hash(Quantity.between(2, 3)),
    )


def test_about_is_not_exact():
    assert Quantity.about(20) != Quantity.exact(20)


def test_a_range_of_one_number_is_exact():
    assert Quantity.between(2, 2) == Quantity.exact(2)


def test_a_calculated_number_is_rounded_to_six_places():
    assert Quantity.exact(Decimal(10) / 3).low == Decimal("3.333333")


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        (QuantityKind.EXACT, None, None),
        (QuantityKind.EXACT, Decimal(1), Decimal(2)),
        (QuantityKind.EXACT, Decimal(-1), Decimal(-1)),
        (QuantityKind.EXACT, Decimal("nan"), Decimal("nan")),
        (QuantityKind.EXACT, Decimal("0.0000001"), Decimal("0.0000001")),
        (QuantityKind.ABOUT, Decimal(10) ** 13, Decimal(10) ** 13),
        (QuantityKind.RANGE, None, None),
        (QuantityKind.RANGE, Decimal(3), Decimal(2)),
        (QuantityKind.SEVERAL, None, None),
        (QuantityKind.UNKNOWN, Decimal(0), Decimal(0)),
    ],
)
def test_a_quantity_that_makes_no_sense_cannot_be_made(kind, low, high):
    with pytest.raises(ValueError, match=r"quantity|reach"):
        Quantity(kind, low, high)


@pytest.mark.parametrize("number", [-1, Decimal("inf"), Decimal("1E+999999")])
def test_a_number_out_of_bounds_cannot_be_made(number):
    with pytest.raises(ValueError, match="lies between"):
        Quantity.exact(number)


def test_the_room_opens_without_django():
    program = "import sys, wherewithal.quantities; sys.exit('django' in sys.modules)"
    finished = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": ":".join(sys.path)}, check=False
    )
    assert finished.returncode == 0
