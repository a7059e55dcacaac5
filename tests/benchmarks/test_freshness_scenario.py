"""What freshness is measured with does what the protocol says."""

import random

from freshness import (
    FACTS,
    WEEKS,
    Known,
    Plan,
    World,
    interval,
    make_world,
    oldest_first,
    weekly_shares,
)


def test_a_seed_is_a_library() -> None:
    assert make_world(3) == make_world(3)
    assert make_world(3) != make_world(4)


def test_what_was_never_confirmed_is_oldest() -> None:
    confirmed = (-5, None, -9, *[0] * (FACTS - 3))
    known = Known(0, ("offer",) * FACTS, confirmed, (), random.Random(1))  # noqa: S311
    assert oldest_first(known)[:3] == [1, 2, 0]


def test_an_answered_check_makes_a_fact_true_until_it_goes_wrong_again() -> None:
    world = World(
        kinds=("offer",) * FACTS,
        last_confirmed=(None,) * FACTS,
        is_true=(False,) * FACTS,
        plans=(Plan(1, 4, frozenset({0, 1})),),
        goes_wrong=tuple(
            tuple(week == 3 and fact == 0 for fact in range(FACTS)) for week in range(WEEKS)
        ),
        answers=tuple(tuple(week > 1 for _ in range(FACTS)) for week in range(WEEKS)),
    )

    def asks_week_two(known: Known) -> list[int]:
        return [0] if known.week == 2 else [200]

    assert weekly_shares(world, asks_week_two, seed=0) == [0, 0.5, 0, 0]


def test_the_interval_holds_the_mean() -> None:
    assert interval([0.1] * 9) == (0.1, 0.1)
    least, most = interval([0.0, 0.1, 0.2, 0.3])
    assert 0.0 <= least < 0.15 < most <= 0.3
