"""Every write on reviews, on the statement of what we bring, and on the word list."""

from wherewithal.reviews.actions.answers import (
    answer_prompt,
    edit_answer,
    remove_answer,
    withdraw_answer,
)
from wherewithal.reviews.actions.becoming import Into, turn_answer_into
from wherewithal.reviews.actions.reviews import (
    ReviewIsClosed,
    close_review,
    reopen_review,
    start_review,
)
from wherewithal.reviews.actions.statements import (
    change_statement,
    ground_statement,
    move_statement,
    remove_statement,
    write_statement,
)
from wherewithal.reviews.actions.words import add_word, change_word, remove_word

__all__ = [
    "Into",
    "ReviewIsClosed",
    "add_word",
    "answer_prompt",
    "change_statement",
    "change_word",
    "close_review",
    "edit_answer",
    "ground_statement",
    "move_statement",
    "remove_answer",
    "remove_statement",
    "remove_word",
    "reopen_review",
    "start_review",
    "turn_answer_into",
    "withdraw_answer",
    "write_statement",
]
