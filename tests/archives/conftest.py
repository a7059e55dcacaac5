"""The sample of the conventions, here too: one row of every kind."""

import pytest

from cast import Cast
from conventions.sample import Sample, make_sample


@pytest.fixture
def sample(cast: Cast) -> Sample:
    """One row of every kind."""
    return make_sample(cast)
