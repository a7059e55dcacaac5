"""Cells as values: the text is kept, blanks are unknown, odd cells are named."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.formats.recognition import Field, ValueProblem, parse_value
from wherewithal.quantities import Quantity


@pytest.mark.parametrize(
    ("field", "text", "value", "problem"),
    [
        (Field.EMAIL, "a@b.org", "a@b.org", None),
        (Field.EMAIL, "ask at the desk", None, ValueProblem.NO_EMAIL),
        (Field.PHONE, "+1 443-910-2640", "4439102640", None),
        (Field.PHONE, "+44 1752 306790", "+441752306790", None),
        (Field.PHONE, "911", None, ValueProblem.NO_PHONE),
        (Field.MONEY, "$1,200.50", Decimal("1200.50"), None),
        (Field.MONEY, "(40)", Decimal(-40), None),
        (Field.MONEY, "free", None, ValueProblem.NO_MONEY),
        (Field.YES_NO, "No", False, None),
        (Field.YES_NO, "perhaps", None, ValueProblem.NO_YES_OR_NO),
        (Field.LANGUAGES, "English; Spanish, فارسی", ("English", "Spanish", "فارسی"), None),
        (Field.LATITUDE, "-76.6", Decimal("-76.6"), None),
        (Field.LATITUDE, "-116.6", None, ValueProblem.NOT_ON_EARTH),
        (Field.LATITUDE, "NaN", None, ValueProblem.NO_DEGREES),
        (Field.WEBSITE, "none yet", None, ValueProblem.NO_PAGE),
    ],
)
def test_cells(field: Field, text: str, value: object, problem: ValueProblem | None) -> None:
    found = parse_value(field, text)
    assert (found.text, found.value, found.problem) == (text, value, problem)
    assert bool(found.message) == (problem is not None)


@pytest.mark.parametrize("code", ["-1", "-2", "-3"])
def test_codes_of_an_inventory_are_no_numbers_to_add_up(code: str) -> None:
    value = parse_value(Field.QUANTITY, code).value
    assert isinstance(value, Quantity)
    assert value == Quantity.several(words=value.words)


def test_a_range_is_a_range() -> None:
    value = parse_value(Field.QUANTITY, "1-5").value
    assert isinstance(value, Quantity)
    assert (value.low, value.high) == (1, 5)


@given(st.sampled_from(list(Field)), st.text(max_size=40))
def test_any_cell_keeps_its_text(field: Field, text: str) -> None:
    found = parse_value(field, text)
    assert found.text == text
    assert found.problem is None or found.value is None


@pytest.mark.parametrize("field", list(Field))
def test_blank_is_not_known(field: Field) -> None:
    assert parse_value(field, "  ").value is None
