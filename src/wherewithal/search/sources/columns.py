"""What sources of several rooms say alike."""

from typing import Any

from django.db import models

from wherewithal.accounts.actors import Member
from wherewithal.search.registry import Label


def of_library(model: Any) -> Any:
    """Rows that everybody in the library may read."""

    def visible_to(member: Member) -> models.QuerySet[Any]:
        rows: models.QuerySet[Any] = model.objects.in_library(member.library_id)
        return rows

    return visible_to


def named_by(model: Any, column: str) -> Label:
    """A line is named as its column is."""
    label: Label = model._meta.get_field(column).verbose_name
    return label
