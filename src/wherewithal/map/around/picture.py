"""The picture of the surroundings: marks in the place where things stand, a scale, and north above."""

from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.engine.geography import FlatMap, Point, around, distance_meters, fit
from wherewithal.engine.lettering import shortened
from wherewithal.engine.map_marks import Box, Heap, Label, Mark, heap_marks, place_labels
from wherewithal.engine.scale_bar import ScaleBar, scale_bar
from wherewithal.map.around.places import Place

NEAREST = 16.0
LETTER_WIDTH, LINE_HEIGHT, GAP = 7.4, 17.0, 14.0
LONGEST_NAME = 30
# Of several that share a mark.
MOST_SAID, LONGEST_SAID = 6, 60
# More names than these are noise: the list has all of them.
MOST_NAMES = 40
SAME_SPOT_METERS = 5.0
LEAST_VIEW_METERS = 60.0
FOOT = 52.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of one width: for paper and screens, or for a phone."""

    width: int
    height: int
    margin: int
    is_narrow: bool


WIDE = Frame(width=1120, height=640, margin=60, is_narrow=False)
NARROW = Frame(width=360, height=360, margin=30, is_narrow=True)


@dataclass(frozen=True, slots=True)
class View:
    """A part of the map: a point and how far around it."""

    middle: Point
    radius_meters: float

    @property
    def query(self) -> str:
        """As it stands in an address."""
        spot = f"{self.middle.latitude:.6f},{self.middle.longitude:.6f}"
        return f"{spot},{self.radius_meters:.0f}"


@dataclass(frozen=True, slots=True)
class Single:
    """One thing in the picture."""

    place: Place
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Crowd:
    """Several things so near to each other that they share a mark; `view` looks closer."""

    places: tuple[Place, ...]
    x: float
    y: float
    view: View | None

    @property
    def names(self) -> str:
        """The first names in it. Put together here: a template takes five times as long for hundreds."""
        cut = [shortened(place.name, LONGEST_SAID) for place in self.places[:MOST_SAID]]
        return "; ".join(cut) + ("…" if len(self.places) > MOST_SAID else "")


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture."""

    frame: Frame
    singles: tuple[Single, ...]
    crowds: tuple[Crowd, ...]
    labels: tuple[Label, ...]
    bar: ScaleBar
    circle: tuple[float, float, float] | None
    stretch_percent: float


def draw(
    places: Sequence[Place],
    *,
    frame: Frame,
    unit: str,
    view: View | None = None,
    circle: View | None = None,
) -> Picture | None:
    """Place everything. Same places, same picture; None where nothing is on the map yet."""
    points = [place.point for place in places if place.point is not None]
    if not points:
        return None
    flat = _flat_map(points, frame, view, circle)
    inside = [place for place in places if place.point is not None and flat.holds(place.point)]
    marks = {place.key: _mark(place, flat) for place in inside}
    outlets = [place for place in inside if place.is_ours]
    heaps = heap_marks([marks[place.key] for place in inside if not place.is_ours], nearest=NEAREST)
    by_key = {place.key: place for place in inside}
    alone = [by_key[heap.marks[0].key] for heap in heaps if len(heap.marks) == 1]
    singles = [_single(place, marks) for place in [*alone, *outlets]]
    crowds = [_crowd(heap, by_key) for heap in heaps if len(heap.marks) > 1]
    return Picture(
        frame=frame,
        singles=tuple(singles),
        crowds=tuple(crowds),
        labels=tuple(_labels([*outlets, *alone], marks, heaps, frame)),
        bar=scale_bar(units_per_meter=flat.units_per_meter, longest=frame.width / 4, unit=unit),
        circle=_circle(circle, flat),
        stretch_percent=100 * flat.largest_stretch,
    )


def read_view(text: str) -> View | None:
    """A view as it stood in an address: "42.37,-71.11,400"; None where it is something else."""
    try:
        latitude, longitude, radius = (float(part) for part in text.split(","))
        view = View(Point(latitude, longitude), radius)
    except ValueError:
        return None
    return view if LEAST_VIEW_METERS <= radius <= 20_000_000 else None


def _flat_map(
    points: Sequence[Point], frame: Frame, view: View | None, circle: View | None
) -> FlatMap:
    shown = view or circle
    if shown is None:
        return fit(points, width=frame.width, height=frame.height, margin=frame.margin)
    radius = shown.radius_meters * 1.15
    return around(shown.middle, radius_meters=radius, width=frame.width, height=frame.height)


def _mark(place: Place, flat: FlatMap) -> Mark:
    assert place.point is not None  # noqa: S101 - chosen by its caller
    x, y = flat.place(place.point)
    return Mark(place.key, round(x, 1), round(y, 1), shortened(place.name, LONGEST_NAME))


def _single(place: Place, marks: dict[str, Mark]) -> Single:
    mark = marks[place.key]
    return Single(place, mark.x, mark.y)


def _crowd(heap: Heap, by_key: dict[str, Place]) -> Crowd:
    places = tuple(by_key[mark.key] for mark in heap.marks)
    points = [place.point for place in places if place.point is not None]
    spread = max(distance_meters(points[0], point) for point in points)
    if spread < SAME_SPOT_METERS:
        return Crowd(places, heap.x, heap.y, None)
    return Crowd(places, heap.x, heap.y, View(points[0], max(LEAST_VIEW_METERS, spread * 1.2)))


def _labels(
    places: Sequence[Place], marks: dict[str, Mark], heaps: Sequence[Heap], frame: Frame
) -> list[Label]:
    """Names of the outlets first, then of the rest as long as they are few."""
    taken = [_box(mark.x, mark.y) for mark in marks.values()]
    taken += [_box(heap.x, heap.y) for heap in heaps]
    taken.append(Box(0, frame.height - FOOT, frame.width, frame.height))
    outlets = [place for place in places if place.is_ours]
    named = places if len(places) <= MOST_NAMES and not frame.is_narrow else outlets
    return place_labels(
        [marks[place.key] for place in named],
        taken=taken,
        letter_width=LETTER_WIDTH,
        line_height=LINE_HEIGHT,
        gap=GAP,
        width=frame.width,
        height=frame.height,
    )


def _box(x: float, y: float) -> Box:
    half = NEAREST / 2
    return Box(x - half, y - half, x + half, y + half)


def _circle(circle: View | None, flat: FlatMap) -> tuple[float, float, float] | None:
    if circle is None:
        return None
    x, y = flat.place(circle.middle)
    return x, y, circle.radius_meters * flat.units_per_meter
