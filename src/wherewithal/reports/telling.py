"""How history tells of what a library says itself in its reports."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.reports.own_words import may_change_words

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    return may_change_words(member)


TELLINGS = (
    Telling(
        "reportwords",
        _("our words in a report"),
        "programs",
        anyone,
        _takes_back,
        name=without_name,
    ),
)
