"""How history tells of decisions about who can help."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.programs import queries

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may change the need."""
    needs = queries.needs_in(member).select_related("program", "goal")
    key: Any = state.get("resource_need_id")
    need = needs.filter(pk=key).first()
    return need is not None and queries.may_edit_need(member, need)


TELLINGS = (
    Telling(
        "matchdecision",
        _("decision about who can help"),
        "programs",
        anyone,
        _takes_back,
        name=without_name,
        must_see=frozenset(
            {"resource_need_id", "asset_id", "person_id", "organization_id", "community_asset_id"}
        ),
        comes_along=True,
    ),
)
