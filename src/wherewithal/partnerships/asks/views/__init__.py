"""Pages about asks."""

from wherewithal.partnerships.asks.views.asks import (
    add_ask,
    ask,
    asks,
    change_ask,
    move_ask,
    remove_ask,
)
from wherewithal.partnerships.asks.views.lines import (
    add_ask_need,
    add_ask_offer,
    change_ask_need,
    change_ask_offer,
    choose_ask_need,
    remove_ask_need,
    remove_ask_offer,
)
from wherewithal.partnerships.asks.views.papers import (
    ask_brief,
    ask_letter,
    asking_rules,
    talking_points,
    withdraw_ask_learned,
)

__all__ = [
    "add_ask",
    "add_ask_need",
    "add_ask_offer",
    "ask",
    "ask_brief",
    "ask_letter",
    "asking_rules",
    "asks",
    "change_ask",
    "change_ask_need",
    "change_ask_offer",
    "choose_ask_need",
    "move_ask",
    "remove_ask",
    "remove_ask_need",
    "remove_ask_offer",
    "talking_points",
    "withdraw_ask_learned",
]
