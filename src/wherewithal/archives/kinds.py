"""What an archive holds: every model of the house, but for those that stay behind, each with its reason."""

from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q

from wherewithal.accounts.models import AccessLink, LinkPurpose, User
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import APP_LABEL, model_slug
from wherewithal.libraries.models import Library
from wherewithal.partnerships.pulse import untold

LIBRARY_COLUMN = "library_id"
ROWS_AT_A_TIME = 500
Kind = type[models.Model]

LEFT_OUT: dict[str, str] = {
    "wherewithal.capability": "worked out again from the words, when somebody first looks",
    "wherewithal.indexposition": "where the list of who can help stands; it begins afresh",
    "wherewithal.searchentry": "the index for finding; made again when somebody first looks",
    "wherewithal.searchword": "the index for finding; made again when somebody first looks",
    "wherewithal.searchposition": "where the index for finding stands; it begins afresh",
    "wherewithal.longtask": "work that was going on in the old installation",
    "wherewithal.asksearch": "answers worked out in the old installation; asked for again, they come again",
    "wherewithal.stagedrows": "rows of lists that wait for a yes: they are still where they came from",
    "wherewithal.stagedfile": "lists that wait for a yes: they are still where they came from",
    "sessions.session": "who is signed in where: secrets of the old installation",
    "account.emailaddress": "not used; the address stands with the account",
    "account.emailconfirmation": "not used, and a secret",
    "auth.permission": "made by every installation itself",
    "auth.group": "not used",
    "contenttypes.contenttype": "made by every installation itself",
}
"""Models that stay behind."""

COLUMNS_LEFT_OUT: dict[str, dict[str, str]] = {
    "user": {
        "password": "a secret; everybody chooses a new one by a link",
        "last_login": "about the old installation",
    },
    "accesslink": {
        "digest": "a secret; links of the old installation open nothing in the new one",
        "values": "what a link carried along; nothing reads it once the link is closed",
    },
}
"""Columns that stay behind, by kind."""

_WHILE_OPEN = "of a round that is open: two archives would tell what somebody answered in between"
_OF_FEW = "of a side of which too few answered: no page ever tells them"
ROWS_LEFT_OUT: dict[str, dict[str, Q]] = {
    "pulsecount": {_WHILE_OPEN: untold.OF_AN_OPEN_ROUND, _OF_FEW: untold.TOO_FEW},
    "pulsetaken": {_WHILE_OPEN: untold.OF_AN_OPEN_ROUND},
    "pulsewords": {_WHILE_OPEN: untold.OF_AN_OPEN_ROUND, _OF_FEW: untold.OF_A_SMALL_SIDE},
}
"""Rows that stay behind, by kind: why, and which of them."""

# Links that rows rest on (who was asked for a sheet, a partner who answered). Invitations, new passwords,
# and addresses of calendars are secrets and nothing else: they stay behind.
LINKS_THAT_ROWS_NAME = (LinkPurpose.WORKSHEET, LinkPurpose.PARTNER, LinkPurpose.PULSE)


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of record, each after those that it points to."""
    found = [
        model
        for model in apps.get_models()
        if model._meta.label_lower not in LEFT_OUT and model._meta.app_label == APP_LABEL
    ]
    order: TopologicalSorter[Kind] = TopologicalSorter()
    for model in sorted(found, key=model_slug):
        order.add(model, *(target for _field, target in pointers(model) if target is not model))
    return tuple(order.static_order())


def pointers(model: Kind) -> Iterator[tuple[Any, Kind]]:
    """Each column that points at another record, and the kind that it points to."""
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model is not None:
            target: Any = field.related_model
            yield field, target


def columns(model: Kind) -> list[Any]:
    """The columns of a kind that go into an archive."""
    behind = COLUMNS_LEFT_OUT.get(model_slug(model), {})
    return [field for field in model._meta.concrete_fields if field.attname not in behind]


def rows_of(model: Kind, library: Library) -> models.QuerySet[Any]:
    """All records of a kind that belong to a library, in the order of their keys."""
    every = model._base_manager.order_by("pk")
    if model is Library:
        return every.filter(pk=library.pk)
    if model is User:
        return every.filter(pk__in=sorted(people_named(library)))
    if model is AccessLink:
        return every.filter(library_id=library.pk, purpose__in=LINKS_THAT_ROWS_NAME)
    if not has_library(model):
        message = f"{model._meta.label} belongs to no library: say why it stays behind"
        raise LookupError(message)
    mine = every.filter(library_id=library.pk)
    for which in ROWS_LEFT_OUT.get(model_slug(model), {}).values():
        mine = mine.exclude(which)
    return mine


def has_library(model: Kind) -> bool:
    """Does each record say to which library it belongs?"""
    return any(field.attname == LIBRARY_COLUMN for field in model._meta.concrete_fields)


def people_named(library: Library) -> set[int]:
    """The accounts of everybody who belongs or belonged to the library, or whom one of its records names.

    History names by number: whoever left is still who wrote, and undo can bring back what names them.
    """
    found: set[int] = set()
    naming: dict[str, list[str]] = {}
    for model in kinds():
        if model in (User, Library):
            continue
        for field, target in pointers(model):
            if target is User:
                naming.setdefault(model_slug(model), []).append(field.attname)
                named = rows_of(model, library).exclude(**{field.attname: None}).order_by()
                found.update(named.values_list(field.attname, flat=True).distinct())
    acted = rows_of(ChangeSet, library).exclude(by_user_id=None).order_by()
    found.update(acted.values_list("by_user_id", flat=True).distinct())
    logged = rows_of(Change, library).filter(model__in=naming)
    for change in logged.iterator(chunk_size=ROWS_AT_A_TIME):
        found.update(_numbers(change, naming[change.model]))
    return found


def _numbers(change: Change, columns: Iterable[str]) -> Iterator[int]:
    for state in (change.before, change.after):
        for column in columns:
            if isinstance(number := state.get(column), int):
                yield number
