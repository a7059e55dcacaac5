"""How history tells of endings: to whoever may read the partnership."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.kept.queries import may_edit_partnership

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    return _edits(member, state.get("asset_id"))


def _takes_back_thanks(member: Member, state: RowData, beside: Beside) -> bool:
    key: Any = state.get("ending_id")
    rows = PartnershipEnding.objects.in_library(member.library_id).filter(pk=key or 0)
    found: Any = rows.first()
    in_bin = [row for model, row in beside if model == "partnershipending" and row.get("id") == key]
    asset_id = found.asset_id if found else in_bin[0].get("asset_id") if in_bin else 0
    return _edits(member, asset_id)


def _edits(member: Member, asset_id: Any) -> bool:
    if not member.can(Permission.EDIT_PROGRAMS):
        return False
    rows = Asset.objects.in_library(member.library_id).filter(pk=asset_id or 0)
    asset = rows.prefetch_related("placements").first()
    return asset is not None and may_edit_partnership(member, asset)


TELLINGS = (
    Telling(
        "partnershipending",
        _("end of a partnership"),
        "lines",
        anyone,
        _takes_back,
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
