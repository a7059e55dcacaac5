"""Sums, remainders and comparisons that say how much is unknown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quantities.quantity_strategies import with_real_value, wordless
from wherewithal.quantities import UNKNOWN, Difference, Quantity, Total, at_least, difference, total
from wherewithal.quantities.wording import difference_in_words, total_in_words

exact, about, between = Quantity.exact, Quantity.about, Quantity.between

TOTALS = [
    ([], "nothing yet"),
    ([exact(0)], "0"),
    ([exact(10), exact(4)], "14"),
    ([exact(1000), exact(500)], "1,500"),
    ([between(4, 7), exact(10), UNKNOWN, UNKNOWN], "between 14 and 17, and 2 not known yet"),
    ([about(20), exact(20)], "about 40"),
    ([about(20), between(2, 3)], "about 22 to 23"),
    ([UNKNOWN] * 3, "nothing known yet (3 not known yet)"),
    ([exact(2), Quantity.several()], "at least 5"),
    ([about(2), Quantity.several(), UNKNOWN], "at least about 5, and 1 not known yet"),
    ([Quantity.at_most(10)], "up to 10"),
    ([Quantity.at_most(10), exact(2)], "between 2 and 12"),
    ([exact(0), UNKNOWN], "0, and 1 not known yet"),
]


@pytest.mark.parametrize(("quantities", "sentence"), TOTALS)
def test_a_total_in_words(quantities, sentence):
    assert total_in_words(total(quantities)) == sentence


def test_a_total_in_numbers():
    assert total([between(4, 7), about(10), UNKNOWN, UNKNOWN]) == Total(
        low=Decimal(14),
        high=Decimal(17),
        unknown_count=2,
        counted=2,
        is_approximate=True,
        margin=Decimal(1),
    )


DIFFERENCES = [
    (exact(40), [exact(10)], "30"),
    (exact(40), [between(10, 15)], "between 25 and 30"),
    (between(20, 25), [between(10, 15)], "between 5 and 15"),
    (exact(5), [exact(8)], "−3"),
    (about(40), [exact(10)], "about 30"),
    (exact(40), [], "40"),
    (exact(40), [exact(10), UNKNOWN], "up to 30, and 1 not known yet"),
    (exact(40), [Quantity.several()], "up to 37"),
    (Quantity.several(), [exact(1)], "at least 2"),
    (Quantity.several(), [Quantity.several()], "not known yet"),
    (UNKNOWN, [exact(5)], "not known yet"),
    (UNKNOWN, [UNKNOWN], "not known yet"),
]


@pytest.mark.parametrize(("have", "taken", "sentence"), DIFFERENCES)
def test_a_difference_in_words(have, taken, sentence):
    assert difference_in_words(difference(have, total(taken))) == sentence


def test_a_total_with_unknowns_leaves_at_least_the_known_part():
    left = total([exact(10), UNKNOWN]).minus(exact(4))
    assert left == Difference(low=Decimal(6), high=None, unknown_count=1)


ENOUGH = [
    (exact(5), 5, True),
    (exact(5), 6, False),
    (between(2, 4), 2, True),
    (between(2, 4), 3, None),
    (between(2, 4), 5, False),
    (about(20), 18, True),
    (about(20), 20, None),
    (about(20), 22, None),
    (about(20), 23, False),
    (Quantity.several(), 3, True),
    (Quantity.several(), 4, None),
    (Quantity.at_most(10), 10, None),
    (Quantity.at_most(10), 11, False),
    (UNKNOWN, 0, True),
    (UNKNOWN, 1, None),
    (exact(5), between(3, 5), True),
    (exact(4), between(3, 5), None),
    (exact(2), between(3, 5), False),
    (exact(5), UNKNOWN, None),
    (exact(5), Quantity.several(), None),
    (exact(2), Quantity.several(), False),
    (total([exact(5), UNKNOWN]), 5, True),
    (total([exact(5), UNKNOWN]), 6, None),
    (total([exact(5), exact(1)]), 7, False),
    (difference(exact(5), exact(8)), 0, False),
    (difference(exact(8), UNKNOWN), 0, None),
    (difference(exact(8), UNKNOWN), 9, False),
]


@pytest.mark.parametrize(("have", "needed", "answer"), ENOUGH)
def test_is_it_enough(have, needed, answer):
    assert at_least(have, needed) is answer


def holds(amount, value):
    above = amount.floor is None or amount.floor <= value
    below = amount.ceiling is None or value <= amount.ceiling
    return above and below


@given(st.lists(with_real_value(), max_size=6))
def test_the_real_sum_lies_in_the_total(pairs):
    real = sum((value for _, value in pairs), Decimal(0))
    assert holds(total(quantity for quantity, _ in pairs), real)


@given(st.lists(with_real_value(), max_size=4), st.lists(with_real_value(), max_size=4))
def test_the_real_remainder_lies_in_the_difference(have, taken):
    real = sum(value for _, value in have) - sum(value for _, value in taken)
    left = difference(total(each for each, _ in have), total(each for each, _ in taken))
    assert holds(left, real)


@given(with_real_value(), with_real_value())
def test_a_sure_answer_is_right(have, needed):
    answer = at_least(have[0], needed[0])
    assert answer in {None, have[1] >= needed[1]}


@given(st.lists(wordless(), max_size=6), wordless())
def test_adding_one_more_never_lowers_the_total(quantities, more):
    before, after = total(quantities), total([*quantities, more])
    no_lower_top = after.high is None or (before.high is not None and before.high <= after.high)
    assert (before.low <= after.low, no_lower_top) == (True, True)


@given(st.lists(wordless(), max_size=6))
def test_every_quantity_is_counted_once_and_order_does_not_matter(quantities):
    result = total(quantities)
    assert (result.counted + result.unknown_count, total(quantities[::-1])) == (
        len(quantities),
        result,
    )
