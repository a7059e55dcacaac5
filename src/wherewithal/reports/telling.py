"""How history tells of what a library says itself in its reports, and of snapshots."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.reports.own_words import may_change_words
from wherewithal.reports.snapshots.queries import may_take

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    return may_change_words(member)


def _takes_back_snapshot(member: Member, state: RowData, beside: Beside) -> bool:
    return may_take(member)


TELLINGS = (
    Telling(
        "reportwords",
        _("our words in a report"),
        "programs",
        anyone,
        _takes_back,
        name=without_name,
    ),
    Telling(
        "snapshot",
        _("snapshot of the map"),
        "programs",
        anyone,
        _takes_back_snapshot,
        name=without_name,
        quiet=frozenset({"state", "digest"}),
    ),
)
