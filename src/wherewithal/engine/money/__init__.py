"""Money as people know it: exact, about, from … to, at least, or not known; always whole cents.

`Amount` is what one person said, `Sum` is several of them together.
"""

from wherewithal.engine.money.amount import NOTHING, UNKNOWN_AMOUNT, Amount
from wherewithal.engine.money.parse import AmountProblem, AmountProblemReason, parse_amount
from wherewithal.engine.money.sums import ZERO_SUM, Sum, add, less, sum_of
from wherewithal.engine.money.wording import (
    amount_in_words,
    amount_problem_in_words,
    sum_in_words,
    with_sign,
)

__all__ = [
    "NOTHING",
    "UNKNOWN_AMOUNT",
    "ZERO_SUM",
    "Amount",
    "AmountProblem",
    "AmountProblemReason",
    "Sum",
    "add",
    "amount_in_words",
    "amount_problem_in_words",
    "less",
    "parse_amount",
    "sum_in_words",
    "sum_of",
    "with_sign",
]
