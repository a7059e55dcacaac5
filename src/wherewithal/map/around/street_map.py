"""The same marks on a street map, where the installation says whose tiles to fetch.

The drawing of ours stays in the page: it prints, it needs no script, and it stands in where no tile comes.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpResponse

from wherewithal.libraries.models import Library
from wherewithal.map.around.picture import View
from wherewithal.map.around.places import Place
from wherewithal.map.around.surroundings import Surroundings, Wanted
from wherewithal.ui.links import library_url

Page = Callable[..., HttpResponse]


def may_fetch_tiles(page: Page) -> Page:
    """Let this page alone fetch pictures from the host of the tiles, where there is one."""

    @wraps(page)
    def allowed(*args: Any, **kwargs: Any) -> HttpResponse:
        response = page(*args, **kwargs)
        if settings.MAP_TILES_ORIGIN:
            response._csp_update = {"img-src": [settings.MAP_TILES_ORIGIN]}  # type: ignore[attr-defined]
        return response

    return allowed


def of(
    library: Library, found: Surroundings, wanted: Wanted, view: View | None
) -> dict[str, str] | None:
    """What the page tells the script; None where nobody said where tiles come from."""
    if not settings.MAP_TILES or not found.points:
        return None
    circle = _circle(wanted)
    told = {
        "marks": [_mark(library, row.place) for row in found.on_map],
        "circle": circle,
        "view": _numbers(view) if view else circle,
    }
    return {
        "tiles": settings.MAP_TILES,
        "attribution": settings.MAP_ATTRIBUTION,
        "unit": library.distance_unit,
        "told": json.dumps(told, ensure_ascii=False, separators=(",", ":")),
    }


def _mark(library: Library, place: Place) -> list[Any]:
    """One mark as a short row: 2,000 of them travel with the page."""
    assert place.point is not None  # noqa: S101 - what is on the map has a point
    name, arguments = place.page
    spot = (round(place.point.latitude, 6), round(place.point.longitude, 6))
    url = library_url(library, name, **arguments)
    return [*spot, place.look, place.name, str(place.label), url]


def _circle(wanted: Wanted) -> list[float] | None:
    if wanted.within_meters is None or wanted.start is None or wanted.start.point is None:
        return None
    return _numbers(View(wanted.start.point, wanted.within_meters))


def _numbers(view: View) -> list[float]:
    return [view.middle.latitude, view.middle.longitude, view.radius_meters]
