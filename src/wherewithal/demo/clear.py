"""Throw the sample libraries away, with all that was ever written in them. Never another library."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models, transaction

from wherewithal.accounts.models import User
from wherewithal.accounts.queries import DEMO_ADDRESS
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.audit.rows import APP_LABEL
from wherewithal.libraries.models import Library
from wherewithal.partnerships.files.tidying import stored_for, throw_away

LIBRARY_COLUMN = "library_id"


@transaction.atomic
def remove_samples() -> int:
    """Remove every sample library and the sample people; returns how many libraries went.

    This is no action: history goes as well, so nothing is left to undo.
    """
    with across_libraries("the samples are thrown away whole"):
        gone = list(Library.objects.filter(is_demo=True).values_list("pk", flat=True))
        names = stored_for(gone)
        for model in models_of_libraries():
            _remove(model._base_manager.filter(library_id__in=gone))
        _remove(Library.objects.filter(pk__in=gone))
        _remove_sample_people()
    transaction.on_commit(lambda: throw_away(names), robust=True)
    return len(gone)


def models_of_libraries() -> list[type[models.Model]]:
    """Every model with a library column, each before those that its rows point to."""
    found = [
        model
        for model in apps.get_app_config(APP_LABEL).get_models()
        if any(field.attname == LIBRARY_COLUMN for field in model._meta.concrete_fields)
    ]
    in_order: list[type[models.Model]] = []
    while found:
        wanted = {target for model in found for target in _points_to(model)}
        # In a circle nothing is free to go first; the database compares keys at the end anyway.
        free = [model for model in found if model not in wanted] or found[:1]
        in_order += free
        found = [model for model in found if model not in free]
    return in_order


def _points_to(model: type[models.Model]) -> Iterator[Any]:
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model is not model:
            yield field.related_model


def _remove(rows: models.QuerySet) -> None:
    """Plain SQL: the rules that guard rows one by one are for libraries that stay."""
    rows._raw_delete(rows.db)


def _remove_sample_people() -> None:
    """Their accounts, but for one to which a library that stays still refers."""
    people = User.objects.filter(email__endswith=DEMO_ADDRESS)
    for model, column in _protected_by():
        named = model._base_manager.exclude(**{column: None}).values(column)
        people = people.exclude(pk__in=named)
    people.delete()


def _protected_by() -> Iterator[tuple[type[models.Model], str]]:
    """Every column that names a user whom it would be wrong to lose."""
    for relation in User._meta.get_fields(include_hidden=True):
        if getattr(relation, "on_delete", None) is models.PROTECT:
            related: Any = relation
            yield related.related_model, related.field.attname
