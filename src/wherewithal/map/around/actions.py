"""Put something on the map, take it off, and take over a whole file of places."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.community.actions.assets import insert_community_asset
from wherewithal.community.actions.fields import AssetFields
from wherewithal.engine.geography import Point
from wherewithal.formats.geojson import FilePlace
from wherewithal.libraries.actions.outlets import NewOutlet, insert_outlet
from wherewithal.libraries.models import Outlet, next_position
from wherewithal.libraries.on_the_map import PlacedHow
from wherewithal.map.around.allowed import require_place, require_take_over
from wherewithal.map.around.from_file import Compared
from wherewithal.map.around.places import Sort

LONGEST_NAME = LONGEST_ADDRESS = 300


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


def take_over_places(
    *, by: Member, sort: str, places: Sequence[Compared], request_key: UUID | None = None
) -> int:
    """Add what is new and place what is here already, all of it in one step. Returns how many.

    Nothing that is known here is overwritten: names stay, and so does what is on the map already.
    """
    require_take_over(by, sort)
    what = gettext_noop("took over %(count)s places from a file")
    with change_set(by=by, what=what, request_key=request_key, count=len(places)) as changes:
        position = next_position(Outlet.objects.in_library(by.library_id))
        for step, found in enumerate(places):
            if found.same_as is not None:
                _place_row(changes, by, found)
            elif sort == Sort.OUTLET:
                insert_outlet(
                    changes, by=by, new=_new_outlet(found.place), position=position + step
                )
            else:
                insert_community_asset(changes, by=by, **_new_card(found.place))
    return len(places)


def _place_row(changes: Changes, by: Member, found: Compared) -> None:
    require_place(by, found.same_as)
    values: dict[str, Any] = {}
    if not found.same_as.address:
        values["address"] = found.place.address[:LONGEST_ADDRESS]
    point = _point(found.place)
    if point is not None and not found.same_as.is_placed:
        values |= coordinates(point, PlacedHow.FROM_FILE)
    changes.change(found.same_as, **values)


def _new_outlet(place: FilePlace) -> NewOutlet:
    point = _point(place)
    where = coordinates(point, PlacedHow.FROM_FILE) if point else {}
    return NewOutlet(place.name[:LONGEST_NAME], address=place.address[:LONGEST_ADDRESS], **where)


def _new_card(place: FilePlace) -> AssetFields:
    """The kind and the neighborhood of the file stay as words: ours are for a person to choose."""
    point = _point(place)
    card: AssetFields = {
        "name": place.name[:LONGEST_NAME],
        "address": place.address[:LONGEST_ADDRESS],
        "words": "\n".join(words for words in (place.kind, place.area) if words),
    }
    if point is not None:
        at = coordinates(point, PlacedHow.FROM_FILE)
        card |= {
            "latitude": at["latitude"],
            "longitude": at["longitude"],
            "placed_how": at["placed_how"],
        }
    return card


def _point(place: FilePlace) -> Point | None:
    if place.latitude is None or place.longitude is None:
        return None
    return Point(place.latitude, place.longitude)
