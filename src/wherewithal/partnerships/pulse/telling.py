"""How history tells of a pulse: that a round was begun and closed; of answers never anything."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, nobody, without_name
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept.queries import may_edit_partnership

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    key: Any = state.get("asset_id")
    if not member.can(Permission.EDIT_PROGRAMS):
        return False
    rows = Asset.objects.in_library(member.library_id).filter(pk=key or 0)
    asset = rows.prefetch_related("placements").first()
    return asset is not None and may_edit_partnership(member, asset)


def _unseen(member: Member, state: RowData, latest: RowData) -> bool:
    """Answers are shown by the page of the pulse alone, where nobody can be guessed at."""
    return False


TELLINGS = (
    Telling(
        "pulseround",
        _("round of a pulse"),
        "lines",
        anyone,
        _takes_back,
        name=without_name,
        must_see=frozenset({"asset_id"}),
        quiet=frozenset({"link_id"}),
    ),
    Telling("pulsecount", _("count of a pulse"), "lines", _unseen, nobody, name=without_name),
    Telling("pulsewords", _("words of a pulse"), "lines", _unseen, nobody, name=without_name),
    Telling("pulsetaken", _("answer to a pulse"), "lines", _unseen, nobody, name=without_name),
)
