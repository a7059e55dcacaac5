"""The pages of goals, programs, what they need, and the calendar."""

from wherewithal.programs.views.calendar import (
    add_calendar_entry,
    calendar,
    change_calendar,
    change_calendar_entry,
    remove_calendar_entry,
)
from wherewithal.programs.views.goals import (
    add_goal,
    change_goal,
    goal,
    goals,
    move_goal,
    remove_goal,
)
from wherewithal.programs.views.holidays import holidays
from wherewithal.programs.views.needs import (
    add_goal_need,
    add_need,
    change_need,
    kind_of_need,
    move_need,
    remove_need,
    resource_need,
)
from wherewithal.programs.views.offers import (
    add_program_offer,
    change_program_offer,
    remove_program_offer,
)
from wherewithal.programs.views.programs import (
    add_program,
    change_program,
    program,
    programs,
    remove_program,
)
from wherewithal.programs.views.starters import copy_program, starter, starters
from wherewithal.programs.views.topics import tag_program, untag_program
from wherewithal.programs.views.weeks import (
    add_weekly_time,
    change_weekly_time,
    remove_weekly_time,
    skip_day,
    unskip_day,
)

__all__ = [
    "add_calendar_entry",
    "add_goal",
    "add_goal_need",
    "add_need",
    "add_program",
    "add_program_offer",
    "add_weekly_time",
    "calendar",
    "change_calendar",
    "change_calendar_entry",
    "change_goal",
    "change_need",
    "change_program",
    "change_program_offer",
    "change_weekly_time",
    "copy_program",
    "goal",
    "goals",
    "holidays",
    "kind_of_need",
    "move_goal",
    "move_need",
    "program",
    "programs",
    "remove_calendar_entry",
    "remove_goal",
    "remove_need",
    "remove_program",
    "remove_program_offer",
    "remove_weekly_time",
    "resource_need",
    "skip_day",
    "starter",
    "starters",
    "tag_program",
    "unskip_day",
    "untag_program",
]
