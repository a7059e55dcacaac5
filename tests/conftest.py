"""Fixtures that every test may ask for."""

import pytest

from cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The whole cast, freshly made."""
    return make_cast()
