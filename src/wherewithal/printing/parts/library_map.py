"""The map on paper: one page that shows everything at once, and the same as lists behind it."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area
from wherewithal.engine.lettering import shortened
from wherewithal.libraries.models import Library
from wherewithal.map.layout.table import highlight_of
from wherewithal.map.looks import Look, first_look
from wherewithal.map.queries import LibraryMap, MapItem, Marks, library_map, total
from wherewithal.ui.names import in_sentence
from wherewithal.worksheets.sheets import SHEET_OF_AREA

MOST_ROWS = 19  # more would be too small to read on one page
LONGEST_HIGHLIGHT = 160


def map_part(member: Member, library: Library) -> dict[str, Any]:
    """The data of the map."""
    found = library_map(member, whole_library=_("The whole library"), no_team=_("No team"))
    look = first_look(found)
    areas = [_area(found, area) for area in Area]
    return {
        "kind": "map",
        "title": _("The map of what we have"),
        "library": library.name,
        "short_name": shortened(library.name, 60),
        "legend": _legend(look),
        "alternative": _alternative(library, areas),
        "list_title": _("The same as lists"),
        "columns": [_("What"), _("Where"), _("What stands out"), "+", "–", "?"],
        "areas": areas,
        "places": [] if look == Look.THINGS else _places(found, look),
    }


def _legend(look: Look) -> str:
    if look == Look.THINGS:
        return _("+ strengths   – challenges   ? to check")
    return _(
        "+ strengths   – challenges   ? to check; the number counts what is there, "
        "a hollow shape says that nothing is noted yet"
    )


def _area(found: LibraryMap, area: str) -> dict[str, Any]:
    sheet = SHEET_OF_AREA[area]
    items = found.at(area=area)
    shown = items if len(items) <= MOST_ROWS else items[: MOST_ROWS - 1]
    drawn = [_row(item) for item in shown]
    if len(shown) < len(items):
        drawn.append(_rest(len(items) - len(shown)))
    names = {place.key: place.name for place in found.outlets}
    return {
        "mark": sheet.mark,
        "area": str(sheet.title),
        "count": _counted(len(items)),
        "marks": _signed(total(items)),
        "rows": drawn,
        "items": [_item(item, names) for item in items],
        "empty": _("White on the map so far."),
    }


def _places(found: LibraryMap, look: Look) -> list[dict[str, Any]]:
    """Every outlet or team, with what each area has there."""
    sorted_items = found.sorted_by(look)
    return [
        {
            "name": place.name,
            "cells": [_cell(sorted_items.get((area, place.key), [])) for area in Area],
        }
        for place in found.places(look)
    ]


def _cell(items: Sequence[MapItem]) -> dict[str, Any]:
    return {
        "count": str(len(items) or ""),
        "highlight": shortened(highlight_of(items), LONGEST_HIGHLIGHT),
        "marks": _signed(total(items)),
    }


def _counted(number: int) -> str:
    """Nothing told is no zero."""
    if not number:
        return _("nothing told yet")
    return ngettext("%(n)s thing", "%(n)s things", number) % {"n": number}


def _row(item: MapItem) -> dict[str, Any]:
    return {
        "name": item.name,
        "highlight": shortened(item.highlight, LONGEST_HIGHLIGHT),
        "marks": _signed(item.marks),
    }


def _rest(number: int) -> dict[str, Any]:
    said = ngettext("and %(n)s more, in the list", "and %(n)s more, in the list", number)
    return {"name": said % {"n": number}, "highlight": "", "marks": []}


def _item(item: MapItem, names: dict[int, str]) -> dict[str, Any]:
    numbers = (item.marks.strengths, item.marks.challenges, item.marks.questions)
    return {
        "name": item.name,
        "places": _(", ").join(names[outlet] for outlet in item.outlets if outlet in names),
        "highlight": item.highlight,
        "marks": [str(number) if number else "" for number in numbers],
    }


def _signed(marks: Marks) -> list[str]:
    numbers = (("+", marks.strengths), ("–", marks.challenges), ("?", marks.questions))
    return [f"{sign}{number}" for sign, number in numbers if number]


def _alternative(library: Library, areas: list[dict[str, Any]]) -> str:
    """What the picture says, for somebody who does not see it; the lists behind it say all."""
    counted = _("; ").join(
        _("%(area)s: %(things)s") % {"area": area["area"], "things": area["count"]}
        for area in areas
    )
    return _(
        "%(library)s in the middle, four areas around it. %(counted)s. "
        "The same stands as lists on the pages after the picture."
    ) % {"library": in_sentence(library.name), "counted": counted}
