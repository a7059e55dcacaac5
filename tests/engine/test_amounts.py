"""What people type as money, and how it is said back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.money_strategies import amounts
from wherewithal.engine.money import (
    Amount,
    AmountProblem,
    AmountProblemReason,
    Sum,
    amount_in_words,
    parse_amount,
    sum_in_words,
)

READ = [
    ("$1,200", Amount.exact(120_000)),
    ("1200", Amount.exact(120_000)),
    ("1200.5", Amount.exact(120_050)),
    ("$ 1,200.50", Amount.exact(120_050)),
    ("US$ 40", Amount.exact(4_000)),
    ("40 dollars", Amount.exact(4_000)),
    ("40$", Amount.exact(4_000)),
    ("$.50", Amount.exact(50)),
    ("16k", Amount.exact(1_600_000)),
    ("1.5 million", Amount.exact(150_000_000)),
    ("1200-1500", Amount(120_000, 150_000)),
    ("$1,200 – $1,500", Amount(120_000, 150_000)),
    ("between $5 and $10", Amount(500, 1_000)),
    ("5 dollars to 10 dollars", Amount(500, 1_000)),
    ("about 300", Amount.about(30_000)),
    ("~$300", Amount.about(30_000)),
    ("300?", Amount.about(30_000)),
    ("at least $500", Amount(50_000, None)),
    ("up to $500", Amount(None, 50_000)),
    ("free", Amount.exact(0)),
    ("0", Amount.exact(0)),
    ("unknown", Amount()),
    ("?", Amount()),
    ("some", Amount()),
    ("", Amount()),
]


@pytest.mark.parametrize(("typed", "amount"), READ)
def test_reads_what_is_sure(typed, amount):
    read = parse_amount(typed)
    assert (read, read.words) == (amount, typed)


REFUSED = [
    ("1.200", AmountProblemReason.SEPARATOR),
    ("12,50", AmountProblemReason.SEPARATOR),
    ("$0.125", AmountProblemReason.PART_OF_A_CENT),
    ("-5", AmountProblemReason.NEGATIVE),
    ("$-5", AmountProblemReason.NEGATIVE),
    ("1500-1200", AmountProblemReason.REVERSED),
    ("9" * 13, AmountProblemReason.TOO_MUCH),
    ("x" * 130, AmountProblemReason.TOO_LONG),
    ("$300/month", AmountProblemReason.HOW_OFTEN),
    ("300 a year", AmountProblemReason.HOW_OFTEN),
    ("$25 per session", AmountProblemReason.HOW_OFTEN),
    ("€300", AmountProblemReason.OTHER_MONEY),
    ("200 euros", AmountProblemReason.OTHER_MONEY),
    ("a grant", AmountProblemReason.UNREADABLE),
    ("$", AmountProblemReason.UNREADABLE),
]


@pytest.mark.parametrize(("typed", "reason"), REFUSED)
def test_asks_instead_of_guessing(typed, reason):
    with pytest.raises(AmountProblem) as raised:
        parse_amount(typed)
    assert raised.value.reason == reason
    assert str(raised.value).endswith((".", "?"))


@given(amounts())
def test_what_is_said_back_is_read_as_the_same(amount):
    assert parse_amount(amount_in_words(amount)) == amount


@given(st.text(max_size=30) | st.text("$0123456789.,-– kabouteml", max_size=12))
def test_any_text_is_an_amount_or_a_problem(text):
    try:
        words = parse_amount(text).words
    except AmountProblem as problem:
        words = str(problem) and text.strip()
    assert words == text.strip()


@pytest.mark.parametrize(
    ("ends", "what_is_wrong"),
    [((2, 1), "cannot reach from 2 to 1"), ((-1, 1), "not at -1"), ((1, 10**15), "lies between")],
)
def test_an_impossible_amount_is_refused(ends, what_is_wrong):
    with pytest.raises(ValueError, match=what_is_wrong):
        Amount(*ends)


SUMS = [
    (Sum(), "$0"),
    (Sum(120_000, 120_000), "$1,200"),
    (Sum(120_050, 150_000), "$1,200.50 to $1,500"),
    (Sum(120_000, 120_000, is_about=True), "about $1,200"),
    (Sum(50_000, None), "at least $500"),
    (Sum(0, 50_000), "up to $500"),
    (Sum(0, 0, frozenset({"a"})), "1 amount not known yet"),
    (Sum(500, 500, frozenset({"a", "b"})), "$5, and 2 amounts not known yet"),
    (Sum(500, 900, is_about=True), "about $5 to $9"),
]


@pytest.mark.parametrize(("money", "words"), SUMS)
def test_a_sum_in_words(money, words):
    assert sum_in_words(money) == words
