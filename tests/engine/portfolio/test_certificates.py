"""The certificate finds what is wrong with an answer, whoever made it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from wherewithal.engine.portfolio.answer import Answer, Proof
from wherewithal.engine.portfolio.certificates import Fault, certify, proven_bound
from wherewithal.engine.portfolio.choose import choose
from wherewithal.engine.portfolio.example import toy_problem
from wherewithal.engine.portfolio.gains import steps_of
from wherewithal.engine.portfolio.problem import Aim, PartnerLimit, Problem

TOY = toy_problem()
FREE = Proof(needs=(), partners=(), hours=0.0, money=0.0)


def with_chosen(answer: Answer, *chosen: str) -> Answer:
    """The same answer, claiming other asks."""
    return replace(answer, steps=steps_of(TOY, chosen))


def faults(problem: Problem, answer: Answer) -> set[Fault]:
    return set(certify(problem, answer).faults)


def test_the_best_answer_holds_and_its_numbers_are_exact() -> None:
    found = certify(TOY, choose(TOY))
    assert (found.faults, found.value, found.hours) == ((), Fraction(7), Fraction(4))
    assert found.bound is not None
    assert Fraction(7) <= found.bound < Fraction("7.34")


def test_a_bound_that_meets_the_value_proves_the_best_without_the_solver() -> None:
    problem = replace(TOY, budget_hours=Decimal(4))
    assert certify(problem, choose(problem)).is_best
    assert not certify(TOY, choose(TOY)).is_best


def test_more_hours_than_there_are() -> None:
    answer = with_chosen(choose(TOY), "museum", "makers", "print shop")
    assert Fault.HOURS in faults(TOY, answer)


def test_more_money_than_there_is() -> None:
    problem = replace(TOY, budget_money=Decimal(10))
    assert Fault.MONEY in faults(problem, choose(TOY))


def test_a_partner_asked_too_often() -> None:
    sources = tuple(replace(each, partner="town") for each in TOY.sources)
    problem = replace(TOY, sources=sources, partner_limits=(PartnerLimit("town", 1),))
    assert Fault.PARTNER_LIMIT in faults(problem, choose(TOY))


def test_what_is_forbidden_or_left_out_though_pinned() -> None:
    answer = choose(TOY)
    assert Fault.FORBIDDEN in faults(replace(TOY, forbidden=frozenset(["museum"])), answer)
    assert Fault.PIN_LEFT_OUT in faults(replace(TOY, pinned=frozenset(["church"])), answer)


def test_an_ask_that_nobody_knows_or_that_is_made_twice() -> None:
    answer = choose(TOY)
    twice = replace(answer, steps=(*answer.steps, answer.steps[0]))
    stranger = replace(answer, steps=(replace(answer.steps[0], source="nobody"),))
    assert Fault.STRANGE in faults(TOY, twice)
    assert Fault.STRANGE in faults(TOY, stranger)


def test_a_value_a_bound_or_a_gap_that_is_too_good() -> None:
    answer = choose(TOY)
    assert Fault.VALUE in faults(TOY, replace(answer, value=7.1))
    assert Fault.BOUND in faults(TOY, replace(answer, bound=7.0))
    assert faults(TOY, replace(answer, gap=0.0)) == {Fault.GAP}


def test_a_must_that_is_not_met() -> None:
    problem = replace(TOY, aim=Aim.MUSTS)
    answer = choose(problem)
    assert faults(problem, answer) == set()
    assert Fault.MUST_NOT_MET in faults(problem, with_chosen(answer, "museum"))


NO_PRICES = [
    replace(FREE, hours=-1.0),
    replace(FREE, money=2.0),
    replace(FREE, hours=float("nan")),
    replace(FREE, needs=(("room", float("inf")),)),
]


@pytest.mark.parametrize("proof", NO_PRICES)
def test_prices_below_zero_or_for_no_limit_are_no_prices(proof: Proof) -> None:
    answer = replace(choose(TOY), proof=proof, bound=8.0)
    assert Fault.PRICE in faults(TOY, answer)


def test_without_prices_the_bound_is_all_that_is_needed() -> None:
    assert proven_bound(TOY, FREE) == 8


def test_a_price_for_asking_nobody_buys_nothing() -> None:
    """Sources that belong to no partner have no limit that could be paid for."""
    assert proven_bound(TOY, replace(FREE, partners=(("", 100.0),))) == 8
    sold = replace(FREE, needs=(("room", 3.0), ("laptops", 3.0)), partners=(("", 100.0),))
    assert proven_bound(TOY, sold) == proven_bound(TOY, replace(sold, partners=()))


def test_a_bound_by_hand() -> None:
    """At 1 an hour, a room at 1, laptops at 3, a coach at 1 and a button maker at 1.

    Kept: 3 - 1 = 2 for the room. Gained: the museum 1 + 1.8 - 2 = 0.8, the makers 1 + 1.2 - 2 = 0.2,
    the church 0, the print shop nothing. Paid for the hours: 5. Together 8.
    """
    proof = Proof(
        needs=(("room", 1.0), ("laptops", 3.0), ("coach", 1.0), ("button maker", 1.0)),
        partners=(),
        hours=1.0,
        money=0.0,
    )
    assert abs(proven_bound(TOY, proof) - 8) < Fraction(1, 10**9)
