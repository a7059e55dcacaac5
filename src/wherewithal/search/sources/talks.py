"""Conversations, what follows from them, and what was given and received."""

from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.contact.models import Conversation, FollowUp
from wherewithal.partnerships.contact.queries import (
    conversations_visible_to,
    follow_ups_visible_to,
)
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.partnerships.exchange.queries import exchanges_visible_to
from wherewithal.search.registry import Searchable

SEARCHABLES = (
    Searchable(
        Conversation,
        _("Conversation"),
        conversations_visible_to,
        title_columns=("whom",),
        text_columns=("words",),
        address=lambda conversation: ("conversation", {"conversation_id": conversation.pk}),
    ),
    Searchable(
        FollowUp,
        _("What follows from a conversation"),
        follow_ups_visible_to,
        text_columns=("text",),
        under_column="conversation_id",
        under_model=Conversation,
        line_label=lambda follow_up, column, own_labels: _("What follows"),
    ),
    Searchable(
        Exchange,
        _("Given and received"),
        exchanges_visible_to,
        title_columns=("whom",),
        text_columns=("words", "worth_how"),
        address=lambda entry: ("exchanges", {}),
    ),
)
