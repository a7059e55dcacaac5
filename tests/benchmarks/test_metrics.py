"""The figures of the quality benchmark against values worked out by hand."""

import math

import pytest

from matching.metrics import gain, mean, ndcg, paired_difference, recall, unjudged


def test_gain_is_halved_with_the_logarithm_of_the_place() -> None:
    assert gain([3, 0, 1]) == 7 / 1 + 0 + 1 / 2


def test_ndcg_of_the_ideal_order_is_one() -> None:
    assert ndcg(["a", "b", "c"], {"a": 3, "b": 2, "c": 0}, depth=10) == 1


def test_ndcg_by_hand() -> None:
    grades = {"a": 3, "b": 2, "c": 1}
    shown = 1 / 1 + 7 / math.log2(3) + 3 / 2
    ideal = 7 / 1 + 3 / math.log2(3) + 1 / 2
    assert ndcg(["c", "a", "b"], grades, depth=10) == pytest.approx(shown / ideal)


def test_ndcg_looks_no_deeper_than_asked() -> None:
    assert ndcg(["x", "a"], {"a": 3}, depth=1) == 0


def test_recall_counts_what_helps_clearly() -> None:
    assert recall(["a", "c", "x"], {"a": 3, "b": 2, "c": 1}, depth=3) == 0.5


def test_recall_asks_for_no_more_than_can_be_shown() -> None:
    grades = dict.fromkeys("abcdefg", 2)
    assert recall(list("abcde"), grades, depth=5) == 1


def test_a_need_that_nothing_helps_has_no_recall() -> None:
    assert recall(["a"], {"a": 1}, depth=5) is None


def test_what_nobody_judged_is_counted() -> None:
    assert unjudged(["a", "x", "y"], {"a": 0}, depth=2) == 1


def test_a_constant_difference_has_no_width() -> None:
    found = paired_difference([0.9, 0.5, 0.7], [0.8, 0.4, 0.6])
    assert (found.mean, found.low, found.high) == pytest.approx((0.1, 0.1, 0.1))
    assert found.is_clear


def test_a_difference_that_goes_both_ways_is_not_clear() -> None:
    found = paired_difference([1, 0, 1, 0], [0, 1, 0, 1])
    assert found.mean == 0
    assert not found.is_clear


def test_resampling_is_the_same_every_time() -> None:
    ours, theirs = [0.1, 0.9, 0.4, 0.6], [0.2, 0.5, 0.4, 0.1]
    assert paired_difference(ours, theirs) == paired_difference(ours, theirs)


def test_the_interval_of_two_needs_spans_their_differences() -> None:
    found = paired_difference([1, 0], [0, 0])
    assert (found.low, found.high) == (0, 1)


def test_mean_of_nothing_is_nothing() -> None:
    assert mean([]) == 0
