"""Put something on the map, or take it off."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.engine.geography import Point
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.map.around.allowed import require_place


def put_on_map(*, by: Member, row: Any, point: Point) -> None:
    """Say where an outlet, a community asset, an organization or one of its locations stands."""
    require_place(by, row)
    what = gettext_noop("placed “%(name)s” on the map")
    with change_set(by=by, what=what, about=row, name=str(row)) as changes:
        changes.change(row, **coordinates(point, PlacedHow.BY_HAND))


def take_off_map(*, by: Member, row: Any) -> None:
    """Nobody knows any more where it stands; its address stays."""
    require_place(by, row)
    what = gettext_noop("took “%(name)s” off the map")
    with change_set(by=by, what=what, about=row, name=str(row)) as changes:
        changes.change(row, latitude=None, longitude=None, placed_how=PlacedHow.NOT_PLACED)


def coordinates(point: Point, how: PlacedHow) -> dict[str, Any]:
    """The columns that hold a point, to a precision of about ten centimeters."""
    return {
        "latitude": Decimal(f"{point.latitude:.6f}"),
        "longitude": Decimal(f"{point.longitude:.6f}"),
        "placed_how": how,
    }
