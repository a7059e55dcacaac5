"""Where a row belongs: at which outlets, of which team."""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.actions.assets import hold, require_edit
from wherewithal.capacity.models import Asset, Placement
from wherewithal.libraries.models import Outlet, Team


def place_at_outlets(
    *, by: Member, asset: Asset, outlets: Iterable[Outlet], request_key: UUID | None = None
) -> Asset:
    """Say at which outlets the row is found: one description for the same room in many branches.

    No outlet means the whole library. An editor of one outlet adds or takes away that outlet only.
    """
    require_edit(by, asset)
    what = gettext_noop("said where “%(name)s” is")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        assign_outlets(changes, by=by, asset=asset, outlets=outlets)
    return asset


def set_team(
    *, by: Member, asset: Asset, team: Team | None, request_key: UUID | None = None
) -> Asset:
    """Say which team the row belongs to; None for no team in particular."""
    require_edit(by, asset)
    what = gettext_noop("said which team “%(name)s” belongs to")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        assign_team(changes, by=by, asset=asset, team=team)
    return asset


def assign_outlets(
    changes: Changes, *, by: Member, asset: Asset, outlets: Iterable[Outlet]
) -> None:
    """The write behind place_at_outlets, for actions that place several rows."""
    placements = Placement.objects.in_library(by.library_id).filter(asset=hold(asset))
    stored = {placement.outlet_id: placement for placement in placements}
    wished = dict.fromkeys(outlet.pk for outlet in outlets)
    _require_own_outlet(by, before=set(stored), after=set(wished))
    for key, placement in stored.items():
        if key not in wished:
            changes.delete(placement)
    for key in wished:
        if key not in stored:
            changes.create(Placement(library_id=asset.library_id, asset=asset, outlet_id=key))


def assign_team(changes: Changes, *, by: Member, asset: Asset, team: Team | None) -> None:
    """The write behind set_team. An editor of one team does not give its rows away."""
    wished = team.pk if team else None
    if by.team_id is not None and wished != asset.team_id:
        message = "this member looks after one team only"
        raise PermissionDenied(message)
    changes.change(asset, team=team)


def _require_own_outlet(by: Member, *, before: set[int], after: set[int]) -> None:
    """An editor of one outlet neither fills another outlet's sheet nor makes a row everybody's."""
    if by.outlet_id is None or before == after:
        return
    if before ^ after != {by.outlet_id} or not before or not after:
        message = "this member looks after one outlet only"
        raise PermissionDenied(message)
