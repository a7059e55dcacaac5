"""Take back what was learned from an ask. That it was asked, and what came of it, stays."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.audit.withdrawal_of_texts import withdraw_texts_by
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.own_words import COLUMN, is_about, may_withdraw


def withdraw_learned(*, by: Member, ask: Ask) -> None:
    """Blank the words here and in all of history. This cannot be undone, by design.

    Whom they are about takes all of them back, everybody else what they wrote of them.
    """
    if not may_withdraw(by, ask):
        message = "words are taken back by whoever wrote them, and by whom they are about"
        raise PermissionDenied(message)
    with change_set(by=by, what=gettext_noop("withdrew what was learned"), about=ask) as changes:
        line = (model_slug(Ask), str(ask.pk))
        if is_about(by, ask):
            withdraw_words(changes, library_id=ask.library_id, model=line[0], key=line[1])
        else:
            user_id = by.actor_user_id or 0
            withdraw_texts_by(
                changes, library_id=ask.library_id, line=line, column=COLUMN, user_id=user_id
            )
    ask.refresh_from_db()
