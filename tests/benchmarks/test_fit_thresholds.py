"""Thresholds come from judged matches by a curve that only rises."""

from matching.fit_thresholds import begins, fit, monotone, told
from wherewithal.engine.matching import FITTED, Fit, Thresholds


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
    forth, back = (
        {Fit.STRONG: told, Fit.POSSIBLE: [], Fit.LONG_SHOT: []} for told in (graded, graded[::-1])
    )
    assert fit(forth) == fit(back) == Thresholds(strong=0.5, possible=0.3, shown=0.3)


def test_strong_is_fitted_on_what_may_be_called_strong() -> None:
    graded = {
        Fit.STRONG: [(0.6, 3)],
        Fit.POSSIBLE: [(0.5, 1), (0.7, 0)],
        Fit.LONG_SHOT: [(0.2, 0), (0.4, 1)],
    }
    assert fit(graded) == Thresholds(strong=0.6, possible=0.5, shown=0.4)


def test_what_is_written_is_what_the_engine_reads() -> None:
    namespace: dict[str, float] = {}
    exec(told(FITTED), namespace)  # noqa: S102 - our own three lines
    written = tuple(namespace[each] for each in ("STRONG", "POSSIBLE", "SHOWN"))
    assert written == (FITTED.strong, FITTED.possible, FITTED.shown)
