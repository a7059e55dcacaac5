"""What the list of capabilities holds, for tests to look at."""

from typing import Any

import pytest

from cast import Cast
from wherewithal.insights.index.models import Capability
from wherewithal.insights.index.prepare import unpacked


def told(cast: Cast) -> list[tuple[str, str]]:
    """Kind of row and column of every text in the list."""
    rows = Capability.objects.in_library(cast.library).order_by("model", "row_id", "column")
    return list(rows.values_list("model", "column"))


def everything(cast: Cast) -> list[Any]:
    """All that the list says but for the numbers of its vectors, however it came to say it."""
    columns = ("model", "row_id", "column", "digest", "spans", "encoder")
    rows = Capability.objects.in_library(cast.library).order_by("model", "row_id", "column")
    sizes = (len(bytes(vectors)) for vectors in rows.values_list("vectors", flat=True))
    return list(zip(rows.values_list(*columns), sizes, strict=True))


def meanings(cast: Cast) -> Any:
    """The vectors of the whole list. The company of a text moves its vector by a rounding."""
    rows = Capability.objects.in_library(cast.library).order_by("model", "row_id", "column")
    kept = b"".join(bytes(vectors) for vectors in rows.values_list("vectors", flat=True))
    return pytest.approx(unpacked(kept, dimensions=512).astype("f4"), abs=1e-3)
