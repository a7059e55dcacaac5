"""Sentences about an answer."""

from dataclasses import replace
from decimal import Decimal

import pytest

from wherewithal.engine.portfolio.answer import Reason, Unmet
from wherewithal.engine.portfolio.certificates import certify
from wherewithal.engine.portfolio.changes import Change
from wherewithal.engine.portfolio.choose import choose
from wherewithal.engine.portfolio.example import toy_problem
from wherewithal.engine.portfolio.problem import Aim, Problem
from wherewithal.engine.portfolio.ranges import About, OpenNumber, Swing
from wherewithal.engine.portfolio.spans import Span
from wherewithal.insights.portfolio.file_words import SENTENCES
from wherewithal.insights.portfolio.report import look_closer
from wherewithal.insights.portfolio.words import (
    REASONS,
    Words,
    hours_in_words,
    is_proven,
    percent,
)
from wherewithal.solving.place import FaultReason

WORDS = Words({"museum": "City Museum"})


def how_sure(problem: Problem) -> str:
    answer = choose(problem)
    return WORDS.how_sure(answer, is_proven=is_proven(certify(problem, answer)))


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "0 %"), (0.004, "under 1 %"), (0.5, "50 %"), (0.999, "over 99 %"), (1.0, "100 %")],
)
def test_nearly_all_is_not_all(share: float, said: str) -> None:
    assert percent(share) == said


@pytest.mark.parametrize(("is_in_shares", "said"), [(True, "50 %"), (False, "0.5")])
def test_an_amount_that_is_a_part_of_the_need_is_told_in_percent(
    is_in_shares: bool, said: str
) -> None:
    half = Decimal("0.5")
    open_number = OpenNumber(About.AMOUNT, Span(half, Decimal(1), Decimal(1)), "museum", "hall")
    change = Change(comes_in=("church",))
    told = Words({"museum": "City Museum"}, is_in_shares=is_in_shares)
    assert told.swing(Swing(open_number, half, change)) == (
        f"If what City Museum could give of “hall” came to {said}, ask church as well."
    )


@pytest.mark.parametrize(
    ("low", "likely", "high", "said"),
    [
        ("1", "1", "1", "1 hour"),
        ("2", "2", "2", "2 hours"),
        ("0.5", "1", "2", "about 1 hour (0.5 to 2)"),
    ],
)
def test_hours(low: str, likely: str, high: str, said: str) -> None:
    assert hours_in_words(Span(Decimal(low), Decimal(likely), Decimal(high))) == said


def test_no_conversation_at_all() -> None:
    answer = choose(replace(toy_problem(), budget_hours=Decimal(0)))
    assert WORDS.headline(answer) == ("No conversation. 0 of 4 needs are met, 0 % of what counts.")


def test_the_cheapest_set_is_proven() -> None:
    problem = replace(toy_problem(), aim=Aim.MUSTS)
    assert how_sure(problem) == "Proven: nothing better exists. The proof was checked."


def test_what_is_impossible_says_why() -> None:
    problem = replace(toy_problem(), aim=Aim.MUSTS, budget_hours=Decimal(3))
    answer = choose(problem)
    assert how_sure(problem) == ("It cannot be done in full. This is what can be done instead.")
    assert [WORDS.unmet(each) for each in answer.unmet] == [
        "laptops: only 80 % of it within the hours, even if they all went there."
    ]


def test_pins_that_cannot_be_say_so() -> None:
    problem = replace(toy_problem(), pinned=frozenset(["museum", "makers", "print shop"]))
    answer = choose(problem)
    assert list(WORDS.pins(answer)) == ["The pinned asks alone take more hours than there are."]


def test_the_next_one_is_told_with_what_it_would_add() -> None:
    problem = toy_problem()
    report = look_closer(problem, choose(problem))
    (extra,) = report.extras
    assert WORDS.next_one(extra, report.outlook.hours) == (
        "The next would be print shop, 4 hours: meets button maker"
    )


def test_every_reason_and_every_fault_has_its_sentence() -> None:
    assert set(REASONS) == set(Reason)
    assert set(SENTENCES) == set(FaultReason)
    for reason in Reason:
        sentence = WORDS.unmet(Unmet("museum", is_must=True, reason=reason, share=0.5))
        assert sentence.startswith("City Museum: ")
