"""What is met, what is missing, what nobody knows; hours that are not spent twice."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quantities.quantity_strategies import with_real_value
from wherewithal.engine.coverage import Bind, Given, GivenState, Standing, binding, cover
from wherewithal.engine.hours import Ask, hours_left
from wherewithal.quantities import UNKNOWN, Quantity, total

exact, between = Quantity.exact, Quantity.between
HAVE, SECURED, ASKED = GivenState


def given_to(*given_: tuple[GivenState, Quantity]) -> list[Given]:
    return [Given(f"line-{n}", state, quantity) for n, (state, quantity) in enumerate(given_)]


CASES = [
    # wanted, given, missing at least, missing at most, standing
    (exact(10), [], 10, 10, Standing.MISSING),
    (exact(10), [(HAVE, exact(10))], 0, 0, Standing.COVERED),
    (exact(10), [(HAVE, exact(12))], 0, 0, Standing.COVERED),
    (exact(10), [(HAVE, exact(6)), (SECURED, exact(4))], 0, 0, Standing.COVERED),
    (exact(10), [(HAVE, exact(6))], 4, 4, Standing.PARTLY),
    (exact(10), [(HAVE, exact(6)), (ASKED, exact(4))], 0, 0, Standing.PARTLY),
    (exact(10), [(ASKED, exact(10))], 0, 0, Standing.ASKED),
    (exact(10), [(HAVE, exact(0))], 10, 10, Standing.MISSING),
    (exact(10), [(HAVE, between(8, 12))], 0, 2, Standing.UNKNOWN),
    (between(8, 12), [(HAVE, exact(9))], 0, 3, Standing.UNKNOWN),
    (exact(10), [(HAVE, UNKNOWN)], 0, 10, Standing.UNKNOWN),
    (exact(10), [(HAVE, exact(4)), (ASKED, UNKNOWN)], 0, 6, Standing.PARTLY),
    (exact(10), [(ASKED, UNKNOWN)], 0, 10, Standing.ASKED),
    (UNKNOWN, [], 0, None, Standing.MISSING),
    (UNKNOWN, [(HAVE, exact(4))], 0, None, Standing.UNKNOWN),
    (Quantity.at_least(10), [(HAVE, exact(12))], 0, None, Standing.UNKNOWN),
    (exact(0), [], 0, 0, Standing.COVERED),
]


@pytest.mark.parametrize(("wanted", "given_", "low", "high", "standing"), CASES)
def test_how_much_of_a_need_is_met(wanted, given_, low, high, standing):
    found = cover("need", wanted, given_to(*given_))
    assert (found.missing_low, found.missing_high, found.standing) == (low, high, standing)
    assert found.keys == tuple(f"line-{n}" for n in range(len(given_)))


@pytest.mark.parametrize(
    ("wanted", "quantity", "lost", "low", "high"),
    [
        (exact(10), exact(8), 4, 6, 6),
        (exact(10), between(0, 5), 4, 9, 10),
        (between(8, 12), between(0, 5), 4, 7, 12),
        (exact(10), UNKNOWN, 2, 0, 10),
        (exact(10), exact(14), 2, 0, 0),
        (UNKNOWN, exact(4), 2, 0, None),
    ],
)
def test_never_more_is_missing_than_is_wanted(wanted, quantity, lost, low, high):
    found = cover("need", wanted, given_to((HAVE, quantity)), lost=Decimal(lost))
    assert (found.lacks_low, found.lacks_high) == (low, high)


def test_what_nobody_knows_is_counted():
    found = cover("need", UNKNOWN, given_to((HAVE, UNKNOWN), (ASKED, exact(1))))
    assert found.unknown_count == 2


@given(with_real_value(), st.lists(st.tuples(st.sampled_from(list(GivenState)), with_real_value())))
def test_the_parts_add_up(wanted, parts):
    found = cover("need", wanted[0], given_to(*[(state, said) for state, (said, _real) in parts]))
    real_missing = max(Decimal(0), wanted[1] - sum(real for _state, (_said, real) in parts))
    margin = wanted[0].margin + found.have.margin + found.secured.margin + found.asked.margin
    assert found.missing_low - margin <= real_missing
    assert found.missing_high is None or real_missing <= found.missing_high + margin


@given(
    st.integers(0, 50), st.lists(st.tuples(st.sampled_from(list(GivenState)), st.integers(0, 50)))
)
def test_exact_numbers_add_up_to_what_is_wanted_or_more(wanted, parts):
    found = cover("need", exact(wanted), given_to(*[(state, exact(n)) for state, n in parts]))
    together = found.have.low + found.secured.low + found.asked.low + found.missing_low
    assert together == max(wanted, sum(n for _state, n in parts))
    assert found.missing_low == found.missing_high


TWENTY, FOURTEEN = exact(20), exact(14)


def left(plan, *, hours=TWENTY, promised=FOURTEEN, others=()):
    return hours_left(total([hours]), total([promised]), plan=plan, others=others)


def test_teen_staff_has_six_hours_and_the_plan_asks_fourteen():
    found = left([Ask("workshop", exact(14))])
    assert (found.free.low, found.free.high, found.asked.low) == (6, 6, 14)
    assert (found.over_low, found.over_high) == (8, 8)


def test_other_plans_take_their_part_only_while_they_run():
    others = [
        Ask("spring", exact(4), date(2027, 3, 1), date(2027, 5, 31)),
        Ask("autumn", exact(6), date(2027, 9, 1), None),
    ]
    summer = left([Ask("camp", exact(5), date(2027, 6, 1), date(2027, 8, 31))], others=others)
    all_year = left([Ask("camp", exact(5), date(2027, 1, 1), None)], others=others)
    assert (summer.free.low, summer.over_low, summer.keys) == (6, 0, ())
    assert (all_year.free.low, all_year.over_low, all_year.keys) == (0, 5, ("autumn",))
    assert all_year.first_day == date(2027, 9, 1)


@pytest.mark.parametrize(
    ("hours", "promised", "asked", "low", "high"),
    [
        (UNKNOWN, exact(14), exact(5), 0, None),
        (exact(20), UNKNOWN, exact(25), 5, None),
        (exact(20), exact(14), UNKNOWN, 0, None),
        (exact(20), exact(14), between(4, 9), 0, 3),
        (between(20, 30), exact(14), exact(18), 2, 12),
    ],
)
def test_hours_that_nobody_knows(hours, promised, asked, low, high):
    found = left([Ask("plan", asked)], hours=hours, promised=promised)
    assert (found.over_low, found.over_high) == (low, high)


def bind(key: str, short: int, *, most: int | None = -1, asked: int = 10, is_must: bool = True):
    high = short if most == -1 else most
    return Bind(
        key, Decimal(short), None if high is None else Decimal(high), Decimal(asked), is_must, ()
    )


@pytest.mark.parametrize(
    ("found", "first"),
    [
        ([], None),
        ([bind("maybe", 0, most=None), bind("sure", 1)], "sure"),
        ([bind("nice", 9, is_must=False), bind("must", 1)], "must"),
        ([bind("part", 2), bind("most", 8)], "most"),
        ([bind("many", 8, asked=100), bind("few", 2, asked=4)], "few"),
        ([bind("b", 2), bind("a", 2)], "a"),
    ],
)
def test_what_binds_most(found, first):
    bound = binding(found)
    assert (bound and bound.key) == first
