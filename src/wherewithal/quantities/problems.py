"""Why a typed quantity could not be read."""

from __future__ import annotations

from enum import StrEnum


class ProblemReason(StrEnum):
    """What stood in the way; the sentence for each is in `wording`."""

    UNREADABLE = "unreadable"
    NEGATIVE = "negative"
    REVERSED = "reversed"
    SEPARATOR = "separator"
    TOO_MANY_DIGITS = "too many digits"
    TOO_LONG = "too long"


class QuantityProblem(ValueError):
    """The text is not a quantity that can be read without guessing."""

    def __init__(self, reason: ProblemReason) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        from wherewithal.quantities.wording import problem_in_words  # it imports this module

        return problem_in_words(self.reason)
