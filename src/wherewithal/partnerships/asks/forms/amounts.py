"""Amounts and days as people type them, in what a need is counted in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.money import Amount, amount_in_words
from wherewithal.partnerships.asks.amounts import as_money
from wherewithal.programs.coverage.forms import AmountField
from wherewithal.programs.coverage.measures import Unit, in_dollars
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.quantities.field import QuantityFormField


def counted_field(unit: Unit, *, label: Any, help_text: Any) -> forms.Field:
    """A field for an amount in what the need is counted in: dollars, or a number of things."""
    if unit is Unit.MONEY:
        return AmountField(label=label, required=False, max_length=120, help_text=help_text)
    return QuantityFormField(label=label, help_text=help_text)


def quantity_of(value: Any) -> Quantity:
    """What such a field holds, as a quantity."""
    if isinstance(value, Amount):
        return in_dollars(value).in_words(value.words) if value.is_known else UNKNOWN
    return value if isinstance(value, Quantity) else UNKNOWN


def initial_amount(unit: Unit, amount: Quantity) -> Any:
    """What is stored, as such a field shows it."""
    if unit is not Unit.MONEY:
        return amount
    money = as_money(amount)
    return amount_in_words(money) if money.is_known else ""


def days_in_order(form: forms.Form, values: dict[str, Any], starts: str, ends: str) -> None:
    """Say it at the field, where the last day lies before the first."""
    first, last = values.get(starts), values.get(ends)
    if first and last and last < first:
        form.add_error(ends, _("The last day lies before the first."))
