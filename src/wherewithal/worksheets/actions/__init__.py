"""Every write that the worksheets make."""

from wherewithal.worksheets.actions.save import Conflict, Outcome, Problem, save_edits
from wherewithal.worksheets.actions.suggestions import accept_suggestion, decline_suggestion

__all__ = [
    "Conflict",
    "Outcome",
    "Problem",
    "accept_suggestion",
    "decline_suggestion",
    "save_edits",
]
