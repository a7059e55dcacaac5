"""How history tells of the ledger: to whoever may read about whom a line was with; editors take back."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_PROGRAMS)


def _name(state: RowData) -> str:
    whom = state.get("whom", "")
    return whom if isinstance(whom, str) else ""


TELLINGS = (
    Telling(
        "exchange",
        _("what was given or received"),
        "programs",
        anyone,
        _takes_back,
        name=_name,
        must_see=frozenset({"organization_id", "person_id", "asset_id", "ask_id"}),
        quiet=frozenset({"promise_id", "ask_need_id"}),
        is_in_bin=True,
    ),
)
