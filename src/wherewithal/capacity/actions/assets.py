"""Rows of the worksheets: add, rename, set a fact, remove."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import row_data
from wherewithal.capacity import queries
from wherewithal.capacity.models import (
    Area,
    Asset,
    MaterialFacts,
    Placement,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
)
from wherewithal.capacity.ordering import STEP
from wherewithal.libraries.models import Outlet, Team

FACTS: dict[str, tuple[str, type[models.Model]]] = {
    Area.STAFF: ("staff_facts", StaffFacts),
    Area.SPACE: ("space_facts", SpaceFacts),
    Area.MATERIAL: ("material_facts", MaterialFacts),
    Area.RELATIONSHIP: ("relationship_facts", RelationshipFacts),
}

ROW_IS_GONE = _("This row was moved to the bin meanwhile. It can be brought back from there.")


def add_asset(
    *,
    by: Member,
    area: str,
    name: str,
    outlets: Iterable[Outlet] = (),
    team: Team | None = None,
    summary_row: str = "",
    request_key: UUID | None = None,
) -> Asset:
    """Add a row at the end of its sheet. Only the name is needed.

    An editor who looks after one outlet or team adds rows there.
    """
    access.require(by, Permission.EDIT_CAPACITY, by.library_id)
    what = gettext_noop("added “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=name.strip()) as changes:
        asset = insert_asset(
            changes, by=by, area=area, name=name, team=team, summary_row=summary_row
        )
        place_asset(changes, asset, by=by, outlets=outlets)
    return asset


def insert_asset(
    changes: Changes, *, by: Member, area: str, name: str, team: Team | None, summary_row: str
) -> Asset:
    """The row itself, for actions that add several at once."""
    asset = Asset(
        library_id=by.library_id,
        area=area,
        name=name.strip(),
        team_id=by.team_id or (team.pk if team else None),
        summary_row=summary_row,
        position=last_position(by.library_id, area),
        made_by_name=by.actor_name,
    )
    changes.about = asset
    return changes.create(asset)


def last_position(library_id: int, area: str) -> int:
    """The position after the last row of a sheet, with room to move rows in between."""
    rows = Asset.objects.in_library(library_id).filter(area=area)
    return int(rows.aggregate(models.Max("position"))["position__max"] or 0) + STEP


def place_asset(changes: Changes, asset: Asset, *, by: Member, outlets: Iterable[Outlet]) -> None:
    """Say at which outlets the asset is found; none means the whole library.

    An editor of one outlet fills no other outlet's sheet, whatever is on the screen.
    """
    own = [by.outlet_id] if by.outlet_id is not None else None
    keys = own or [outlet.pk for outlet in outlets]
    for key in keys:
        changes.create(Placement(library_id=asset.library_id, asset=asset, outlet_id=key))


def rename_asset(*, by: Member, asset: Asset, name: str, request_key: UUID | None = None) -> Asset:
    """Give a row another name."""
    require_edit(by, asset)
    what = gettext_noop("renamed “%(old)s” to “%(name)s”")
    values = {"old": asset.name, "name": name.strip()}
    with change_set(by=by, what=what, about=asset, request_key=request_key, **values) as changes:
        changes.change(asset, name=name.strip())
    return asset


def set_fact(
    *, by: Member, asset: Asset, field: str, value: Any, request_key: UUID | None = None
) -> models.Model:
    """Set one fact of the asset's area (a capacity, a quantity, who may book). Creates the facts row."""
    require_edit(by, asset)
    what = gettext_noop("said more about “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        return assign_fact(changes, asset=asset, field=field, value=value)


def assign_fact(changes: Changes, *, asset: Asset, field: str, value: Any) -> models.Model:
    """The write behind set_fact, for actions that do more in one step."""
    return assign_facts(changes, asset=asset, values={field: value})


def assign_facts(changes: Changes, *, asset: Asset, values: Mapping[str, Any]) -> models.Model:
    """Several facts of one row at once: two holders of a tie may change places."""
    facts = facts_of(asset)
    before = row_data(facts)
    for field, value in values.items():
        setattr(facts, field, value)
    if facts.pk is None:
        return changes.create(facts)
    changes.changed(facts, before=before)
    return facts


def facts_of(asset: Asset) -> Any:
    """The row of facts of the asset's area: the stored one, or an empty one not stored yet."""
    name, model = FACTS[asset.area]
    stored = getattr(asset, name, None)
    return model(library_id=asset.library_id, asset=asset) if stored is None else stored


def remove_asset(*, by: Member, asset: Asset) -> None:
    """Move a row with its lines and facts to the bin, from where it can be brought back."""
    require_edit(by, asset)
    what = gettext_noop("moved “%(name)s” to the bin")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        changes.delete_with_children(asset)


def hold(asset: Asset) -> Asset:
    """The row as it stands in the database now, kept still until the action is done."""
    found = Asset.objects.in_library(asset.library_id).filter(pk=asset.pk)
    held = found.select_for_update().first()
    if held is None:
        raise ValidationError(ROW_IS_GONE)
    return held


def require_edit(by: Member, asset: Asset) -> None:
    """Let pass who may change this row."""
    if not queries.may_edit(by, asset):
        message = "this row is not for this member to change"
        raise PermissionDenied(message)
