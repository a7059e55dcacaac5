"""The order of a sheet: a row moves up, down, or before another one."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.actions.assets import require_edit
from wherewithal.capacity.models import Asset
from wherewithal.capacity.ordering import spread


class Direction(StrEnum):
    """One place up or down."""

    UP = "up"
    DOWN = "down"


def move_asset(
    *,
    by: Member,
    asset: Asset,
    direction: Direction,
    among: Collection[int] | None = None,
    request_key: UUID | None = None,
) -> Asset:
    """Move a row one place up or down its sheet; at the end of the sheet it stays where it is.

    `among`: the keys of the rows that the person sees, so that "up" means above the next of these.
    """
    require_edit(by, asset)
    with _moving(by, asset, request_key) as changes:
        rows = _sheet(asset)
        place = _place_of(asset, rows)
        seen = [i for i, row in enumerate(rows) if among is None or row.pk in among]
        if direction == Direction.UP:
            target = max((i for i in seen if i < place), default=place)
        else:
            target = min((i for i in seen if i > place), default=place)
        _move(changes, rows, place, target)
    asset.refresh_from_db(fields=["position"])
    return asset


def position_below(changes: Changes, asset: Asset) -> int:
    """A free position right below a row, for a new one; other rows make room if they must."""
    rows: list[Asset | None] = [*_sheet(asset)]
    place = _place_of(asset, rows) + 1
    rows.insert(place, None)
    return _renumber(changes, rows)[place]


def _moving(by: Member, asset: Asset, request_key: UUID | None) -> AbstractContextManager[Changes]:
    what = gettext_noop("moved “%(name)s” within its sheet")
    return change_set(by=by, what=what, about=asset, request_key=request_key, name=asset.name)


def _sheet(asset: Asset) -> list[Asset]:
    """All rows of the sheet, held until the move is done so that two moves do not mix.

    Rows that sum up the sheet stand at its end by themselves, and are no neighbors of the others.
    """
    rows = Asset.objects.in_library(asset.library_id).filter(area=asset.area)
    rows = rows.filter(summary_row=asset.summary_row)
    return list(rows.order_by("position", "pk").select_for_update())


def _place_of(asset: Asset, rows: Sequence[Asset | None]) -> int:
    for place, row in enumerate(rows):
        if row is not None and row.pk == asset.pk:
            return place
    raise ValidationError(_("That row has moved to another sheet or to the bin meanwhile."))


def _move(changes: Changes, rows: list[Asset], place: int, target: int) -> None:
    if place != target:
        rows.insert(target, rows.pop(place))
        _renumber(changes, rows)


def _renumber(changes: Changes, rows: Sequence[Asset | None]) -> list[int]:
    positions = spread([None if row is None else row.position for row in rows])
    for row, position in zip(rows, positions, strict=True):
        if row is not None and row.position != position:
            changes.change(row, position=position)
    return positions
