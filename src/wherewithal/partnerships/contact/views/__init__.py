"""Pages about conversations that were held, and about what follows from them."""

from wherewithal.partnerships.contact.views.conversations import (
    change_conversation,
    conversation,
    conversations,
    log_conversation,
    remove_conversation,
    withdraw_conversation,
)
from wherewithal.partnerships.contact.views.follow_ups import (
    add_follow_up,
    change_follow_up,
    finish_follow_up,
    remove_follow_up,
)

__all__ = [
    "add_follow_up",
    "change_conversation",
    "change_follow_up",
    "conversation",
    "conversations",
    "finish_follow_up",
    "log_conversation",
    "remove_conversation",
    "remove_follow_up",
    "withdraw_conversation",
]
