"""Every write that the worksheets make."""

from wherewithal.worksheets.actions.answering import answer_consent, begin_answer, finish_answer
from wherewithal.worksheets.actions.deciding import decline_answer, keep_answer, keep_answers
from wherewithal.worksheets.actions.facts import save_facts
from wherewithal.worksheets.actions.hours import decline_hours, keep_hours
from wherewithal.worksheets.actions.paste import PasteRefused, paste_rows
from wherewithal.worksheets.actions.quick_start import Card, add_cards
from wherewithal.worksheets.actions.requests import (
    Sent,
    extend_request,
    remind,
    revoke_request,
    send_requests,
)
from wherewithal.worksheets.actions.save import Conflict, Outcome, Problem, save_edits
from wherewithal.worksheets.actions.suggestions import accept_suggestion, decline_suggestion

__all__ = [
    "Card",
    "Conflict",
    "Outcome",
    "PasteRefused",
    "Problem",
    "Sent",
    "accept_suggestion",
    "add_cards",
    "answer_consent",
    "begin_answer",
    "decline_answer",
    "decline_hours",
    "decline_suggestion",
    "extend_request",
    "finish_answer",
    "keep_answer",
    "keep_answers",
    "keep_hours",
    "paste_rows",
    "remind",
    "revoke_request",
    "save_edits",
    "save_facts",
    "send_requests",
]
