"""The pages of the library itself: its profile, its outlets, its teams."""

from wherewithal.libraries.views.outlets import (
    add_outlet,
    change_outlet,
    move_outlet,
    outlet,
    remove_outlet,
    sort_outlets,
)
from wherewithal.libraries.views.pasting import paste_outlets
from wherewithal.libraries.views.places import places
from wherewithal.libraries.views.profile import change_columns, change_profile, library_profile
from wherewithal.libraries.views.teams import add_team, change_team, move_team, remove_team

__all__ = [
    "add_outlet",
    "add_team",
    "change_columns",
    "change_outlet",
    "change_profile",
    "change_team",
    "library_profile",
    "move_outlet",
    "move_team",
    "outlet",
    "paste_outlets",
    "places",
    "remove_outlet",
    "remove_team",
    "sort_outlets",
]
