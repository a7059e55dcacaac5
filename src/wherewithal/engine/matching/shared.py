"""What all vectors of an encoder have in common, and vectors freed of it.

An encoder lays every text near the same few directions, among them those that only tell one language from
another. Without them, what is left tells meanings apart better, above all across languages.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from wherewithal.engine.matching.words import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """The mean of an encoder's vectors, and a row of length one for each direction they share."""

    mean: Floats
    directions: Floats


def shared_by(vectors: ArrayLike, *, directions: int = 3) -> Shared:
    """What these vectors share: their mean, and the directions in which they differ most.

    Mu and Viswanath, All-but-the-Top (2018). Made once from a fixed list of texts, never from a
    library's own, so that nobody's records change how those of others are compared. Cost: one SVD.

    >>> shared_by([[1.0, 0.0], [3.0, 0.0]], directions=1).mean.tolist()
    [2.0, 0.0]
    """
    rows = np.asarray(vectors, dtype=np.float32)
    mean = rows.mean(axis=0)
    _, _, across = np.linalg.svd(rows - mean, full_matrices=False)
    return Shared(mean, across[:directions])


def freed(vectors: Floats, shared: Shared | None) -> Floats:
    """The vectors without what is shared, not of length one any more; a row of zeros stays so."""
    if shared is None or vectors.size == 0:
        return vectors
    rows = vectors - shared.mean
    rows -= (rows @ shared.directions.T) @ shared.directions
    rows[~vectors.any(axis=1)] = 0
    return rows
