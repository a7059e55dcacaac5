"""Finding a spot on a small picture: a click, or steps with buttons. Works without JavaScript.

A click on the picture comes as two numbers of pixels, as browsers have sent them since their first days.
The picture stands in the page itself; it takes no tiles from anywhere.
"""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from wherewithal.engine.geography import FlatMap, Point, around, fit
from wherewithal.engine.lettering import shortened
from wherewithal.engine.scale_bar import scale_bar
from wherewithal.engine.typed_point import read_point
from wherewithal.map.around.picture import View, read_view
from wherewithal.map.around.places import Place

SIDE = 320
CLOSER, FURTHER = "closer", "further"
# How far a step moves the spot, as parts of the picture: right and down.
STEPS = {"north": (0.0, -0.1), "south": (0.0, 0.1), "west": (-0.1, 0.0), "east": (0.1, 0.0)}
LEAST_RADIUS, MOST_RADIUS = 60.0, 2_000_000.0
FIRST_RADIUS = 1_500.0


@dataclass(frozen=True, slots=True)
class Finder:
    """What the picture shows, and the spot that is chosen in it."""

    view: View
    spot: Point | None

    @property
    def flat(self) -> FlatMap:
        """The picture's map."""
        return around(
            self.view.middle, radius_meters=self.view.radius_meters, width=SIDE, height=SIDE
        )

    @property
    def spot_query(self) -> str:
        """The spot as it stands in an address."""
        return f"{self.spot.latitude:.6f},{self.spot.longitude:.6f}" if self.spot else ""


def find_spot(
    asked: Mapping[str, str], *, known: Point | None, points: Sequence[Point]
) -> Finder | None:
    """Follow one click or step from what the page showed before; None where no place is known at all."""
    view = read_view(asked.get("view", "")) or _first_view(known, points)
    if view is None:
        return None
    spot = read_point(asked.get("spot", "")) or known
    finder = Finder(view, spot)
    clicked = _clicked(asked)
    if clicked is not None:
        return Finder(view, finder.flat.point_at(*clicked))
    return _stepped(finder, asked.get("step", ""))


def picture_of(finder: Finder, places: Sequence[Place], *, unit: str) -> str:
    """The picture as an address that holds all of it."""
    flat = finder.flat
    inside = [place for place in places if place.point is not None and flat.holds(place.point)]
    context = {
        "side": SIDE,
        "marks": [(place, *_at(flat, place.point)) for place in inside if place.point],
        "names": [
            (shortened(place.name, 24), *_at(flat, place.point))
            for place in inside
            if place.is_ours and place.point
        ],
        "spot": flat.place(finder.spot) if finder.spot else None,
        "bar": scale_bar(units_per_meter=flat.units_per_meter, longest=SIDE / 3, unit=unit),
    }
    drawn = render_to_string("map/around/finder.svg", context)
    return "data:image/svg+xml;base64," + b64encode(drawn.encode()).decode()


def _first_view(known: Point | None, points: Sequence[Point]) -> View | None:
    if known is not None:
        return View(known, FIRST_RADIUS)
    if not points:
        return None
    flat = fit(points, width=SIDE, height=SIDE, margin=SIDE / 8, least_meters=FIRST_RADIUS)
    return View(flat.middle, SIDE / 2 / flat.units_per_meter)


def _clicked(asked: Mapping[str, str]) -> tuple[float, float] | None:
    """Where the picture was clicked. Enter on the picture says 0, 0 and means nothing."""
    try:
        x, y = float(asked.get("at.x", "")), float(asked.get("at.y", ""))
    except ValueError:
        return None
    is_inside = 0 <= x <= SIDE and 0 <= y <= SIDE
    return (x, y) if is_inside and (x, y) != (0, 0) else None


def _stepped(finder: Finder, step: str) -> Finder:
    if step in STEPS:
        right, down = STEPS[step]
        x, y = finder.flat.place(finder.spot or finder.view.middle)
        spot = finder.flat.point_at(x + right * SIDE, y + down * SIDE)
        stays = finder.flat.holds(spot)
        return Finder(finder.view if stays else View(spot, finder.view.radius_meters), spot)
    if step in (CLOSER, FURTHER):
        factor = 0.5 if step == CLOSER else 2.0
        radius = min(MOST_RADIUS, max(LEAST_RADIUS, finder.view.radius_meters * factor))
        return Finder(View(finder.spot or finder.view.middle, radius), finder.spot)
    return finder


def _at(flat: FlatMap, point: Point) -> tuple[float, float]:
    x, y = flat.place(point)
    return round(x, 1), round(y, 1)
