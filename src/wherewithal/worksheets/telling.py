"""How history tells of requests to fill in a part of the worksheets: to those who send them."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name


def _sees(member: Member, state: RowData, latest: RowData) -> bool:
    """Those who send them, and those who decide on what comes back."""
    return member.can(Permission.SEND_LINKS) or member.can(Permission.DECIDE_PROPOSALS)


def _takes_back(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return member.can(Permission.SEND_LINKS)


def _goes_along(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    """How something came in is taken back together with what came in."""
    return True


TELLINGS = (
    Telling(
        "worksheetrequest",
        _("request to fill in worksheets"),
        "members",
        _sees,
        _takes_back,
        name=without_name,
        must_see=frozenset({"person_id"}),
        quiet=frozenset({"link_id", "areas"}),
    ),
    Telling(
        "arrival",
        _("answer by link"),
        "lines",
        anyone,
        _goes_along,
        name=without_name,
        pointer=("model", "key"),
        quiet=frozenset({"request_id", "model", "key", "is_row"}),
    ),
)
