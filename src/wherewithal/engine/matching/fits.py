"""How good a match is, in three words, by thresholds that were fitted on judged examples."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wherewithal.engine.matching.fitted import POSSIBLE, SHOWN, STRONG


class Fit(StrEnum):
    """How good a match is."""

    STRONG = "strong"
    POSSIBLE = "possible"
    LONG_SHOT = "long shot"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on a match is strong, from which it is possible, and below which it is not shown."""

    strong: float
    possible: float
    shown: float = 0.0

    def fit_of(self, score: float) -> Fit:
        """The word for a score.

        >>> Thresholds(strong=0.6, possible=0.4).fit_of(0.5).value
        'possible'
        """
        if score >= self.strong:
            return Fit.STRONG
        return Fit.POSSIBLE if score >= self.possible else Fit.LONG_SHOT


FITTED = Thresholds(STRONG, POSSIBLE, SHOWN)
"""For scores of the encoder that comes with Wherewithal; fitted by benchmarks/matching/fit_thresholds.py."""
