"""The map on paper: one page that shows everything at once, and the same as lists behind it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.map.layout import CORNERS, RowOnMap, rows_of, shortened, total
from wherewithal.map.queries import LibraryMap, MapItem, Marks, library_map
from wherewithal.worksheets.sheets import SHEET_OF_AREA

MOST_ROWS = 19  # more would be too small to read on one page
LONGEST_HIGHLIGHT = 160


@dataclass(frozen=True, slots=True)
class MapWords:
    """What the picture needs beside the map itself."""

    library_map: LibraryMap
    places: dict[int, str]

    def highlight(self, area: str, row: RowOnMap) -> str:
        """What stands out about a thing, or the first that stands out at a place."""
        if row.page != "map_area":
            items = [item for item in self.library_map.items if _is_behind(item, row)]
            return items[0].highlight if items else ""
        at_place = self.library_map.at(area=area, place=row.key)
        for item in at_place:
            if item.highlight:
                return _("%(name)s: %(words)s") % {"name": item.name, "words": item.highlight}
        return at_place[0].name if at_place else ""


def map_part(member: Member, library: Library) -> dict[str, Any]:
    """The data of the map."""
    found = library_map(member, whole_library=_("The whole library"))
    words = MapWords(found, {place.key: place.name for place in found.places})
    areas = [_area(words, area) for area in CORNERS]
    return {
        "kind": "map",
        "title": _("The map of what we have"),
        "library": library.name,
        "short_name": shortened(library.name, 60),
        "legend": _(
            "+ strengths   – challenges   ? to check; a number before a place counts what is there"
        ),
        "alternative": _alternative(library, areas),
        "list_title": _("The same as lists"),
        "columns": [_("What"), _("Where"), _("What stands out"), "+", "–", "?"],
        "areas": areas,
    }


def _is_behind(item: MapItem, row: RowOnMap) -> bool:
    return item.page == row.page and item.key == row.key


def _area(words: MapWords, area: str) -> dict[str, Any]:
    sheet = SHEET_OF_AREA[area]
    items = words.library_map.at(area=area)
    rows, are_things = rows_of(words.library_map, area)
    shown = rows if len(rows) <= MOST_ROWS else rows[: MOST_ROWS - 1]
    drawn = [_row(words, area, row, is_thing=are_things) for row in shown]
    if len(shown) < len(rows):
        drawn.append(_rest(len(rows) - len(shown)))
    return {
        "mark": sheet.mark,
        "area": str(sheet.title),
        "count": _counted(len(items)),
        "marks": _signed(total(items)),
        "rows": drawn,
        "items": [_item(words, item) for item in items],
        "empty": _("White on the map so far."),
    }


def _counted(number: int) -> str:
    """Nothing told is no zero."""
    if not number:
        return _("nothing told yet")
    return ngettext("%(n)s thing", "%(n)s things", number) % {"n": number}


def _row(words: MapWords, area: str, row: RowOnMap, *, is_thing: bool) -> dict[str, Any]:
    return {
        "name": row.name,
        "count": "" if is_thing else str(row.count),
        "highlight": shortened(words.highlight(area, row), LONGEST_HIGHLIGHT),
        "marks": _signed(row.marks),
    }


def _rest(number: int) -> dict[str, Any]:
    said = ngettext("and %(n)s more, in the list", "and %(n)s more, in the list", number)
    return {"name": said % {"n": number}, "count": "", "highlight": "", "marks": []}


def _item(words: MapWords, item: MapItem) -> dict[str, Any]:
    numbers = (item.marks.strengths, item.marks.challenges, item.marks.questions)
    return {
        "name": item.name,
        "places": _(", ").join(words.places[place] for place in item.places),
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
    ) % {"library": library.name, "counted": counted}
