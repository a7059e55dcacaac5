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


def chart_of(curve: Curve, *, hours: Decimal, value: float) -> CurveChart | None:
    """The picture of a curve, with the answer that covers `value` in so many hours.

    None where there are fewer than two points.
    """
    points = curve.points
    if len(points) < 2 or not curve.total:
        return None
    most = max(hours, *(point.hours for point in points)) or Decimal(1)

    def at(across: Decimal, covered: float, *, is_here: bool = False) -> Dot:
        x = LEFT + int(across * ACROSS / most)
        return Dot(x, TOP + DOWN - int(min(1.0, covered / curve.total) * DOWN), is_here)

    dots = [at(point.hours, point.value) for point in points]
    path = f"M{dots[0].x} {dots[0].y}" + "".join(f"H{dot.x}V{dot.y}" for dot in dots[1:])
    return CurveChart(path, (*dots, at(hours, value, is_here=True)), most)
