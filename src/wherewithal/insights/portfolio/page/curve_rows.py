"""The line of hours as a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from wherewithal.engine.portfolio.curve import Curve
from wherewithal.insights.portfolio.gather import Asking
from wherewithal.insights.portfolio.words import Words, percent

SAME = 1e-6


@dataclass(frozen=True, slots=True)
class CurveRow:
    """One line of the table. `is_best`: nothing covers more in these hours; else `most` is the proven bound."""

    hours: str
    share: str
    most: str
    is_best: bool
    met: int
    comes_in: str
    goes_out: str


def curve_rows(asking: Asking, words: Words, curve: Curve) -> Iterator[CurveRow]:
    """The points of the line, from few hours to many."""
    total = curve.total or 1.0
    for point in curve.points:
        new, gone = (
            ", ".join(words.name(each) for each in keys if not asking.is_own(each))
            for keys in (point.comes_in, point.goes_out)
        )
        yield CurveRow(
            hours=f"{point.hours.normalize():f}",
            share=percent(point.value / total),
            most=percent(min(1.0, point.bound / total)),
            is_best=point.bound - point.value <= SAME * total,
            met=point.met_count,
            comes_in=new,
            goes_out=gone,
        )
