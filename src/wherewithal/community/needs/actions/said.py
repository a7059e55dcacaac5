"""The write that all words about the community share: they may be withdrawn by their author."""

from typing import TypeVar

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.community.needs.allowed import require_withdraw
from wherewithal.community.needs.models import Said

S = TypeVar("S", bound=Said)


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
