"""A small picture of what more hours bring, drawn on the server. The table beside it says the same."""

from dataclasses import dataclass
from decimal import Decimal

from wherewithal.engine.portfolio.curve import Curve

WIDTH, HEIGHT = 480, 220
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 12, 34
ACROSS, DOWN = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM


@dataclass(frozen=True, slots=True)
class Dot:
    """One point of the curve in units of the picture. `is_here`: the answer that the page shows."""

    x: int
    y: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class CurveChart:
    """A line of steps, its dots, and the numbers at its ends."""

    steps: str
    dots: tuple[Dot, ...]
    most_hours: Decimal
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = TOP + DOWN
    words_y: int = HEIGHT - 8
    top_words_y: int = TOP + 6


def chart_of(curve: Curve, *, here: Decimal) -> CurveChart | None:
    """The picture of a curve; None where it has fewer than two points."""
    points = curve.points
    if len(points) < 2 or not curve.total:
        return None
    most = max(point.hours for point in points)
    dots = tuple(
        Dot(
            LEFT + (int(point.hours * ACROSS / most) if most else 0),
            TOP + DOWN - int(min(1.0, point.value / curve.total) * DOWN),
            is_here=point.hours == here,
        )
        for point in points
    )
    path = f"M{dots[0].x} {dots[0].y}"
    path += "".join(f"H{dot.x}V{dot.y}" for dot in dots[1:])
    return CurveChart(path, dots, most)
