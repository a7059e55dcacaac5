"""Take back why somebody was put aside, or is talked to in any case. What was decided stays."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.audit.withdrawal_of_texts import withdraw_texts_by
from wherewithal.insights.said_why.queries import COLUMNS, Decided, about_me, own_texts_of


def withdraw_why(*, by: Member, row: Decided) -> None:
    """Blank the words here and in all of history. This cannot be undone, by design.

    Whom they are about takes all of them back, everybody else what they wrote of them.
    """
    if row.pk not in own_texts_of(by, [row]):
        message = "words are taken back by whoever wrote them, and by whom they are about"
        raise PermissionDenied(message)
    what = gettext_noop("withdrew the words of a decision")
    line = (model_slug(row), str(row.pk))
    with change_set(by=by, what=what, about=row) as changes:
        if about_me(by, [row]):
            withdraw_words(changes, library_id=row.library_id, model=line[0], key=line[1])
        else:
            withdraw_texts_by(
                changes,
                library_id=row.library_id,
                line=line,
                column=COLUMNS[type(row)],
                user_id=by.actor_user_id or 0,
            )
    row.refresh_from_db()
