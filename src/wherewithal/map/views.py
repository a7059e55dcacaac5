"""The overview of the map, and a page of items for each area."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.sensitivity import sees_without_consent
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Area
from wherewithal.map import layout, queries
from wherewithal.worksheets.sheets import SHEET_OF_AREA


@require_safe
def overview(request: LibraryRequest) -> HttpResponse:
    """Area by place, with counts and what stands out: one picture, one list."""
    library_map = queries.library_map(request.member, whole_library=_("The whole library"))
    picture = layout.draw(library_map, name=request.library.name)
    areas = [(SHEET_OF_AREA[area], library_map.at(area=area)) for area in layout.CORNERS]
    context = {
        "here": "map",
        "picture": picture,
        "map": library_map,
        "areas": areas,
        "left_out": sees_without_consent(request.member.role)
        and queries.leaves_out_colleagues(request.member),
    }
    return render(request, "map/overview.html", context)


@require_safe
def area_map(request: LibraryRequest, area: str) -> HttpResponse:
    """Everything of one area, place by place; `?place=` shows one place only."""
    if area not in Area.values:
        raise Http404
    library_map = queries.library_map(request.member, whole_library=_("The whole library"))
    wanted = request.GET.get("place", "")
    groups = [
        (place, library_map.at(area=area, place=place.key))
        for place in library_map.places
        if not wanted or wanted == str(place.key)
    ]
    context = {
        "here": "map",
        "sheet": SHEET_OF_AREA[area],
        "groups": [(place, items) for place, items in groups if items],
        "is_one_place": bool(wanted),
        "has_places": len(library_map.places) > 1,
    }
    return render(request, "map/area.html", context)
