"""Fit the thresholds of "strong" and "possible" on the dev needs, and write them where the engine reads them.

    PYTHONPATH=src:benchmarks python -m matching.fit_thresholds

What the engine shows for the dev needs, in English and in Spanish, is put in the order of its scores. A
curve that only rises tells how often a score helps (pool adjacent violators: Ayer et al. 1955). Strong
begins where six of ten help clearly; possible, where four of ten are at least worth a call. Nothing is
drawn by chance; the test needs are not looked at.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from wherewithal.engine.matching import Thresholds
from wherewithal.insights.encoder import load_encoder

from .labelled import read_capabilities, read_judgements, read_needs
from .metrics import HELPS
from .systems import Ours

STRONG_HELPS = 0.6
POSSIBLE_IS_WORTH_A_CALL = 0.4
SHOWN = 10
WRITTEN = Path(__file__).parents[2] / "src/wherewithal/engine/matching/fitted.py"

Graded = list[tuple[float, int]]


def main() -> None:
    """Fit, write, say."""
    found = fit(graded_on_dev(Ours(read_capabilities(), load_encoder())))
    WRITTEN.write_text(told(found), encoding="utf-8")
    print(f"strong from {found.strong}, possible from {found.possible}")


def graded_on_dev(ours: Ours) -> Graded:
    """Score and grade of whatever is shown for the dev needs."""
    judged = read_judgements()
    needs = [need for need in read_needs() if need.is_for_tuning]
    found: Graded = []
    for language in ("en", "es"):
        asked = [need for need in needs if need.words(language)]
        for need, matches in zip(asked, ours.matches(asked, language, top=SHOWN), strict=True):
            found += [(match.score, judged[need.id].get(match.source, 0)) for match in matches]
    return found


def fit(graded: Graded) -> Thresholds:
    """Where each word begins."""
    return Thresholds(
        strong=begins(graded, grade=HELPS, share=STRONG_HELPS),
        possible=begins(graded, grade=1, share=POSSIBLE_IS_WORTH_A_CALL),
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
        f"STRONG = {found.strong}\nPOSSIBLE = {found.possible}\n"
    )


if __name__ == "__main__":
    main()
