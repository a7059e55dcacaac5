"""Begin an ask, move it on, record what was answered: each one step that can be undone."""

from wherewithal.partnerships.asks.actions.begin import add_ask, change_ask, remove_ask
from wherewithal.partnerships.asks.actions.fields import AskFields, Days, NeedPart, OfferPart, Said
from wherewithal.partnerships.asks.actions.lines import (
    add_ask_need,
    add_ask_offer,
    change_ask_need,
    change_ask_offer,
    remove_ask_need,
    remove_ask_offer,
)
from wherewithal.partnerships.asks.actions.move import move_ask
from wherewithal.partnerships.asks.actions.rules import change_asking_rules
from wherewithal.partnerships.asks.actions.withdraw import withdraw_learned

__all__ = [
    "AskFields",
    "Days",
    "NeedPart",
    "OfferPart",
    "Said",
    "add_ask",
    "add_ask_need",
    "add_ask_offer",
    "change_ask",
    "change_ask_need",
    "change_ask_offer",
    "change_asking_rules",
    "move_ask",
    "remove_ask",
    "remove_ask_need",
    "remove_ask_offer",
    "withdraw_learned",
]
