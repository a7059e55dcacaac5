"""Rounds beside each other: where a few came or went, the difference tells nobody's answer. Every case is tried."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, product

import pytest

from cast import Cast
from make import make_asset
from wherewithal.partnerships.pulse import actions, queries
from wherewithal.partnerships.pulse.beside import told_beside
from wherewithal.partnerships.pulse.compare import FEWEST, Typical, typical
from wherewithal.partnerships.pulse.models import PulseSide

STEPS = range(1, 6)
Told = tuple[Typical | None, ...]


def told(answers: Sequence[int], sizes: Sequence[int]) -> Told:
    """What each round tells, where nobody changed their mind and the same people come first."""
    found: list[Typical | None] = []
    for size in sizes:
        new = typical(Counter(answers[:size]), fewest=FEWEST)
        assert new is not None
        found.append(told_beside([each for each in found if each is not None], new))
    return tuple(found)


def guesses(sizes: Sequence[int]) -> Iterator[tuple[object, int]]:
    """For whoever looks, what is before them, and what one or two who came or went answered in this case.

    Somebody who looks from outside is nobody; the others know what they answered themselves.
    """
    groups = [pair for pair in combinations(sorted(set(sizes)), 2) if pair[1] - pair[0] < FEWEST]
    for answers in product(STEPS, repeat=max(sizes)):
        shown = told(answers, sizes)
        for smaller, larger in groups:
            for looks in (None, *range(max(sizes))):
                others = [place for place in range(smaller, larger) if place != looks]
                if others:
                    own = None if looks is None else answers[looks]
                    seen_by = (shown, smaller, larger, looks, own)
                    yield seen_by, sum(answers[place] for place in others)


@pytest.mark.parametrize(
    "sizes",
    [
        *[(3, 4), (4, 3), (3, 5), (5, 3), (4, 5), (5, 4), (5, 6), (6, 5), (6, 4)],
        *[(3, 4, 5), (3, 4, 3), (4, 3, 4), (4, 3, 5), (3, 5, 4), (5, 4, 3), (3, 4, 5, 3)],
    ],
)
def test_nobodys_answer_is_told_by_the_difference(sizes: tuple[int, ...]) -> None:
    """The worst that can be: nobody changed their mind. Each of those who came or went may have answered otherwise."""
    could_be: dict[object, set[int]] = defaultdict(set)
    for seen_by, answered in guesses(sizes):
        could_be[seen_by].add(answered)
    of_rounds_told = {key: found for key, found in could_be.items() if tells_both(key, sizes)}
    assert of_rounds_told
    assert [key for key, found in of_rounds_told.items() if len(found) < 2] == []


def tells_both(seen_by: object, sizes: Sequence[int]) -> bool:
    """Whether a round of either size is told at all."""
    shown, smaller, larger, *_who = seen_by  # type: ignore[misc]
    told_sizes = {size for size, each in zip(sizes, shown, strict=True) if each is not None}
    return {smaller, larger} <= told_sizes


def test_it_stays_worth_reading() -> None:
    """Where somebody joins three or four, every round is told, and nearly all to the half step."""
    widths = [
        float(each.high - each.low) if each is not None else None
        for people in (3, 4)
        for answers in product(STEPS, repeat=people + 1)
        for each in told(answers, (people, people + 1))[1:]
    ]
    assert None not in widths
    assert sum(width is not None and width <= 0.5 for width in widths) / len(widths) > 0.8


@pytest.mark.parametrize(("earlier", "people"), [([], 3), ([3], 3), ([3], 6), ([6], 3)])
def test_without_one_or_two_between_it_is_told_to_the_half_step(
    earlier: list[int], people: int
) -> None:
    for step in STEPS:
        before = [typical({step: number}, fewest=FEWEST) for number in earlier]
        new = typical({3: people}, fewest=FEWEST)
        assert new is not None
        assert told_beside([each for each in before if each is not None], new) == new


def test_the_page_says_why_something_is_told_less_finely(cast: Cast) -> None:
    friends = make_asset(cast.library, "relationship", "Friends of the garden")
    on = date(2026, 4, 1)
    for steps in ([5, 5, 5], [5, 5, 5, 5]):
        row = actions.begin_pulse(by=cast.ada, asset=friends, on=on)
        for step in steps:
            actions._count(row, PulseSide.OURS, {"trust": step}, "")
        actions.close_pulse(by=cast.ada, row=row, on=on)
        on += timedelta(days=90)
    second, first = queries.shown_rounds(cast.rae, friends)
    assert [str(each.rows[0].ours and each.rows[0].ours.words) for each in (first, second)] == [
        "fully",
        "mostly to fully",
    ]
    assert (first.is_coarser, second.is_coarser) == (False, True)
    page = cast.client(cast.rae).get(f"/sunnydale/partnerships/{friends.pk}/pulse/")
    assert page.content.decode().count("some of it is told less finely") == 1
