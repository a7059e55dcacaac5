"""How history tells of requests to fill in a part of the worksheets: to those who send them."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, without_name


def _sees(member: Member, state: RowData, latest: RowData) -> bool:
    return member.can(Permission.SEND_LINKS)


def _takes_back(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return member.can(Permission.SEND_LINKS)


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
)
