"""Note a conversation, put it right, see to what follows: each one step that can be undone."""

from wherewithal.partnerships.contact.actions.conversations import (
    ConversationFields,
    change_conversation,
    log_conversation,
    remove_conversation,
    withdraw_conversation,
)
from wherewithal.partnerships.contact.actions.follow_ups import (
    FollowUpFields,
    add_follow_up,
    change_follow_up,
    finish_follow_up,
    remove_follow_up,
)

__all__ = [
    "ConversationFields",
    "FollowUpFields",
    "add_follow_up",
    "change_conversation",
    "change_follow_up",
    "finish_follow_up",
    "log_conversation",
    "remove_conversation",
    "remove_follow_up",
    "withdraw_conversation",
]
