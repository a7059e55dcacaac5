"""Fields that the forms of this room share: days, hours of the clock, rows of this library to choose from."""

from typing import Any

from django import forms
from django.db import models


def day_input() -> forms.DateInput:
    """A day, picked or typed."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def clock_input() -> forms.TimeInput:
    """A time of day, picked or typed."""
    return forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


def offer_rows(form: forms.BaseForm, name: str, rows: models.QuerySet[Any], *, nobody: Any) -> None:
    """Let a field choose among these rows; where there is none to choose, leave the field out."""
    if not rows.exists():
        del form.fields[name]
        return
    field: Any = form.fields[name]
    field.queryset = rows
    if not isinstance(field, forms.ModelMultipleChoiceField):
        field.empty_label = nobody
