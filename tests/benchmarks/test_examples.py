"""The examples in the documentation of the quality benchmark are true."""

import doctest
from types import ModuleType

import pytest

from matching import baltimore, fit_thresholds, metrics


@pytest.mark.parametrize(
    "module", [baltimore, fit_thresholds, metrics], ids=lambda one: one.__name__
)
def test_examples(module: ModuleType) -> None:
    failed, tried = doctest.testmod(module)
    assert (failed, tried > 0) == (0, True)
