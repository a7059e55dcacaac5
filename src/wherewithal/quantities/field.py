"""Quantities in models and forms."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import gettext_lazy as _

from wherewithal.quantities.codes import from_code, to_code
from wherewithal.quantities.describe import describe, describe_problem
from wherewithal.quantities.parse import MOST_CHARACTERS, parse_quantity
from wherewithal.quantities.problems import QuantityProblem
from wherewithal.quantities.quantity import UNKNOWN, Quantity

if TYPE_CHECKING:
    QuantityColumn = models.Field[Quantity | int | Decimal | None, Quantity]
    YesOrNoLookup = models.Lookup[bool]
else:  # at run time Django's own classes take no type parameters
    QuantityColumn = models.Field
    YesOrNoLookup = models.Lookup


class QuantityFormField(forms.CharField):
    """A line of text that is read as a quantity. Empty is unknown; what was typed is kept."""

    def __init__(self, *, units: Collection[str] = (), **options: Any) -> None:
        self.units = tuple(units)
        options.setdefault("required", False)
        options.setdefault("max_length", MOST_CHARACTERS)
        options.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        """The text, tidied at the ends; `clean` reads it."""
        return super().to_python(self.prepare_value(value))

    def clean(self, value: Any) -> Quantity:
        """Read the text, or say kindly what can be typed."""
        text = super().clean(value)
        try:
            return parse_quantity(text, units=self.units)
        except QuantityProblem as problem:
            raise ValidationError(describe_problem(problem), code=problem.reason.name) from problem

    def prepare_value(self, value: Any) -> Any:
        """Show a quantity as it was typed, or so that it can be read back in any language."""
        if isinstance(value, Quantity):
            return str(value) if value.is_known or value.words else ""
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Other words for the same number are a change too."""
        return super().has_changed(self.prepare_value(initial), data)


class _AlwaysAQuantity(DeferredAttribute):
    """Lets a model attribute be nothing but a quantity, whatever it is set from."""

    field: QuantityField

    def __set__(self, instance: models.Model, value: Any) -> None:
        if not hasattr(value, "resolve_expression"):
            value = self.field.to_python(value)
        instance.__dict__[self.field.attname] = value


class QuantityField(QuantityColumn):
    """A column for a quantity: its code and the typed words, NULL when nothing is known.

    The attribute is always a `Quantity`. Set it to a quantity, a number, None or a code (as
    `to_code` writes it); typed text goes through a form or `parse_quantity`. `units` may follow
    the number in forms. `get_<name>_display()` is the quantity in the reader's language;
    `filter(<name>__known=False)` finds what nobody has told yet.
    """

    description = _("A number that is exact, about, a range, several or unknown")
    descriptor_class = _AlwaysAQuantity

    def __init__(
        self, verbose_name: Any = None, *, units: Collection[str] = (), **options: Any
    ) -> None:
        self.units = tuple(units)
        options.update(null=True, blank=True)
        options.setdefault("default", UNKNOWN)
        super().__init__(verbose_name, **options)

    def deconstruct(self) -> Any:
        """Leave out what every quantity field has, so migrations stay short."""
        name, path, arguments, options = super().deconstruct()
        del options["null"], options["blank"]
        if options["default"] is UNKNOWN:
            del options["default"]
        if self.units:
            options["units"] = self.units
        return name, path, arguments, options

    def contribute_to_class(self, cls: Any, name: str, *arguments: Any, **options: Any) -> None:
        """Give the model its `get_<name>_display` as well."""
        super().contribute_to_class(cls, name, *arguments, **options)
        display = f"get_{self.name}_display"
        if display not in cls.__dict__:
            setattr(cls, display, lambda model: describe(getattr(model, self.attname)))

    def get_internal_type(self) -> str:
        """Stored as text."""
        return "TextField"

    def from_db_value(self, value: str | None, *_: Any) -> Quantity:
        """A stored code as a quantity."""
        return from_code(value)

    def to_python(self, value: Any) -> Quantity:
        """A quantity from a quantity, a number, a code or nothing."""
        if isinstance(value, Quantity):
            return value
        try:
            if isinstance(value, int | Decimal) and not isinstance(value, bool):
                return Quantity.exact(value)
            if value is None or isinstance(value, str):
                return from_code(value)
        except ValueError as problem:
            raise self._not_a_quantity(value) from problem
        raise self._not_a_quantity(value)

    def get_prep_value(self, value: Any) -> Any:
        """The code for the column."""
        value = super().get_prep_value(value)
        if value is None or hasattr(value, "resolve_expression"):
            return value
        return to_code(self.to_python(value))

    def value_to_string(self, obj: models.Model) -> str:
        """The code for a serializer; empty when nothing is known."""
        return to_code(self.value_from_object(obj)) or ""

    def formfield(self, **options: Any) -> Any:
        """A line of text, read by `QuantityFormField`."""
        if options.get("form_class") is None:
            options["form_class"] = QuantityFormField
            options.setdefault("units", self.units)
        options.setdefault("initial", None)
        return super().formfield(**options)

    def _not_a_quantity(self, value: object) -> ValidationError:
        return ValidationError(
            _("“%(value)s” is not a quantity."), code="invalid", params={"value": value}
        )


@QuantityField.register_lookup
class Known(YesOrNoLookup):
    """Is anything known about it? Not for NULL, nor for "?" with words like "don't know"."""

    lookup_name = "known"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """One condition that is never NULL itself, so that exclude() works."""
        column, parameters = self.process_lhs(compiler, connection)
        known = f"({column} IS NOT NULL AND {column} NOT LIKE %s)"
        return known if self.rhs else f"(NOT {known})", (*parameters, *parameters, "?%")
