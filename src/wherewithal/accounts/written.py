"""Rows in somebody's own words: who wrote them and when, who edited them since, whether they were taken back."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.audit.log import Changes


class Written(LibraryRow):
    """Words with their author; whoever edits them later is named beside, never instead."""

    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    noted_by_id: int | None
    noted_by_name = models.CharField(max_length=200, blank=True)
    noted_at = models.DateTimeField(default=timezone.now)
    edited_by_name = models.CharField(max_length=200, blank=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


W = TypeVar("W", bound=Written)


def authored(by: Member) -> dict[str, Any]:
    """Library and author of new words."""
    return {
        "library_id": by.library_id,
        "noted_by_id": by.actor_user_id,
        "noted_by_name": by.actor_name,
    }


def is_author(member: Member, row: Written) -> bool:
    """True when this member wrote it."""
    return member.actor_user_id is not None and row.noted_by_id == member.actor_user_id


def may_withdraw(member: Member, row: Written) -> bool:
    """Words are taken back by whoever wrote them, once."""
    is_here = row.library_id == member.library_id and row.withdrawn_at is None
    return is_here and is_author(member, row)


def put_right(
    changes: Changes,
    *,
    by: Member,
    row: W,
    values: Mapping[str, Any],
    words: Collection[str] = ("text",),
) -> W:
    """Change words. Their author stays; who edited them stands beside. Nothing new, nothing kept.

    Whoever puts words in the place of those that were withdrawn is the author of the new ones.
    """
    new = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not new:
        return row
    if row.withdrawn_at is not None and new.keys() & set(words):
        new |= {**written_anew(by), "withdrawn_at": None}
    elif not is_author(by, row):
        new |= {"edited_by_name": by.actor_name, "edited_at": timezone.now()}
    return changes.change(row, **new)


def written_anew(by: Member) -> dict[str, Any]:
    """The author's columns of words that were written just now on a row that stood there before."""
    return {**authored(by), "noted_at": timezone.now(), "edited_by_name": "", "edited_at": None}
