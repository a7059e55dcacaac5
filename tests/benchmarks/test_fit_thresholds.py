"""Thresholds come from judged matches by a curve that only rises."""

from matching.fit_thresholds import begins, fit, monotone, told
from wherewithal.engine.matching import FITTED, Thresholds


def test_a_curve_that_rises_stays() -> None:
    assert monotone([0, 0.5, 1]) == [0, 0.5, 1]


def test_what_falls_is_made_level() -> None:
    assert monotone([1, 0, 0, 3]) == [1 / 3, 1 / 3, 1 / 3, 3]


def test_a_word_begins_where_enough_are_so_good() -> None:
    graded = [(0.10, 0), (0.20, 0), (0.301, 2), (0.40, 0), (0.50, 3), (0.60, 3)]
    assert begins(graded, grade=2, share=0.5) == 0.31
    assert begins(graded, grade=2, share=0.6) == 0.5


def test_a_word_that_is_never_right_is_never_said() -> None:
    assert begins([(0.2, 0), (0.9, 0)], grade=1, share=0.5) == 1


def test_the_order_of_what_was_judged_does_not_matter() -> None:
    graded = [(0.1, 0), (0.3, 1), (0.5, 2), (0.7, 3)]
    assert fit(graded) == fit(graded[::-1]) == Thresholds(strong=0.5, possible=0.3)


def test_what_is_written_is_what_the_engine_reads() -> None:
    namespace: dict[str, float] = {}
    exec(told(FITTED), namespace)  # noqa: S102 - our own two lines
    assert (namespace["STRONG"], namespace["POSSIBLE"]) == (FITTED.strong, FITTED.possible)
