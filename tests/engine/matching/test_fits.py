"""The three words."""

import pytest

from wherewithal.engine.matching import Fit, Thresholds


@pytest.mark.parametrize(
    ("score", "fit"),
    [(0.6, Fit.STRONG), (0.59, Fit.POSSIBLE), (0.4, Fit.POSSIBLE), (0.39, Fit.LONG_SHOT)],
)
def test_a_score_has_a_word(score, fit):
    assert Thresholds(strong=0.6, possible=0.4).fit_of(score) is fit
