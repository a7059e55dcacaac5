"""The systems that ours is compared with: words only, and each sentence encoder alone.

They see the words of a need and of a capability and nothing else. Each returns, for every query, the
ids of all capabilities that it would show, best first; equal scores are ordered by id.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from .labelled import LabelledCapability

Encode = Callable[[Sequence[str]], npt.NDArray[np.float32]]
Rankings = list[list[str]]


def rank_by_words(queries: Sequence[str], capabilities: Sequence[LabelledCapability]) -> Rankings:
    """BM25 over Porter stems, by the full-text index of SQLite; any word of the query counts."""
    with sqlite3.connect(":memory:") as database:
        database.execute(
            "CREATE VIRTUAL TABLE words USING fts5(id UNINDEXED, text, tokenize=porter)"
        )
        database.executemany(
            "INSERT INTO words VALUES (?, ?)", [(c.id, c.text) for c in capabilities]
        )
        return [ranked_by_words(database, query) for query in queries]


def ranked_by_words(database: sqlite3.Connection, query: str) -> list[str]:
    """Ids of the rows that share a word with the query."""
    words = re.findall(r"\w+", query.casefold())
    if not words:
        return []
    found = database.execute(
        "SELECT id FROM words WHERE words MATCH ? ORDER BY bm25(words), id",
        [" OR ".join(f'"{word}"' for word in words)],
    )
    return [identifier for (identifier,) in found]


def rank_by_meaning(
    queries: Sequence[str], capabilities: Sequence[LabelledCapability], *, encode: Encode
) -> Rankings:
    """The cosine between the embeddings of the two texts."""
    scores = encode(queries) @ encode([one.text for one in capabilities]).T
    ids = np.array([one.id for one in capabilities])
    return [ids[np.lexsort((ids, -row))].tolist() for row in scores]
