"""Copy a row: its facts, places and lines, each line with its author."""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import facts_of, hold, require_edit
from wherewithal.capacity.actions.order import position_below
from wherewithal.capacity.models import Asset, Note, Placement

LONGEST_NAME = 300
Row = TypeVar("Row", bound=models.Model)


def copy_asset(
    *, by: Member, asset: Asset, name: str = "", request_key: UUID | None = None
) -> Asset:
    """A second row like this one, right below it.

    Only lines that `by` may read and that are still open are copied; their authors stay theirs, so
    each can withdraw the copy like the first. An editor of one outlet copies to that outlet.
    """
    require_edit(by, asset)
    what = gettext_noop("copied “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=asset.name) as changes:
        asset = hold(asset)
        twin = insert_below(changes, by=by, asset=asset, name=name.strip() or _copy_name(asset))
        facts = facts_of(asset)
        copy_rows(changes, [facts] if facts.pk else [], to=twin)
        copy_rows(changes, _placements(by, asset), to=twin)
        copy_rows(changes, asset.group_members.all(), to=twin)
        copy_rows(changes, _open_lines(by, asset), to=twin)
    return twin


def insert_below(changes: Changes, *, by: Member, asset: Asset, name: str) -> Asset:
    """A new row of the same area and team, right below this one; history is about the new row."""
    twin = Asset(
        library_id=asset.library_id,
        area=asset.area,
        name=name,
        team_id=asset.team_id,
        position=position_below(changes, asset),
        made_by_name=by.actor_name,
    )
    changes.about = changes.create(twin)
    return twin


def copy_rows(changes: Changes, rows: Iterable[models.Model], *, to: Asset) -> None:
    """The same rows once more, hanging on another asset."""
    for row in rows:
        changes.create(_copied(row, to))


def _copied(row: Row, to: Asset) -> Row:
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not field.primary_key
    }
    return type(row)(**{**values, "asset_id": to.pk})


def _placements(by: Member, asset: Asset) -> QuerySet[Placement]:
    placements = asset.placements.all()
    return placements if by.outlet_id is None else placements.filter(outlet_id=by.outlet_id)


def _open_lines(by: Member, asset: Asset) -> list[Note]:
    lines = list(queries.notes_visible_to(by).filter(asset=asset, closed_at=None))
    for line in lines:
        line.assigned_to_id = None  # one person was asked once
    return lines


def _copy_name(asset: Asset) -> str:
    name = _("%(name)s (copy)") % {"name": asset.name}
    return name if len(name) <= LONGEST_NAME else asset.name
