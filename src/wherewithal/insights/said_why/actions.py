"""Take back why somebody was put aside, or is talked to in any case. What was decided stays."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.insights.said_why.queries import Decided, own_words


def withdraw_why(*, by: Member, row: Decided) -> None:
    """Blank the words here and in all of history. This cannot be undone, by design."""
    if row.pk not in own_words(by, [row]):
        message = "words are taken back by whoever wrote them, and by whom they are about"
        raise PermissionDenied(message)
    what = gettext_noop("withdrew the words of a decision")
    with change_set(by=by, what=what, about=row) as changes:
        withdraw_words(changes, library_id=row.library_id, model=model_slug(row), key=str(row.pk))
    row.refresh_from_db()
