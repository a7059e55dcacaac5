"""Take one's own words about a partnership back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_for
from wherewithal.audit.withdrawal_of_texts import withdraw_texts
from wherewithal.partnerships.kept.actions.allowed import hold_partnership
from wherewithal.partnerships.taking_back import queries


def withdraw_partnership_words(*, by: Member, model: str, key: str, column: str, text: int) -> None:
    """Take back one text that one wrote into this row, or that was written of one's own part.

    It goes here and in all of history. What others wrote into the same row stays. This cannot be undone.
    """
    if queries.find_mine(by, model, key, column, text) is None:
        message = "words are taken back by whoever wrote them, and by whom they are about"
        raise PermissionDenied(message)
    asset, ask = queries.asset_of(by, model, key), queries.ask_of(by, model, key)
    what = (
        gettext_noop("withdrew words about a partnership")
        if asset is not None
        else gettext_noop("withdrew words beside a look before a yes")
    )
    with change_set(by=by, what=what, about=asset or ask) as changes:
        if asset is not None:
            hold_partnership(asset)
        rows: Any = model_for(model)
        hold_rows(rows.objects.in_library(by.library_id).filter(pk=key))
        withdraw_texts(
            changes, library_id=by.library_id, model=model, key=key, texts={column: [text]}
        )
