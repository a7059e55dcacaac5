"""Every write that the worksheets make."""

from wherewithal.worksheets.actions.paste import PasteRefused, paste_rows
from wherewithal.worksheets.actions.quick_start import Card, add_cards
from wherewithal.worksheets.actions.save import Conflict, Outcome, Problem, save_edits
from wherewithal.worksheets.actions.suggestions import accept_suggestion, decline_suggestion

__all__ = [
    "Card",
    "Conflict",
    "Outcome",
    "PasteRefused",
    "Problem",
    "accept_suggestion",
    "add_cards",
    "decline_suggestion",
    "paste_rows",
    "save_edits",
]
