"""How history tells of endings: to whoever may read the partnership."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.kept.telling import takes_back_of_partnership

Beside = Sequence[tuple[str, RowData]]


def _takes_back_thanks(member: Member, state: RowData, beside: Beside) -> bool:
    key: Any = state.get("ending_id")
    rows = PartnershipEnding.objects.in_library(member.library_id).filter(pk=key or 0)
    in_bin = (row for model, row in beside if model == "partnershipending" and row.get("id") == key)
    found: Any = rows.values("asset_id").first() or next(in_bin, {})
    return takes_back_of_partnership(member, found, beside)


TELLINGS = (
    Telling(
        "partnershipending",
        _("end of a partnership"),
        "lines",
        anyone,
        takes_back_of_partnership,
        name=without_name,
        must_see=frozenset({"asset_id"}),
        quiet=frozenset({"noted_by_id"}),
    ),
    Telling(
        "partnershipthanks",
        _("thanks"),
        "lines",
        anyone,
        _takes_back_thanks,
        name=lambda state: str(state.get("whom", "")),
        must_see=frozenset({"ending_id", "person_id"}),
        quiet=frozenset({"by_member_id"}),
    ),
)
