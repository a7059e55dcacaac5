"""Marks on a picture: those that would cover each other become one with a number, names find room."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, hypot


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a place of the picture, with its name; `key` makes ties break the same way always."""

    key: str
    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Heap:
    """Marks that stand so close together that the picture shows them as one."""

    x: float
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture that is taken: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Box") -> bool:
        """True when the two share more than an edge."""
        beside = self.right <= other.left or other.right <= self.left
        above = self.bottom <= other.top or other.bottom <= self.top
        return not (beside or above)


@dataclass(frozen=True, slots=True)
class Label:
    """A name with its place: `x`, `y` are where the words begin, on their base line."""

    key: str
    name: str
    x: float
    y: float


def heap_marks(marks: Iterable[Mark], *, nearest: float) -> list[Heap]:
    """Put marks that stand nearer than `nearest` to the first of a heap onto that heap.

    In the order of their keys, so that the same marks always make the same heaps. A heap stands at its
    first mark; no two heaps stand nearer together than `nearest`. Cost: linear in the marks, by a grid.

    >>> [len(heap.marks) for heap in heap_marks(
    ...     [Mark("a", 0, 0, ""), Mark("b", 3, 4, ""), Mark("c", 30, 0, "")], nearest=6)]
    [2, 1]
    """
    if nearest <= 0:
        message = "marks need a distance that is more than nothing"
        raise ValueError(message)
    heaps: list[list[Mark]] = []
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: mark.key):
        column, row = floor(mark.x / nearest), floor(mark.y / nearest)
        near = (
            index
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
            for index in cells.get((column + across, row + down), ())
            if hypot(heaps[index][0].x - mark.x, heaps[index][0].y - mark.y) < nearest
        )
        found = min(near, default=None)
        if found is None:
            cells[column, row].append(len(heaps))
            heaps.append([mark])
        else:
            heaps[found].append(mark)
    return [Heap(heap[0].x, heap[0].y, tuple(heap)) for heap in heaps]


def place_labels(
    marks: Sequence[Mark],
    *,
    taken: Sequence[Box],
    letter_width: float,
    line_height: float,
    gap: float,
    width: float,
    height: float,
) -> list[Label]:
    """Give each mark, in the order given, a place for its name where nothing stands yet.

    Tried in turn: to the right, to the left, below, above. A name that finds no room inside the picture
    is left out (the list beside the picture has it). Cost: marks times names placed.
    """
    boxes = list(taken)
    labels: list[Label] = []
    for mark in marks:
        length = len(mark.name) * letter_width
        for left, top in (
            (mark.x + gap, mark.y - line_height / 2),
            (mark.x - gap - length, mark.y - line_height / 2),
            (mark.x - length / 2, mark.y + gap),
            (mark.x - length / 2, mark.y - gap - line_height),
        ):
            box = Box(left, top, left + length, top + line_height)
            inside = left >= 0 and top >= 0 and box.right <= width and box.bottom <= height
            if inside and not any(box.covers(other) for other in boxes):
                boxes.append(box)
                labels.append(Label(mark.key, mark.name, left, top + 0.75 * line_height))
                break
    return labels
