"""How history tells of partnerships: as strictly as their row of the worksheet."""

from collections.abc import Sequence
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept.queries import may_edit_partnership

Beside = Sequence[tuple[str, RowData]]


def takes_back_of_partnership(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may change the relationship; one that was removed with it, for those who look after all."""
    if not member.can(Permission.EDIT_PROGRAMS) or not member.is_limited:
        return member.can(Permission.EDIT_PROGRAMS)
    key: Any = state.get("asset_id")
    rows = Asset.objects.in_library(member.library_id).filter(pk=key)
    asset = rows.prefetch_related("placements").first()
    return asset is not None and may_edit_partnership(member, asset)


def of_partnership(model: str, label: str | Promise, *also: str, **options: Any) -> Telling:
    """A model that hangs on a relationship."""
    return Telling(
        model,
        label,
        "programs",
        anyone,
        takes_back_of_partnership,
        name=without_name,
        must_see=frozenset({"asset_id", *also}),
        **options,
    )


TELLINGS = (
    of_partnership("partnershipfacts", _("facts about a partnership")),
    of_partnership(
        "partnershipcontact",
        _("contact of a partnership"),
        "person_id",
        quiet=frozenset({"member_id"}),
    ),
)
