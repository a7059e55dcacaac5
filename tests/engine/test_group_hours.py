"""Hours of a group and of its people: what one of them gives is not there again through the group."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.engine.hours import Ask, GroupHours, group_hours_left
from wherewithal.quantities import UNKNOWN, Quantity, total

exact = Quantity.exact
NOTHING = total([])


def group(noted=UNKNOWN, *people, promised=(), own_duties=(), is_complete=True):
    """A group of people with so many hours each."""
    return GroupHours(noted, total(people), total(promised), total(own_duties), is_complete)


def direct(hours, *, key="group", first=None, last=None):
    return Ask(key, exact(hours), first, last)


def through(hours, *, key="Pam", first=None, last=None):
    return Ask(f"of {key}", exact(hours), first, last, through=key)


def test_fourteen_hours_of_three_people_are_not_eighteen():
    teens = group(exact(14))
    found = group_hours_left(teens, plan=[direct(12)], others=[through(4), through(2, key="Sam")])
    assert (found.free.high, found.asked.low, found.over_low) == (8, 12, 4)
    assert found.keys == ("of Pam", "of Sam")
    seen_by_the_other = group_hours_left(teens, plan=[through(4)], others=[direct(12)])
    assert (seen_by_the_other.free.high, seen_by_the_other.over_low) == (2, 2)


def test_what_one_gives_counts_only_while_it_is_given():
    spring = {"first": date(2027, 3, 1), "last": date(2027, 5, 31)}
    autumn = {"first": date(2027, 9, 1), "last": date(2027, 11, 30)}
    others = [through(4, **spring)]
    assert (
        group_hours_left(group(exact(14)), plan=[direct(14, **autumn)], others=others).over_low == 0
    )
    assert (
        group_hours_left(group(exact(14)), plan=[direct(14, **spring)], others=others).over_low == 4
    )
    assert (
        group_hours_left(group(exact(2)), plan=[through(9, **autumn)], others=[direct(2, **spring)])
        is None
    )


def test_nobody_asks_the_group_itself():
    assert group_hours_left(group(exact(2), exact(40)), plan=[through(9)]) is None


@pytest.mark.parametrize(
    ("noted", "people", "asked", "given_by_one", "over"),
    [
        (exact(14), [exact(7), exact(7)], 14, 4, 4),  # the same hours, noted twice
        (exact(14), [exact(20), exact(20)], 14, 26, 0),  # 26 hours beside the group's
        (exact(14), [exact(20), exact(20)], 14, 27, 1),
        (exact(14), [exact(20), exact(20)], 16, 0, 2),  # no more as a group than is noted
        (exact(14), [exact(20), UNKNOWN], 14, 4, 4),  # nobody knows whether there is more
        (UNKNOWN, [exact(20), exact(20)], 36, 5, 1),
        (UNKNOWN, [exact(20), UNKNOWN], 36, 5, 0),
    ],
)
def test_which_hours_they_are(noted, people, asked, given_by_one, over):
    found = group_hours_left(
        group(noted, *people), plan=[direct(asked)], others=[through(given_by_one)]
    )
    assert found.over_low == over


def test_duties_come_off_the_same_hours():
    found = group_hours_left(
        group(exact(20), promised=[exact(10)], own_duties=[exact(4)]), plan=[direct(14)]
    )
    assert (found.free.high, found.over_low) == (6, 8)


def test_people_who_are_not_named_leave_it_open():
    found = group_hours_left(group(UNKNOWN, exact(10), is_complete=False), plan=[direct(14)])
    assert (found.over_low, found.over_high) == (0, 4)


hours = st.integers(0, 40)


def fits(noted: int, spare: list[int], asked: int, own: list[int]) -> bool:
    """Hour by hour: each gives their own first; the rest of everybody has to do for the group."""
    left = [have - gives for have, gives in zip(spare, own, strict=True)]
    return min(left) >= 0 and asked <= noted and asked <= sum(left)


@given(hours, st.lists(st.tuples(hours, hours), min_size=1, max_size=4), st.integers(1, 40))
def test_a_plan_is_too_much_exactly_where_no_way_to_share_it_out_exists(noted, people, asked):
    """Where the people have more hours than the group, and nobody gives more than they have."""
    spare, own = [have for have, _own in people], [min(own, have) for have, own in people]
    if sum(spare) <= noted:
        return
    plan = [direct(asked), *(through(own_, key=str(n)) for n, own_ in enumerate(own))]
    found = group_hours_left(group(exact(noted), *[exact(each) for each in spare]), plan=plan)
    assert (found.over_low == 0) == fits(noted, spare, asked, own)
