"""From everybody's own order to one order together: worked by hand."""

from fractions import Fraction

from wherewithal.opportunities.weighing.ranking import order_together

SIGNING, ROBOTS, GARDEN = 1, 2, 3


def test_the_average_rank() -> None:
    orders = {
        10: {SIGNING: 1, ROBOTS: 2, GARDEN: 3},
        11: {ROBOTS: 1, SIGNING: 2, GARDEN: 3},
        12: {SIGNING: 1, GARDEN: 2, ROBOTS: 3},
    }
    found = order_together([SIGNING, ROBOTS, GARDEN], orders)
    assert [(each.key, each.ranks, each.average) for each in found] == [
        (SIGNING, (1, 1, 2), Fraction(4, 3)),
        (ROBOTS, (1, 2, 3), Fraction(2)),
        (GARDEN, (2, 3, 3), Fraction(8, 3)),
    ]


def test_ties_stand_as_they_were_put_up() -> None:
    orders = {10: {ROBOTS: 1, SIGNING: 2}, 11: {SIGNING: 1, ROBOTS: 2}}
    assert [each.key for each in order_together([SIGNING, ROBOTS], orders)] == [SIGNING, ROBOTS]


def test_what_nobody_placed_comes_last() -> None:
    found = order_together([SIGNING, ROBOTS], {10: {ROBOTS: 1}})
    assert [(each.key, each.average) for each in found] == [(ROBOTS, 1), (SIGNING, None)]


def test_what_was_set_aside_leaves_no_gap() -> None:
    found = order_together([SIGNING, GARDEN], {10: {ROBOTS: 1, GARDEN: 2, SIGNING: 7}})
    assert [(each.key, each.ranks) for each in found] == [(GARDEN, (1,)), (SIGNING, (2,))]


def test_nobody_at_all() -> None:
    assert [each.ranks for each in order_together([SIGNING, ROBOTS], {})] == [(), ()]
