"""Marks that would cover each other become one; names never do."""

from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.map_marks import Box, Label, Mark, heap_marks, place_labels

ROOM = {"letter_width": 6.0, "line_height": 12.0, "gap": 8.0, "width": 200.0, "height": 100.0}
MARKS = st.lists(st.tuples(st.floats(0, 200), st.floats(0, 100)), max_size=40).map(
    lambda places: [Mark(f"{i:02}", x, y, f"name {i}") for i, (x, y) in enumerate(places)]
)


def test_the_same_marks_in_another_order_make_the_same_heaps() -> None:
    marks = [Mark(key, x, 0, "") for key, x in (("a", 0), ("b", 5), ("c", 9), ("d", 40))]
    heaps = heap_marks(marks, nearest=6)
    assert [[mark.key for mark in heap.marks] for heap in heaps] == [["a", "b"], ["c"], ["d"]]
    assert heap_marks(marks[::-1], nearest=6) == heaps


@given(MARKS)
def test_every_mark_is_in_one_heap_and_heaps_keep_apart(marks: list[Mark]) -> None:
    heaps = heap_marks(marks, nearest=10)
    assert sorted(mark.key for heap in heaps for mark in heap.marks) == [m.key for m in marks]
    for index, heap in enumerate(heaps):
        for other in heaps[:index]:
            assert (heap.x - other.x) ** 2 + (heap.y - other.y) ** 2 >= 99.99


def test_a_name_stands_to_the_right_and_else_to_the_left() -> None:
    marks = [Mark("a", 20, 50, "Abbey"), Mark("b", 190, 50, "Barn")]
    assert place_labels(marks, taken=[], **ROOM) == [
        Label("a", "Abbey", 28, 53),
        Label("b", "Barn", 158, 53),
    ]


def test_a_name_without_room_is_left_out() -> None:
    wall = Box(0, 0, 200, 100)
    assert place_labels([Mark("a", 20, 50, "Abbey")], taken=[wall], **ROOM) == []


@given(MARKS)
def test_no_name_covers_another_or_leaves_the_picture(marks: list[Mark]) -> None:
    boxes = [
        Box(label.x, label.y - 9, label.x + 6 * len(label.name), label.y + 3)
        for label in place_labels(marks, taken=[], **ROOM)
    ]
    for index, box in enumerate(boxes):
        assert box.left >= 0
        assert box.right <= 200
        shrunk = Box(box.left + 0.01, box.top + 0.01, box.right - 0.01, box.bottom - 0.01)
        assert not any(shrunk.covers(other) for other in boxes[:index])
