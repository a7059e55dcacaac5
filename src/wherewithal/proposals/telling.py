"""How history tells of suggestions: to those who decide on them, and to who made them."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, without_name


def _is_own(member: Member, state: RowData) -> bool:
    made_by = state.get("made_by_id")
    return made_by is not None and made_by == member.actor_user_id


def _sees(member: Member, state: RowData, latest: RowData) -> bool:
    return member.can(Permission.DECIDE_PROPOSALS) or _is_own(member, state)


def _takes_back(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    if member.can(Permission.DECIDE_PROPOSALS):
        return True
    return _is_own(member, state) and member.can(Permission.PROPOSE)


TELLINGS = (
    Telling(
        "proposal",
        _("suggestion"),
        "lines",
        _sees,
        _takes_back,
        name=without_name,
        pointer=("model", "key"),
        quiet=frozenset({"model", "key", "asset_id", "made_by_id"}),
    ),
)
