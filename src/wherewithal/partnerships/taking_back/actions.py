"""Take one's own words about a partnership back."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.audit.withdrawal import withdraw_said
from wherewithal.partnerships.kept.actions.allowed import hold_partnership
from wherewithal.partnerships.taking_back import queries


def withdraw_partnership_words(*, by: Member, model: str, key: str) -> None:
    """Take back what one wrote into this row, or what was written of one's own part.

    It goes here and in all of history. What others wrote into the same row stays. This cannot be undone.
    """
    asset = queries.asset_of(by, model, key)
    texts = queries.my_texts(by, [(model, key)]).get((model, key)) if asset is not None else None
    if asset is None or not texts:
        message = "words are taken back by whoever wrote them, and by whom they are about"
        raise PermissionDenied(message)
    what = gettext_noop("withdrew words about a partnership")
    with change_set(by=by, what=what, about=asset) as changes:
        hold_partnership(asset)
        withdraw_said(changes, library_id=by.library_id, model=model, key=key, said=texts)
