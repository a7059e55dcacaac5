"""Which entries of history are about rows that pointed at a row: their sentences may name it."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import Q, QuerySet

from wherewithal.audit import hanging
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import model_for, model_slug
from wherewithal.audit.telling import Pair


def rows_pointing_at(library_id: int, row: Pair) -> set[Pair]:
    """The rows that point at this one, or ever did."""
    model, key = row
    return {
        pair
        for relation in hanging.relations(model_for(model))
        for pair in _through(library_id, relation, int(key))
    }


def entries_about(library_id: int, rows: Collection[Pair]) -> QuerySet[ChangeSet]:
    """The entries that changed one of these rows."""
    changes = Q(pk__in=[])
    for model in sorted({model for model, _key in rows}):
        changes |= Q(model=model, key__in=[key for slug, key in rows if slug == model])
    found = Change.objects.filter(changes, library_id=library_id)
    return ChangeSet.objects.filter(pk__in=found.values("change_set"))


def _through(library_id: int, relation: Any, key: int) -> Iterator[Pair]:
    pointing, column = relation.related_model, relation.field.attname
    slug = model_slug(pointing)
    for found in pointing._base_manager.filter(**{column: key}).values_list("pk", flat=True):
        yield slug, str(found)
    logged = Change.objects.filter(library_id=library_id, model=slug).filter(
        Q(**{f"after__{column}": key}) | Q(**{f"before__{column}": key})
    )
    for found in logged.values_list("key", flat=True):
        yield slug, found
