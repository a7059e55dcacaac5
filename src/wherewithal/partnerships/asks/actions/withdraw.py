"""Take back what was learned from an ask. That it was asked, and what came of it, stays."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.own_words import may_withdraw


def withdraw_learned(*, by: Member, ask: Ask) -> None:
    """Blank the words here and in all of history. This cannot be undone, by design."""
    if not may_withdraw(by, ask):
        message = "words are taken back by whoever wrote them, and by whom they are about"
        raise PermissionDenied(message)
    with change_set(by=by, what=gettext_noop("withdrew what was learned"), about=ask) as changes:
        withdraw_words(changes, library_id=ask.library_id, model=model_slug(Ask), key=str(ask.pk))
    ask.refresh_from_db()
