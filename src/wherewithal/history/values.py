"""One logged value in words: a number as it was said, a choice by its label, a row by its name."""

from typing import Any

from django.db import models
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wherewithal.audit.rows import model_for, model_slug
from wherewithal.history.sight import Sight
from wherewithal.quantities.describe import describe
from wherewithal.quantities.field import QuantityField


def field_of(model: str, column: str) -> Any:
    """The field behind a logged column, or None where a later version dropped it."""
    fields = model_for(model)._meta.concrete_fields
    return next((field for field in fields if field.attname == column), None)


def column_label(model: str, column: str) -> str:
    """What a column is called."""
    field = field_of(model, column)
    return capfirst(str(field.verbose_name)) if field is not None else column


def in_words(sight: Sight, field: Any, value: Any) -> str:
    """A logged value as people read it; empty where there is nothing to read."""
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(field, models.ForeignKey):
        pair = (model_slug(field.related_model), str(value))
        return sight.name_of(pair) or _("somebody or something that is not shown here")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return _plain_in_words(field, field.to_python(value))


def _plain_in_words(field: Any, value: Any) -> str:
    if isinstance(field, QuantityField):
        return describe(value) if value.is_known else ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field, models.DateTimeField):
        return formats.date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(field, models.DateField):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, dict):
        return ", ".join(f"{key}: {part}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(value)
