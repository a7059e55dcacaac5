"""Want the mail, or not any more."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.models import Membership
from wherewithal.audit.log import change_set
from wherewithal.freshness.checks.queue import may_check
from wherewithal.freshness.digest.queries import wish_of
from wherewithal.freshness.models import DigestWish


def change_digest(*, by: Membership, is_wanted: bool, language: str = "en") -> DigestWish:
    """Say for oneself whether this week's checks come by e-mail, and in which language.

    Whoever may not check any more may still end it.
    """
    if is_wanted and not may_check(by):
        message = "these checks are not for this member"
        raise PermissionDenied(message)
    what = WANTED if is_wanted else ENDED
    with change_set(by=by, what=what) as changes:
        wish = wish_of(by)
        if wish.pk is not None:
            return changes.change(wish, is_wanted=is_wanted, language=language)
        wish.is_wanted, wish.language = is_wanted, language
        return changes.create(wish)


WANTED = gettext_noop("asked for mail once a week")
ENDED = gettext_noop("asked for no more mail")
