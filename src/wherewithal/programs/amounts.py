"""Money at the door: what somebody typed, as an amount and how often it comes; and as it is stored."""

import re
from typing import Any

from wherewithal.engine.money import Amount, parse_amount
from wherewithal.programs.models import Allocation, FinancialNeedFacts, Rhythm

_HOW_OFTEN = {
    Rhythm.YEARLY: re.compile(
        r"[ ,]*(?:(?:a|per|each|every) year|/ ?(?:yr|year)|yearly|annually)\.?$", re.I
    ),
    Rhythm.MONTHLY: re.compile(
        r"[ ,]*(?:(?:a|per|each|every) month|/ ?(?:mo|month)|monthly)\.?$", re.I
    ),
    Rhythm.SESSION: re.compile(
        r"[ ,]*(?:(?:a|per|each|every) (?:session|time|class|visit)|/ ?session)\.?$", re.I
    ),
    Rhythm.ONCE: re.compile(r"[ ,]*(?:once|one[ -]time|one-off)\.?$", re.I),
}


def read_amount(text: str) -> tuple[Amount, str]:
    """The amount with all words that were typed, and how often it comes where they say so.

    Raises AmountProblem for what cannot be read without guessing.

    >>> amount, rhythm = read_amount("about 300 a year")
    >>> amount.low_cents, amount.words, str(rhythm)
    (30000, 'about 300 a year', 'yearly')
    """
    words = text.strip()
    for rhythm, pattern in _HOW_OFTEN.items():
        bare = pattern.sub("", words)
        if bare and bare != words:
            found = parse_amount(bare)
            amount = Amount(found.low_cents, found.high_cents, is_about=found.is_about, words=words)
            return amount, rhythm
    return parse_amount(words), Rhythm.NOT_SAID


def amount_of(facts: FinancialNeedFacts | None) -> Amount:
    """The amount that is stored; unknown where nothing is."""
    if facts is None:
        return Amount()
    return Amount(
        facts.low_cents, facts.high_cents, is_about=facts.is_about, words=facts.amount_words
    )


def amount_values(amount: Amount) -> dict[str, Any]:
    """The columns in which an amount is stored."""
    return {
        "low_cents": amount.low_cents,
        "high_cents": amount.high_cents,
        "is_about": amount.is_about,
        "amount_words": amount.words,
    }


def amount_given(row: Allocation) -> Amount:
    """The amount that is set aside; unknown where nobody has said."""
    most = row.most_cents
    if most is None and not row.is_at_least:
        most = row.cents
    return Amount(row.cents, most, is_about=row.is_about, words=row.amount_words)


def given_values(amount: Amount) -> dict[str, Any]:
    """The columns in which an amount that is set aside is stored."""
    is_one = amount.low_cents == amount.high_cents
    return {
        "cents": amount.low_cents,
        "most_cents": None if is_one else amount.high_cents,
        "is_at_least": amount.low_cents is not None and amount.high_cents is None,
        "is_about": amount.is_about,
        "amount_words": amount.words,
    }
