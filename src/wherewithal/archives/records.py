"""A record of an archive as a row that may be kept, or why not. Whoever wrote it, nothing is believed unseen."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from wherewithal.archives.kinds import Kind, columns
from wherewithal.formats.archive import ArchiveRefused, Refusal

LARGEST = 2**53
"""Larger whole numbers are no keys and no amounts, and some programs that read JSON cannot tell them apart."""
UNREADABLE = (ValidationError, ValueError, TypeError, ArithmeticError)
Record = dict[str, Any]


def row_from(model: Kind, record: Record, *, place: str) -> models.Model:
    """The row that a record describes, not yet saved. Raises ArchiveRefused."""
    known = {field.attname: field for field in columns(model)}
    for name in record.keys() - known.keys():
        raise ArchiveRefused(Refusal.UNKNOWN_COLUMN, place=place, about=name[:60])
    values = {}
    for name, field in known.items():
        if name in record:
            values[name] = _value(field, record[name], place)
        elif not _may_be_missing(field):
            raise ArchiveRefused(Refusal.MISSING_COLUMN, place=place, about=name)
    return model(**values)


def _may_be_missing(field: Any) -> bool:
    """An archive of an earlier version does not know a newer column: it begins as in an earlier row."""
    return not field.primary_key and (
        field.has_default() or field.null or field.empty_strings_allowed
    )


def _value(field: Any, told: Any, place: str) -> Any:
    about = f"{field.attname}: {told!r}"[:100]
    plain = field.target_field if field.is_relation else field
    if told is None:
        if not field.null:
            raise ArchiveRefused(Refusal.BAD_VALUE, place=place, about=about)
        return None
    if not _is_of_its_type(plain, told):
        raise ArchiveRefused(Refusal.BAD_VALUE, place=place, about=about)
    try:
        value = plain.to_python(told)
        if not isinstance(field, models.JSONField):
            _require_allowed(plain, value)
    except UNREADABLE as problem:
        raise ArchiveRefused(Refusal.BAD_VALUE, place=place, about=about) from problem
    return value


def _is_of_its_type(field: Any, told: Any) -> bool:
    if isinstance(field, models.JSONField):
        return True
    if isinstance(field, models.BooleanField):
        return isinstance(told, bool)
    if isinstance(field, models.IntegerField):
        is_number = isinstance(told, int) and not isinstance(told, bool)
        return is_number and (0 if field.primary_key else -LARGEST) < told < LARGEST
    return isinstance(told, str)


def _require_allowed(field: Any, value: Any) -> None:
    """What a form would say of it, but for emptiness: withdrawn words leave an empty place."""
    if isinstance(field, models.DateTimeField) and timezone.is_naive(value):
        raise ValueError(value)
    if value in field.empty_values:
        return
    field.run_validators(value)
    if field.choices and value not in {known for known, _label in field.flatchoices}:
        raise ValueError(value)
