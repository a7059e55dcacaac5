"""One logged value in words: a number as it was said, a choice by its label, a row by its name."""

from typing import Any

from django.db import models
from django.utils import formats, timezone
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.audit.rows import model_for, model_slug
from wherewithal.history.sight import Sight
from wherewithal.quantities.describe import describe
from wherewithal.quantities.field import QuantityField


def field_of(model: str, column: str) -> Any:
    """The field behind a logged column, or None where a later version dropped it."""
    fields = model_for(model)._meta.concrete_fields
    return next((field for field in fields if field.attname == column), None)


# What people call the columns whose fields have no name of their own; the rest are the product's own
# business and stand in no history.
COLUMN_NAMES: dict[str, Promise] = {
    "answered_at": gettext_lazy("answered"),
    "asked_at": gettext_lazy("asked"),
    "asset_id": gettext_lazy("asset"),
    "assigned_to_id": gettext_lazy("asked of"),
    "closed_at": gettext_lazy("closed"),
    "closed_by_name": gettext_lazy("closed by"),
    "decided_at": gettext_lazy("decided on"),
    "decided_by_name": gettext_lazy("decided by"),
    "decision": gettext_lazy("decision"),
    "edited_at": gettext_lazy("edited on"),
    "edited_by_name": gettext_lazy("edited by"),
    "from_person_id": gettext_lazy("from"),
    "from_team_id": gettext_lazy("from"),
    "grounds": gettext_lazy("rests on"),
    "holder_id": gettext_lazy("who holds it"),
    "is_not_needed": gettext_lazy("set aside"),
    "kind": gettext_lazy("kind"),
    "note_id": gettext_lazy("line"),
    "organization_id": gettext_lazy("organization"),
    "outlet_id": gettext_lazy("outlet"),
    "person_id": gettext_lazy("person"),
    "reminded_at": gettext_lazy("reminded"),
    "review_id": gettext_lazy("review"),
    "said_by_name": gettext_lazy("said by"),
    "second_holder_id": gettext_lazy("second holder"),
    "source": gettext_lazy("where from"),
    "statement_id": gettext_lazy("sentence"),
    "summary_row": gettext_lazy("summary row"),
    "team_id": gettext_lazy("team"),
    "to_organization_id": gettext_lazy("to"),
    "to_person_id": gettext_lazy("to"),
    "to_team_id": gettext_lazy("to"),
    "value": gettext_lazy("value"),
}


def column_label(model: str, column: str) -> str:
    """What people call a column; empty for one that has no name among people."""
    field = field_of(model, column)
    if field is None:
        return ""
    given = field._verbose_name  # Django makes up an English name where none was given
    return capfirst(str(given or COLUMN_NAMES.get(column, "")))


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
