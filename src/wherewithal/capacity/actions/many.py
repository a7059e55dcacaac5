"""Change many rows in one step, which can be taken back in one step."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.actions.areas import assign_area
from wherewithal.capacity.actions.assets import assign_fact, hold, require_edit
from wherewithal.capacity.actions.places import assign_outlets, assign_team
from wherewithal.capacity.fields import fact_field
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Outlet, Team


class Leave(Enum):
    """Says that something stays as it is, where None already means "nothing"."""

    AS_IT_IS = "as it is"


def change_many(
    *,
    by: Member,
    assets: Iterable[Asset],
    outlets: Iterable[Outlet] | None = None,
    team: Team | Leave | None = Leave.AS_IT_IS,
    facts: Mapping[str, Any] | None = None,
    area: str = "",
    remove: bool = False,
    request_key: UUID | None = None,
) -> int:
    """Place, hand over, say a fact of, move or remove many rows; returns how many rows.

    All or none: a row that `by` may not change stops the whole step. Outlets None leaves them as
    they are; no outlets at all means the whole library.
    """
    chosen = list(assets)
    for asset in chosen:
        require_edit(by, asset)
    wished = None if outlets is None else list(outlets)
    one, many = REMOVED if remove else CHANGED
    what = one if len(chosen) == 1 else many
    with change_set(by=by, what=what, request_key=request_key, count=len(chosen)) as changes:
        keys = [asset.pk for asset in chosen]
        hold_rows(Asset.objects.in_library(by.library_id).filter(pk__in=keys))
        for asset in chosen:
            row = hold(asset)
            if remove:
                changes.delete_with_children(row)
                continue
            _change(changes, by, row, outlets=wished, team=team, facts=facts or {})
            if area:
                assign_area(changes, asset=row, area=area)
    return len(chosen)


# How history says it of one row, and of several.
REMOVED = gettext_noop("moved a row to the bin"), gettext_noop("moved %(count)s rows to the bin")
CHANGED = gettext_noop("changed a row"), gettext_noop("changed %(count)s rows in one step")


def _change(
    changes: Changes,
    by: Member,
    asset: Asset,
    *,
    outlets: list[Outlet] | None,
    team: Team | Leave | None,
    facts: Mapping[str, Any],
) -> None:
    if outlets is not None:
        assign_outlets(changes, by=by, asset=asset, outlets=outlets)
    if not isinstance(team, Leave):
        assign_team(changes, by=by, asset=asset, team=team)
    for name, value in facts.items():
        assign_fact(changes, asset=asset, field=fact_field(asset.area, name).name, value=value)
