"""The community map, and the page on which something is put on it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.engine.geography import Point
from wherewithal.map.around import actions, street_map
from wherewithal.map.around.allowed import may_place, sorts_to_take_over
from wherewithal.map.around.as_file import CONTENT_TYPE, surroundings_as_geojson
from wherewithal.map.around.finder import STEPS, Finder, find_spot, picture_of
from wherewithal.map.around.forms import ChooseForm, PlaceForm, written
from wherewithal.map.around.picture import NARROW, WIDE, Picture, View, draw, read_view
from wherewithal.map.around.places import (
    LOOKS,
    Place,
    Sort,
    count_outlets_without_address,
    count_without_address,
    place_of,
    places_around,
    point_of,
    row_for,
)
from wherewithal.map.around.surroundings import (
    Found,
    Surroundings,
    Wanted,
    distance_words,
    starts,
    surroundings,
)
from wherewithal.ui.links import library_url

# More rows than these make a heavy page: the nearest come first, the rest when asked for.
MOST_ROWS = 200


@require_safe
@street_map.may_fetch_tiles
def community_map(request: LibraryRequest) -> HttpResponse:
    """What stands around the library, as a picture and as a list in the order of distances."""
    unit = request.library.distance_unit
    places = places_around(request.member)
    form = ChooseForm(request.GET or None, starts=starts(places), unit=unit)
    wanted = form.wanted
    found = surroundings(places, wanted)
    shown = found.on_map if "all" in request.GET else found.on_map[:MOST_ROWS]
    view = read_view(request.GET.get("view", ""))
    pictures = _pictures(found, wanted, view, unit)
    context = {
        "here": "community",
        "form": form,
        "found": found,
        "rows": _rows(request, found, shown, unit),
        "row_count": len(found.on_map),
        "urls": _urls(request, pictures),
        "all_query": _query_with(request, all="1"),
        "not_on_map": _not_on_map(request, found),
        "outlets_without_address": count_outlets_without_address(request.member),
        "may_place_library": may_place(request.member, request.library),
        "has_start": found.start is not None,
        "has_outlets": any(place.sort == Sort.OUTLET for place in places),
        "without_address": count_without_address(request.member) if wanted.is_everything else 0,
        "pictures": pictures,
        "street_map": street_map.of(request.library, found, wanted, view),
        "zoomed": view is not None,
        "everything_query": _query_with(request),
        "looks": _looks_shown(found),
        "may_take_over": bool(sorts_to_take_over(request.member)),
        "unit_words": _("miles") if unit == "mi" else _("kilometers"),
    }
    return render(request, "map/around/community_map.html", context)


@require_safe
def community_map_file(request: LibraryRequest) -> HttpResponse:
    """The same places as a GeoJSON file, narrowed as the page is; no file of a choice that cannot be read."""
    places = places_around(request.member)
    unit = request.library.distance_unit
    form = ChooseForm(request.GET or None, starts=starts(places), unit=unit)
    if form.errors:
        context = {"here": "community", "form": form}
        return render(request, "map/around/no_file.html", context, status=400)
    made = surroundings_as_geojson(surroundings(places, form.wanted))
    response = HttpResponse(made, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="around-us.geojson"'
    return response


def place_by_hand(request: LibraryRequest, sort: str, place_id: int) -> HttpResponse:
    """Say where something stands: two numbers, a click on the picture, or small steps."""
    row = row_for(request.member, sort, place_id)
    if row is None:
        raise Http404
    if not may_place(request.member, row):
        raise PermissionDenied
    stored = point_of(row)
    form = PlaceForm(request.POST or None, initial={"coordinates": stored})
    if request.method == "POST" and form.is_valid():
        _save(request, row, form.cleaned_data["coordinates"])
        return redirect(library_url(request.library, "community_map"))
    places = places_around(request.member)
    points = [place.point for place in places if place.point is not None]
    finder = find_spot(request.GET.dict(), known=stored, points=points)
    context = {
        "here": "community",
        "place": place_of(row),
        "is_placed": stored is not None,
        "form": form,
        "typed": _typed(form, finder, stored),
        "finder": finder,
        "picture": _finder_picture(request, finder, places),
        "steps": list(STEPS),
    }
    return render(request, "map/around/place_by_hand.html", context)


def _save(request: LibraryRequest, row: Any, point: Point | None) -> None:
    name = {"name": str(row)}
    if point is None:
        actions.take_off_map(by=request.member, row=row)
        messages.success(request, _("“%(name)s” is no longer on the map.") % name)
    else:
        actions.put_on_map(by=request.member, row=row, point=point)
        messages.success(request, _("“%(name)s” is on the map now.") % name)


def _typed(form: PlaceForm, finder: Finder | None, stored: Point | None) -> str:
    """What stands in the field: what was typed, the spot that was found, or what is stored."""
    if form.is_bound:
        return str(form["coordinates"].value() or "")
    spot = finder.spot if finder else stored
    return written(spot) if spot else ""


def _finder_picture(request: LibraryRequest, finder: Finder | None, places: list[Place]) -> str:
    if finder is None:
        return ""
    return picture_of(finder, places, unit=request.library.distance_unit)


def _rows(
    request: LibraryRequest, found: Surroundings, shown: Sequence[Found], unit: str
) -> list[Any]:
    return [
        {
            "place": row.place,
            "distance": distance_words(row.meters, unit),
            "is_start": row.place == found.start,
            "url": _page(request, row.place),
        }
        for row in shown
    ]


def _urls(request: LibraryRequest, pictures: list[Picture]) -> dict[str, str]:
    """The pages of what stands alone in a picture."""
    places = {single.place for picture in pictures for single in picture.singles}
    return {place.key: _page(request, place) for place in places}


def _not_on_map(request: LibraryRequest, found: Surroundings) -> list[Any]:
    return [(place, _page(request, place)) for place in found.not_on_map]


def _page(request: LibraryRequest, place: Place) -> str:
    name, arguments = place.page
    return library_url(request.library, name, **arguments)


def _pictures(found: Surroundings, wanted: Wanted, view: View | None, unit: str) -> list[Picture]:
    places = [row.place for row in found.on_map]
    circle = None
    if wanted.within_meters is not None and wanted.start and wanted.start.point:
        circle = View(wanted.start.point, wanted.within_meters)
    drawn = [
        draw(places, frame=frame, unit=unit, view=view, circle=circle) for frame in (WIDE, NARROW)
    ]
    return [picture for picture in drawn if picture is not None]


def _looks_shown(found: Surroundings) -> list[tuple[str, Any]]:
    """The marks that the picture uses, for its key."""
    used = {row.place.look for row in found.on_map}
    return [(look, label) for look, label in LOOKS.items() if look in used]


def _query_with(request: LibraryRequest, **more: str) -> str:
    """What is chosen, without the part of the map that is looked at; with something more."""
    query = request.GET.copy()
    query.pop("view", None)
    for name, value in more.items():
        query[name] = value
    return query.urlencode()
