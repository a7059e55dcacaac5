"""Quantities, totals and problems as sentences in the reader's language, by way of Django."""

from __future__ import annotations

from django.utils import translation

from wherewithal.quantities import wording
from wherewithal.quantities.problems import QuantityProblem
from wherewithal.quantities.quantity import Quantity
from wherewithal.quantities.totals import Difference, Total


def describe(quantity: Quantity) -> str:
    """The way a quantity is shown: the typed words if there are any, else a plain rendering."""
    return wording.quantity_in_words(quantity, language=translation)


def describe_total(total: Total) -> str:
    """The way a sum is shown: "between 14 and 17, and 2 not known yet"."""
    return wording.total_in_words(total, language=translation)


def describe_difference(difference: Difference) -> str:
    """The way a remainder is shown: "at least 4, and 1 not known yet"."""
    return wording.difference_in_words(difference, language=translation)


def describe_problem(problem: QuantityProblem) -> str:
    """What to type instead."""
    return wording.problem_in_words(problem.reason, language=translation)
