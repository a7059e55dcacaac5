"""Columns of a record as text and back: what lists say is compared as text, whatever a column holds."""

from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from wherewithal.quantities import from_code
from wherewithal.quantities.describe import describe
from wherewithal.quantities.field import QuantityField

Texts = dict[str, str]


def text_of(row: Any, column: str) -> str:
    """What a column holds; "" where it is not known."""
    field = row._meta.get_field(column)
    if isinstance(field, QuantityField):
        return field.value_to_string(row)
    value = getattr(row, column)
    return "" if value is None else str(value)


def typed_as(model: Any, column: str, text: str) -> Any:
    """A text as the column takes it; what nobody said as the column holds that."""
    field = model._meta.get_field(column)
    return field.to_python(text) if text else field.get_default()


def shown(field: Any, text: str) -> str:
    """A text as people read it."""
    if not text:
        return ""
    if isinstance(field, QuantityField):
        return describe(from_code(text))
    if isinstance(field, models.BooleanField):
        return _("yes") if text == "True" else _("no")
    return text
