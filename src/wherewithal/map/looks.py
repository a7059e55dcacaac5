"""In which ways the map can be looked at, and which one is shown first.

Four outlets or more are always seen side by side, with what each has and what nobody has noted there
yet. A smaller library sees its things by name, as long as they fit in the picture.
"""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.capacity.models import Area
from wherewithal.map.layout.panels import MOST_ROWS
from wherewithal.map.queries import BY_OUTLET, BY_TEAM, WHOLE_LIBRARY, LibraryMap, Place

FEWEST_OUTLETS_SIDE_BY_SIDE = 4


class Look(StrEnum):
    """A way to look at the map."""

    OUTLET = BY_OUTLET
    TEAM = BY_TEAM
    THINGS = "things"

    @property
    def label(self) -> Any:
        """As it stands on the page."""
        return LABELS[self]


LABELS = {Look.OUTLET: _("By outlet"), Look.TEAM: _("By team"), Look.THINGS: _("All things")}


def looks_of(library_map: LibraryMap) -> list[Look]:
    """The ways that make sense here: a single outlet needs no table."""
    looks = [Look.THINGS]
    if any(item.teams != (WHOLE_LIBRARY,) for item in library_map.items):
        looks.insert(0, Look.TEAM)
    if len(_named(library_map.outlets)) > 1:
        looks.insert(0, Look.OUTLET)
    return looks


def first_look(library_map: LibraryMap) -> Look:
    """The way that shows this library best."""
    looks = looks_of(library_map)
    if len(_named(library_map.outlets)) >= FEWEST_OUTLETS_SIDE_BY_SIDE:
        return Look.OUTLET
    if all(len(library_map.at(area=area)) <= MOST_ROWS for area in Area):
        return Look.THINGS
    return looks[0]


def chosen_look(library_map: LibraryMap, wanted: str) -> Look:
    """What somebody asked for where it makes sense, or else what shows this library best."""
    return next((look for look in looks_of(library_map) if look == wanted), first_look(library_map))


def _named(places: list[Place]) -> list[Place]:
    return [place for place in places if place.key != WHOLE_LIBRARY]
