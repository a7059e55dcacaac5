"""Every write about goals, programs and what they need."""

from wherewithal.programs.actions.allocations import (
    change_allocation,
    release_allocation,
    remove_allocation,
    set_aside,
)
from wherewithal.programs.actions.goals import add_goal, change_goal, move_goal, remove_goal
from wherewithal.programs.actions.needs import (
    add_need,
    change_kind,
    change_need,
    move_need,
    remove_need,
)
from wherewithal.programs.actions.offers import (
    add_program_offer,
    change_program_offer,
    remove_program_offer,
)
from wherewithal.programs.actions.programs import add_program, change_program, remove_program
from wherewithal.programs.actions.starters import PlannedNeed, copy_program, plan_program
from wherewithal.programs.actions.weeks import (
    add_weekly_time,
    change_weekly_time,
    remove_weekly_time,
    skip_day,
    unskip_day,
)

__all__ = [
    "PlannedNeed",
    "add_goal",
    "add_need",
    "add_program",
    "add_program_offer",
    "add_weekly_time",
    "change_allocation",
    "change_goal",
    "change_kind",
    "change_need",
    "change_program",
    "change_program_offer",
    "change_weekly_time",
    "copy_program",
    "move_goal",
    "move_need",
    "plan_program",
    "release_allocation",
    "remove_allocation",
    "remove_goal",
    "remove_need",
    "remove_program",
    "remove_program_offer",
    "remove_weekly_time",
    "set_aside",
    "skip_day",
    "unskip_day",
]
