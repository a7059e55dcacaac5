"""Every write on the library itself, its outlets and its teams."""

from wherewithal.libraries.actions.calendar import (
    add_calendar_entry,
    add_holidays,
    change_calendar_entry,
    remove_calendar_entry,
)
from wherewithal.libraries.actions.outlets import (
    NewOutlet,
    add_outlets,
    change_outlet,
    move_outlet,
    remove_outlet,
    sort_outlets,
)
from wherewithal.libraries.actions.profile import change_library
from wherewithal.libraries.actions.teams import (
    add_team,
    change_team,
    move_team,
    remove_team,
)

__all__ = [
    "NewOutlet",
    "add_calendar_entry",
    "add_holidays",
    "add_outlets",
    "add_team",
    "change_calendar_entry",
    "change_library",
    "change_outlet",
    "change_team",
    "move_outlet",
    "move_team",
    "remove_calendar_entry",
    "remove_outlet",
    "remove_team",
    "sort_outlets",
]
