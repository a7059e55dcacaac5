"""How history tells of observations that were put away."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name


def _takes_back(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return member.can(Permission.ADD_NOTES)


TELLINGS = (
    Telling(
        "dismissedobservation",
        _("observation that was put away"),
        "programs",
        anyone,
        _takes_back,
        name=without_name,
        quiet=frozenset({"subject", "facts"}),
    ),
)
