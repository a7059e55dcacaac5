"""Throw the sample libraries away, with all that was ever written in them. Never others."""

from django.apps import apps
from django.db import models, transaction

from wherewithal.accounts.models import AccessLink, Membership, User
from wherewithal.audit.rows import APP_LABEL
from wherewithal.demo.people import DOMAIN
from wherewithal.libraries.models import Library

LIBRARY_COLUMN = "library_id"


@transaction.atomic
def remove_demo_libraries() -> int:
    """Remove every sample library and the sample people; returns how many libraries went.

    This is no action: history goes as well, so there is nothing left to undo. Rows go without
    regard to their order, because the database compares keys at the end of the transaction.
    """
    gone = list(Library.objects.filter(is_demo=True).values_list("pk", flat=True))
    for model in _models_of_a_library():
        _remove(model._base_manager.filter(library_id__in=gone))
    _remove(Library.objects.filter(pk__in=gone))
    _remove_sample_people()
    return len(gone)


def _models_of_a_library() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_app_config(APP_LABEL).get_models()
        if any(field.attname == LIBRARY_COLUMN for field in model._meta.concrete_fields)
    ]


def _remove(rows: models.QuerySet) -> None:
    rows._raw_delete(rows.db)


def _remove_sample_people() -> None:
    """Their accounts, but for one that somebody made a member of a library of their own."""
    members = Membership._base_manager.values("user_id")
    people = User.objects.filter(email__endswith="." + DOMAIN).exclude(pk__in=members)
    AccessLink.objects.filter(user__in=people).delete()
    people.delete()
