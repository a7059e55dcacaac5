"""Files that lie beside the checkout where there are any: tests on them skip elsewhere, but never in CI."""

import os
from pathlib import Path

import pytest

BESIDE = Path(__file__).parents[2] / "shared"


def beside(path: str) -> Path:
    """A file beside the checkout. Skips the test where it is absent, fails it in CI."""
    file = BESIDE / path
    if not file.exists():
        reason = f"{path} is not beside this checkout"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return file
