"""Every row of every room, to compare before and after; not history, nor the index that follows it."""

from typing import Any

from django.apps import apps

from wherewithal.audit.models import ChangeSet
from wherewithal.audit.rows import row_data

HISTORY = {"change", "changeset", "searchentry", "searchword", "searchposition"}
HISTORY |= {"capability", "indexposition", "longtask", "asksearch", "stagedfile", "stagedrows"}


def all_rows() -> dict[str, list[dict[str, Any]]]:
    found = {}
    for model in apps.get_app_config("wherewithal").get_models():
        name = str(model._meta.model_name)
        if name not in HISTORY:
            found[name] = [row_data(row) for row in model._base_manager.order_by("pk")]
    return found


def last_change() -> ChangeSet:
    return ChangeSet.objects.latest("pk")
