"""How history tells of the library, its outlets and its teams."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name


def _by_admins(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return member.can(Permission.EDIT_LIBRARY)


def _by_planners(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return member.can(Permission.EDIT_PROGRAMS) and not member.is_limited


TELLINGS = (
    Telling("library", _("library"), "library", anyone, _by_admins, page=("library_profile", "")),
    Telling(
        "outlet",
        _("outlet"),
        "library",
        anyone,
        _by_admins,
        page=("outlet", "outlet_id"),
        is_in_bin=True,
    ),
    Telling("team", _("team"), "library", anyone, _by_admins, page=("places", ""), is_in_bin=True),
    Telling(
        "teamoutlet",
        _("place where a team works"),
        "library",
        anyone,
        _by_admins,
        name=without_name,
        must_see=frozenset({"team_id", "outlet_id"}),
    ),
    Telling(
        "calendarentry",
        _("calendar entry"),
        "library",
        anyone,
        _by_planners,
        must_see=frozenset({"outlet_id"}),
        page=("calendar", ""),
        is_in_bin=True,
    ),
)
