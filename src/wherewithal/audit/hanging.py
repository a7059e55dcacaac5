"""What hangs on a row: the rows that point at it, and whether they go with it or let go."""

from collections import Counter
from typing import Any

from django.db import models

from wherewithal.audit.rows import model_slug


def relations(model: type[models.Model]) -> list[Any]:
    """Every relation from another row to this one, also those that have no name on this side."""
    return [
        field
        for field in model._meta.get_fields(include_hidden=True)
        if field.auto_created and not field.concrete and field.related_model is not None
    ]


def children(row: models.Model, relation: Any) -> models.QuerySet[Any]:
    """The rows that point at this one through the relation."""
    found = relation.related_model._base_manager.filter(**{relation.field.name: row})
    return found.order_by("pk")


def goes_along(relation: Any) -> bool:
    """True where a row makes no sense without the one that goes.

    That is where the column cannot be empty, or the model names it in GOES_WITH.
    """
    named: frozenset[str] = getattr(relation.related_model, "GOES_WITH", frozenset())
    return not relation.field.null or relation.field.name in named


def hanging_on(row: models.Model) -> dict[str, int]:
    """How many rows of each model point at this one, for a confirmation that says what happens."""
    counts: Counter[str] = Counter()
    for relation in relations(type(row)):
        counts[model_slug(relation.related_model)] += children(row, relation).count()
    return {slug: count for slug, count in sorted(counts.items()) if count}


def taken_along(row: models.Model) -> list[models.Model]:
    """The rows that this one keeps up and that mean nothing without it: its model names them in TAKES_ALONG."""
    named: tuple[str, ...] = getattr(type(row), "TAKES_ALONG", ())
    return [each for each in (getattr(row, name) for name in named) if each is not None]
