"""Fit on the dev needs where "strong" and "possible" begin and below what nothing is shown, and write it down.

    PYTHONPATH=src:benchmarks python -m matching.fit_thresholds

What the engine ranks for the dev needs, in English and in Spanish, is put in the order of its scores. A
curve that only rises tells how often a score helps (pool adjacent violators: Ayer et al. 1955). Strong
begins where 85 of 100 help clearly, among those that no rule keeps from being called so (the aim is four of
five; what is fitted looks better than it is elsewhere); possible, where
four of ten are at least worth a call, likewise; what is shown at all, where one of five is. Nothing is drawn
by chance; the test needs are not looked at.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from wherewithal.engine.matching import Fit, Thresholds
from wherewithal.insights.encoder import load_encoder

from .labelled import read_capabilities, read_judgements, read_needs
from .metrics import HELPS
from .systems import Ours

STRONG_HELPS = 0.85
POSSIBLE_IS_WORTH_A_CALL = 0.4
SHOWN_IS_WORTH_A_CALL = 0.2
LOOKED_AT = 10
WRITTEN = Path(__file__).parents[2] / "src/wherewithal/engine/matching/fitted.py"

Graded = list[tuple[float, int]]
ANY_SCORE = Thresholds(strong=0.0, possible=0.0)
"""With these a word says what the rules allow, whatever the score."""


def main() -> None:
    """Fit, write, say."""
    found = fit(graded_on_dev(Ours(read_capabilities(), load_encoder())))
    WRITTEN.write_text(told(found), encoding="utf-8")
    print(f"strong from {found.strong}, possible from {found.possible}, shown from {found.shown}")


def graded_on_dev(ours: Ours) -> dict[Fit, Graded]:
    """Score and grade of whatever is ranked for the dev needs, by the best word that rules allow."""
    judged = read_judgements()
    needs = [need for need in read_needs() if need.is_for_tuning]
    found: dict[Fit, Graded] = {fit: [] for fit in Fit}
    for language in ("en", "es"):
        asked = [need for need in needs if need.words(language)]
        ranked = ours.matches(asked, language, top=LOOKED_AT, thresholds=ANY_SCORE)
        for need, matches in zip(asked, ranked, strict=True):
            for match in matches:
                found[match.fit].append((match.score, judged[need.id].get(match.source, 0)))
    return found


def fit(graded: dict[Fit, Graded]) -> Thresholds:
    """Where each word begins."""
    strong, possible, far = (graded[each] for each in (Fit.STRONG, Fit.POSSIBLE, Fit.LONG_SHOT))
    return Thresholds(
        strong=begins(strong, grade=HELPS, share=STRONG_HELPS),
        possible=begins(strong + possible, grade=1, share=POSSIBLE_IS_WORTH_A_CALL),
        shown=begins(strong + possible + far, grade=1, share=SHOWN_IS_WORTH_A_CALL),
    )


def begins(graded: Graded, *, grade: int, share: float) -> float:
    """The lowest score, up to the next hundredth, from which on this share has at least this grade.

    1 where no score is so good.

    >>> begins([(0.2, 0), (0.3, 1), (0.35, 0), (0.5, 3)], grade=1, share=0.5)
    0.3
    """
    rising = sorted(graded)
    levels = monotone([float(one >= grade) for _, one in rising])
    scores = [score for (score, _), level in zip(rising, levels, strict=True) if level >= share]
    return math.ceil(round(100 * scores[0], 6)) / 100 if scores else 1.0


def monotone(values: Sequence[float]) -> list[float]:
    """The nearest numbers, by squares, that never fall.

    >>> monotone([0, 1, 0, 1])
    [0.0, 0.5, 0.5, 1.0]
    """
    blocks: list[tuple[float, int]] = []
    for value in values:
        block = (float(value), 1)
        while blocks and blocks[-1][0] / blocks[-1][1] >= block[0] / block[1]:
            total, count = blocks.pop()
            block = (total + block[0], count + block[1])
        blocks.append(block)
    return [total / count for total, count in blocks for _ in range(count)]


def told(found: Thresholds) -> str:
    """The module that the engine reads."""
    return (
        '"""Thresholds fitted on judged needs; written by benchmarks/matching/fit_thresholds.py."""\n\n'
        f"STRONG = {found.strong}\nPOSSIBLE = {found.possible}\nSHOWN = {found.shown}\n"
    )


if __name__ == "__main__":
    main()
