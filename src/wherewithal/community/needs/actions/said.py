"""The writes that all words about the community share: they have an author, and may be withdrawn."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.community.needs.allowed import is_author, require_withdraw
from wherewithal.community.needs.models import Said

S = TypeVar("S", bound=Said)


def authored(by: Member) -> dict[str, Any]:
    """Library and author of new words."""
    return {
        "library_id": by.library_id,
        "noted_by_id": by.actor_user_id,
        "noted_by_name": by.actor_name,
    }


def put_right(changes: Changes, *, by: Member, row: S, values: Mapping[str, Any]) -> S:
    """Change words. Their author stays; who edited them stands beside. Nothing new, nothing kept."""
    new = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not new:
        return row
    if not is_author(by, row):
        new |= {"edited_by_name": by.actor_name, "edited_at": timezone.now()}
    if "text" in new:
        new["withdrawn_at"] = None  # words were put in the place of those that were withdrawn
    return changes.change(row, **new)


def withdraw_said(*, by: Member, row: S) -> S:
    """Take one's own words back: blank here and in all of history; who and when stay.

    This cannot be undone, by design: nothing of the words is kept anywhere.
    """
    require_withdraw(by, row)
    what = gettext_noop("withdrew words about the community")
    with change_set(by=by, what=what, about=row) as changes:
        withdraw_words(changes, library_id=row.library_id, model=model_slug(row), key=str(row.pk))
    row.refresh_from_db()
    return row
