"""The overview of the map, and a page of items for each area, outlet and team."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.sensitivity import sees_without_consent
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Area
from wherewithal.map import queries
from wherewithal.map.layout import panels, table
from wherewithal.map.looks import Look, chosen_look, looks_of
from wherewithal.map.queries import BY_OUTLET, BY_TEAM, LibraryMap, MapItem, Place
from wherewithal.worksheets.sheets import SHEET_OF_AREA, Sheet


@require_safe
def overview(request: LibraryRequest) -> HttpResponse:
    """All of it at once: every outlet or team with its counts, or every thing by its name."""
    library_map = _read_map(request)
    look = chosen_look(library_map, request.GET.get("by", ""))
    context = {
        "here": "map",
        "map": library_map,
        "look": look,
        "looks": looks_of(library_map),
        "sheets": {sheet.area: sheet for sheet in SHEET_OF_AREA.values()},
        "areas": [(SHEET_OF_AREA[area], library_map.at(area=area)) for area in Area],
        "pictures": _pictures(library_map, look, name=request.library.name),
        "left_out": sees_without_consent(request.member.role)
        and queries.leaves_out_colleagues(request.member),
    }
    return render(request, "map/overview.html", context)


@require_safe
def area_map(request: LibraryRequest, area: str) -> HttpResponse:
    """Everything of one area, outlet by outlet; `?outlet=` or `?team=` shows one of them only."""
    if area not in Area.values:
        raise Http404
    library_map = _read_map(request)
    by = BY_TEAM if BY_TEAM in request.GET else BY_OUTLET
    wanted = request.GET.get(by, "")
    found = library_map.sorted_by(by)
    groups = [
        (place, found.get((area, place.key), []))
        for place in library_map.places(by)
        if not wanted or wanted == str(place.key)
    ]
    context = {
        "here": "map",
        "sheet": SHEET_OF_AREA[area],
        "groups": [(place, items) for place, items in groups if items],
        "is_one_place": bool(wanted),
        "has_places": len(library_map.places(by)) > 1,
    }
    return render(request, "map/area.html", context)


@dataclass(frozen=True, slots=True)
class AreaHere:
    """One area at an outlet or with a team; no items is an open question."""

    sheet: Sheet
    items: list[MapItem]


@require_safe
def place_map(request: LibraryRequest, by: str, place_key: int) -> HttpResponse:
    """Everything of one outlet or team, area by area, with what nobody has noted there yet."""
    library_map = _read_map(request)
    place = _place_or_404(library_map, by, place_key)
    found = library_map.sorted_by(by)
    areas = [AreaHere(SHEET_OF_AREA[area], found.get((area, place_key), [])) for area in Area]
    context = {
        "here": "map",
        "by": by,
        "place": place,
        "areas": areas,
        "scope": f"?{by}={place_key}" if place_key else "",
    }
    return render(request, "map/place.html", context)


def _read_map(request: LibraryRequest) -> LibraryMap:
    return queries.library_map(
        request.member, whole_library=_("The whole library"), no_team=_("No team")
    )


def _pictures(library_map: LibraryMap, look: Look, *, name: str) -> list[Any]:
    """The same picture for paper and screens, and for a phone."""
    if look == Look.THINGS:
        frames = (panels.WIDE, panels.NARROW)
        return [panels.draw(library_map, name=name, frame=frame) for frame in frames]
    return [
        table.draw(library_map, by=look, name=name, frame=frame)
        for frame in (table.WIDE, table.NARROW)
    ]


def _place_or_404(library_map: LibraryMap, by: str, key: int) -> Place:
    if by not in (BY_OUTLET, BY_TEAM):
        raise Http404
    for place in library_map.places(by):
        if place.key == key:
            return place
    raise Http404
