"""The examples in the docstrings are true."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize(
    "name",
    [
        "budget.table",
        "budget.years",
        "money.amount",
        "money.parse",
        "money.sums",
        "money.wording",
        "coverage",
        "fitting",
        "freshness",
        "hours",
        "matching.aspects",
        "matching.facts.judge",
        "matching.fits",
        "matching.grades",
        "matching.index",
        "matching.languages",
        "matching.named_times",
        "matching.reasons",
        "matching.sentences",
        "matching.shared",
        "matching.vocabulary",
        "matching.word_forms",
        "matching.words",
        "networks.bridges",
        "networks.holders",
        "networks.layout",
        "networks.meeting",
        "networks.network",
        "networks.paths",
        "networks.shape",
        "networks.silos",
        "occupancy",
        "portfolio.cases",
        "portfolio.certificates",
        "portfolio.changes",
        "portfolio.closing",
        "portfolio.choose",
        "portfolio.curve",
        "portfolio.proving",
        "portfolio.ranges",
        "portfolio.spans",
        "portfolio.unmet",
        "schedule",
    ],
)
def test_examples(name):
    outcome = doctest.testmod(import_module(f"wherewithal.engine.{name}"))
    assert (outcome.failed, outcome.attempted > 0) == (0, True)
