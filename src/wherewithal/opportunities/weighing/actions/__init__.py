"""Every write about priorities and about links between strengths and needs."""

from wherewithal.opportunities.weighing.actions.matrix import draw_link, remove_link, withdraw_link
from wherewithal.opportunities.weighing.actions.priorities import (
    add_candidate,
    change_candidate,
    decide_priorities,
    keep_own_order,
    remove_candidate,
    reopen_decision,
)

__all__ = [
    "add_candidate",
    "change_candidate",
    "decide_priorities",
    "draw_link",
    "keep_own_order",
    "remove_candidate",
    "remove_link",
    "reopen_decision",
    "withdraw_link",
]
