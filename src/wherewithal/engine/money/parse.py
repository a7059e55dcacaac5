"""From what a person types to an amount of money. Reads what it is sure of and asks about the rest."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from wherewithal.engine.money.amount import MOST_CENTS, UNKNOWN_AMOUNT, Amount
from wherewithal.quantities import (
    ProblemReason,
    Quantity,
    QuantityKind,
    QuantityProblem,
    parse_quantity,
)


class AmountProblemReason(StrEnum):
    """What stood in the way; the sentence for each is in `wording`."""

    UNREADABLE = "unreadable"
    NEGATIVE = "negative"
    REVERSED = "reversed"
    SEPARATOR = "separator"
    PART_OF_A_CENT = "part of a cent"
    TOO_MUCH = "too much"
    TOO_LONG = "too long"
    HOW_OFTEN = "how often"
    OTHER_MONEY = "other money"


class AmountProblem(ValueError):
    """The text is not an amount that can be read without guessing."""

    def __init__(self, reason: AmountProblemReason) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        from wherewithal.engine.money.wording import amount_problem_in_words  # it imports this

        return amount_problem_in_words(self)


FREE = frozenset({"free", "free of charge", "at no cost", "no cost", "nothing", "gratis", "nada"})
UNITS = ("dollars", "dollar", "usd", "us dollars", "bucks", "dólares", "dólar")

_SIGN = re.compile(r"(?:\bus ?)?\$ ?(?=[-−\d.])|(?<=\d) ?\$", re.IGNORECASE)
_WORD_BETWEEN = re.compile(r"(?<=\d) (?:dollars|usd)(?= (?:to|or|and) )", re.IGNORECASE)
_OTHER_MONEY = re.compile(r"[€£¥₹₽₩]|\b(?:eur|euros?|gbp|pounds?|pesos?|yen)\b", re.IGNORECASE)
_HOW_OFTEN = re.compile(
    r"[/\d] ?(?:hr|hours?|wk|weeks?|mo|months?|yr|years?|sessions?)\b"
    r"|\b(?:per|each|every|a) (?:hour|week|month|year|session|day|person|piece)\b"
    r"|\b(?:hourly|weekly|monthly|yearly|annually|annual|p\.?a)\b",
    re.IGNORECASE,
)
_SAME_REASON = {
    ProblemReason.UNREADABLE: AmountProblemReason.UNREADABLE,
    ProblemReason.NEGATIVE: AmountProblemReason.NEGATIVE,
    ProblemReason.REVERSED: AmountProblemReason.REVERSED,
    ProblemReason.SEPARATOR: AmountProblemReason.SEPARATOR,
    ProblemReason.TOO_MANY_DIGITS: AmountProblemReason.TOO_MUCH,
    ProblemReason.TOO_LONG: AmountProblemReason.TOO_LONG,
}


def parse_amount(text: str) -> Amount:
    """Read an amount in dollars from typed text and keep the words.

    Text that cannot be read without guessing raises `AmountProblem`, which says what can be typed
    instead. Nothing typed, "unknown" and "some" are amounts that nobody knows: never zero.

    >>> parse_amount("$1,200-1,500") == Amount(120_000, 150_000)
    True
    >>> parse_amount("about 300").low_cents, parse_amount("").is_known
    (30000, False)
    """
    words = text.strip()
    if words.casefold().removesuffix(".") in FREE:
        return Amount.exact(0, words=words)
    try:
        quantity = parse_quantity(_bare(words), units=UNITS)
    except QuantityProblem as problem:
        raise AmountProblem(_reason(words, problem.reason)) from problem
    return _amount(quantity, words)


def _bare(words: str) -> str:
    """Without the signs that stand at every number: "$5 to $10" is five to ten."""
    return _WORD_BETWEEN.sub("", _SIGN.sub("", words))


def _reason(words: str, reason: ProblemReason) -> AmountProblemReason:
    if reason is ProblemReason.UNREADABLE and _OTHER_MONEY.search(words):
        return AmountProblemReason.OTHER_MONEY
    if reason is ProblemReason.UNREADABLE and _HOW_OFTEN.search(words):
        return AmountProblemReason.HOW_OFTEN
    return _SAME_REASON[reason]


def _amount(quantity: Quantity, words: str) -> Amount:
    if quantity.kind in (QuantityKind.UNKNOWN, QuantityKind.SEVERAL):
        return Amount(words=words) if words else UNKNOWN_AMOUNT
    low, high = (_cents(end) for end in (quantity.low, quantity.high))
    return Amount(low, high, is_about=quantity.is_approximate, words=words)


def _cents(dollars: Decimal | None) -> int | None:
    if dollars is None:
        return None
    cents = dollars * 100
    if cents != int(cents):
        raise AmountProblem(AmountProblemReason.PART_OF_A_CENT)
    if cents > MOST_CENTS:
        raise AmountProblem(AmountProblemReason.TOO_MUCH)
    return int(cents)
