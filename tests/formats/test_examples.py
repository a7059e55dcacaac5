"""The examples in the docstrings are true."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize(
    "name",
    [
        "delimited",
        "headings",
        "markup",
        "paste",
        "pipes",
        "pls.model",
        "pls.reading",
        "pls.years",
        "words",
    ],
)
def test_examples(name):
    outcome = doctest.testmod(import_module(f"wherewithal.formats.{name}"))
    assert (outcome.failed, outcome.attempted > 0) == (0, True)
