"""Fixtures that every test may ask for, and how hard made-up input is tried."""

import os

import pytest
from hypothesis import settings

from cast import Cast, make_cast

# The machine is shared, so no example has to hurry; in CI the same examples are tried every time.
settings.register_profile("quick", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.register_profile("fuzz", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture
def cast(db: None) -> Cast:
    """The whole cast, freshly made."""
    return make_cast()
