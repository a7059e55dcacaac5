"""Positions rise in the wished order, and as few rows as possible get a new one."""

from itertools import pairwise, permutations

import pytest

from wherewithal.capacity.ordering import STEP, spread


def changed(before: list[int], after: list[int]) -> int:
    return sum(old != new for old, new in zip(before, after, strict=True))


def test_with_gaps_a_row_moves_alone() -> None:
    assert spread([64, 256, 128, 192]) == [64, 96, 128, 192]
    assert spread([256, 64, 128]) == [31, 64, 128]


def test_rows_without_gaps_make_room() -> None:
    assert spread([0, 2, 1]) == [0, 2, 66]
    assert spread([0, 0, 0]) == [0, STEP, 2 * STEP]


def test_a_new_row_finds_a_place_between() -> None:
    assert spread([64, None, 128]) == [64, 96, 128]
    assert spread([None]) == [STEP]
    assert spread([]) == []


@pytest.mark.parametrize("positions", [(0, 1, 2, 3, 4), (0, 64, 65, 66, 200), (3, 3, 7, 7, 9)])
def test_every_order_can_be_had_and_nothing_smaller_would_do(positions: tuple[int, ...]) -> None:
    for wished in permutations(positions):
        after = spread(wished)
        assert all(low < high for low, high in pairwise(after))
        assert min(after) >= 0
        assert changed(list(wished), after) == fewest_changes(wished)


def fewest_changes(wished: tuple[int, ...]) -> int:
    """Try every choice of rows that keep their position: the slow and certain way."""
    best = len(wished)
    for choice in range(2 ** len(wished)):
        kept = [i for i in range(len(wished)) if choice >> i & 1]
        fits = all(wished[b] - wished[a] >= b - a for a, b in pairwise(kept))
        if fits and (not kept or wished[kept[0]] >= kept[0]):
            best = min(best, len(wished) - len(kept))
    return best
