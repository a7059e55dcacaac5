"""Rows as JSON and back: how the change log remembers, and how undo puts things back."""

import json
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

RowData = dict[str, Any]
WITHDRAWN = {"withdrawn": True}
APP_LABEL = "wherewithal"


def model_slug(model: type[models.Model] | models.Model) -> str:
    """The stable name under which the log keeps a model: never a Python path."""
    return str(model._meta.model_name)


def model_for(slug: str) -> type[models.Model]:
    """The model behind a slug. Raises LookupError for a slug nobody owns any more."""
    return apps.get_model(APP_LABEL, slug)


def row_data(row: models.Model) -> RowData:
    """Every column of a row, as values that JSON can hold."""
    return {field.attname: _plain(field, row) for field in row._meta.concrete_fields}


def _plain(field: Any, row: models.Model) -> Any:
    value = getattr(row, field.attname)
    if isinstance(value, list | dict):  # a copy as JSON keeps it: the row may be altered in place
        return json.loads(json.dumps(value, cls=DjangoJSONEncoder))
    if value is None or isinstance(value, bool | int | str):
        return value
    return field.value_to_string(row)


def assign(row: models.Model, data: RowData) -> None:
    """Put logged values back onto a row, each through its own field."""
    by_column = {field.attname: field for field in row._meta.concrete_fields}
    for column, value in data.items():
        field = by_column.get(column)
        if field is None:  # a column that a later version dropped
            continue
        plain: Any = field.target_field if isinstance(field, models.ForeignKey) else field
        setattr(row, column, value if value is None else plain.to_python(value))


def is_withdrawn(value: Any) -> bool:
    """True where a person took their words back: the log keeps the place, not the words."""
    return bool(value == WITHDRAWN)
