"""How history tells of files: to those who may have them."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_SEE, Level
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling
from wherewithal.partnerships.kept.telling import takes_back_of_partnership

Beside = Sequence[tuple[str, RowData]]


def _sees_file(member: Member, state: RowData, latest: RowData) -> bool:
    return _is_own(member, state) or state.get("level", Level.PRIVATE) in MAY_SEE[member.role]


def _takes_back_file(member: Member, state: RowData, beside: Beside) -> bool:
    return takes_back_of_partnership(member, state, beside)


def _is_own(member: Member, state: RowData) -> bool:
    added_by = state.get("added_by_id")
    return added_by is not None and added_by == member.actor_user_id


TELLINGS = (
    Telling(
        "partnershipfile",
        _("file of a partnership"),
        "programs",
        _sees_file,
        _takes_back_file,
        must_see=frozenset({"asset_id"}),
        hides=lambda member, state, latest: frozenset({"stored_as", "sha256"}),
        is_in_bin=True,
    ),
)
