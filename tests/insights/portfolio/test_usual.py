"""What a match is planned as: a share of the need, and a range where its numbers are one."""

from decimal import Decimal

import pytest

from wherewithal.engine.matching import Facts, Fit, Match, NeedKind, Source, SourceKind, Wanted
from wherewithal.engine.matching.facts import judge
from wherewithal.engine.portfolio.problem import Cover, Need, Problem
from wherewithal.engine.portfolio.problem import Source as Asked
from wherewithal.engine.portfolio.ranges import About, open_numbers
from wherewithal.insights.portfolio.usual import SHARES, share_of, usual_from
from wherewithal.quantities import UNKNOWN, Quantity

TEN = Quantity.exact(10)


def match_of(have: Quantity, fit: Fit = Fit.STRONG) -> Match:
    tables = Source("tables", "Tables", SourceKind.MATERIAL, Facts(quantity=have))
    facts = judge(Wanted(quantity=TEN), tables, kind=NeedKind.MATERIAL)
    return Match("tables", 0.5, fit, (), (), facts)


@pytest.mark.parametrize(
    ("have", "share"),
    [
        (Quantity.exact(6), Quantity.exact(Decimal("0.6"))),
        (Quantity.at_most(6), Quantity.between(0, Decimal("0.6"))),
        (Quantity.between(2, 6), Quantity.between(Decimal("0.2"), Decimal("0.6"))),
        (Quantity.between(5, 20), Quantity.between(Decimal("0.5"), 1)),
        (Quantity.exact(12), SHARES[Fit.STRONG]),
        (UNKNOWN, SHARES[Fit.STRONG]),
    ],
)
def test_a_range_of_tables_is_a_range_of_the_need(have: Quantity, share: Quantity) -> None:
    assert share_of(match_of(have)) == share


def test_a_long_shot_is_counted_for_nothing() -> None:
    assert share_of(match_of(Quantity.exact(6), Fit.LONG_SHOT)) is None


@pytest.mark.parametrize(
    ("have", "is_open"), [(Quantity.exact(6), False), (Quantity.at_most(6), True)]
)
def test_the_fewest_asks_doubt_what_is_a_range(have: Quantity, is_open: bool) -> None:
    share = share_of(match_of(have))
    assert share is not None
    church = Asked("church", (Cover("tables", share),), hours=Quantity.exact(1))
    problem = Problem(needs=(Need("tables"),), sources=(church,))
    told = [number.about for number in open_numbers(problem)]
    assert (About.AMOUNT in told) is is_open


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("", SHARES[Fit.POSSIBLE]),
        ("40", Quantity.exact(Decimal("0.4"))),
        ("at least 50", Quantity.between(Decimal("0.5"), 1)),
        ("at least 120", Quantity.exact(Decimal("1.2"))),
        ("up to 30", Quantity.between(0, Decimal("0.3"))),
        ("0", None),
        ("up to 0", None),
    ],
)
def test_percent_are_taken_as_they_were_said(said: str, share: Quantity | None) -> None:
    assert usual_from({"share_possible": said}).share(Fit.POSSIBLE) == share


def test_whoever_was_found_worth_asking_counts_also_where_a_strong_match_does_not() -> None:
    assert usual_from({"share_strong": "0"}).accepted == SHARES[Fit.STRONG]
