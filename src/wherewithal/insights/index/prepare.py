"""Work out what the texts of the list mean: in small steps that can stop at any time and go on later."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import numpy as np
from django.db import models, transaction
from numpy.typing import NDArray

from wherewithal.audit import following
from wherewithal.insights.encoder import USE_MULTILINGUAL, Encoder, load_encoder
from wherewithal.insights.index.contributors import BY_SLUG
from wherewithal.insights.index.models import Capability, IndexPosition, capabilities_in
from wherewithal.insights.index.reading import digest_of

# So many texts are worked out while somebody waits for a page: about a tenth of a second.
WHILE_SOMEBODY_WAITS = 100
STEP = 200
HALF = np.dtype("<f2")  # the same bytes on every machine


def waiting(library_id: int) -> models.QuerySet[Capability]:
    """The texts whose meaning is not worked out yet, or was by another encoder."""
    texts = capabilities_in(library_id)
    return texts.exclude(encoder=encoder_name()).order_by("pk")


def encoder_name() -> str:
    """The encoder whose vectors count here; known without loading it."""
    return USE_MULTILINGUAL


def prepare(library_id: int, *, at_most: int) -> int:
    """Work out so many of the waiting texts; returns how many were done.

    The encoder works outside the transaction: others write meanwhile. A text that was changed
    meanwhile goes on waiting.
    """
    rows = list(waiting(library_id).defer("vectors")[:at_most])
    if not rows:
        return 0
    meant = _meanings(rows, _texts(library_id, rows), load_encoder(encoder_name()))
    return _store(library_id, meant) if meant else 0


def prepare_all(library_id: int) -> int:
    """Work out everything that waits; returns how many texts were done."""
    done = 0
    while step := prepare(library_id, at_most=STEP):
        done += step
    return done


def packed(vectors: NDArray[np.float32]) -> bytes:
    """Vectors as they are kept: half precision, which changes a likeness by less than a thousandth."""
    return vectors.astype(HALF).tobytes()


def unpacked(kept: bytes | memoryview, *, dimensions: int) -> NDArray[np.float16]:
    """One row for each passage."""
    return np.frombuffer(bytes(kept), dtype=HALF).reshape(-1, dimensions)


def _texts(library_id: int, rows: Iterable[Capability]) -> dict[tuple[str, int, str], str]:
    """What the rows say now, by model, key and column."""
    keys: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        keys[row.model].append(row.row_id)
    return {
        (model, row_id, column): text
        for model, row_ids in keys.items()
        if model in BY_SLUG
        for row_id, column, text in BY_SLUG[model].texts(library_id, row_ids)
    }


def _meanings(
    rows: list[Capability], texts: dict[tuple[str, int, str], str], encoder: Encoder
) -> list[tuple[Capability, bytes]]:
    said = [(row, texts.get((row.model, row.row_id, row.column), "")) for row in rows]
    sound = [(row, text) for row, text in said if digest_of(text) == row.digest]
    parts = [text[start:end] for row, text in sound for start, end in row.spans]
    vectors = encoder.encode(parts)
    ends = np.cumsum([0, *(len(row.spans) for row, _ in sound)])
    return [
        (row, packed(vectors[first:last]))
        for (row, _), (first, last) in zip(sound, pairwise(ends), strict=True)
    ]


@transaction.atomic
def _store(library_id: int, meant: list[tuple[Capability, bytes]]) -> int:
    """Only where the text is still the one that was read."""
    position = following.lock_position(IndexPosition, library_id)
    position.revision += 1
    position.save(update_fields=["revision"])
    stored = capabilities_in(library_id).filter(pk__in=[row.pk for row, _ in meant])
    digests = dict(stored.values_list("pk", "digest"))
    sound = [(row, vectors) for row, vectors in meant if digests.get(row.pk) == row.digest]
    for row, vectors in sound:
        row.vectors, row.encoder, row.revision = vectors, encoder_name(), position.revision
    rows: Any = Capability.objects
    rows.bulk_create(
        [row for row, _ in sound],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["vectors", "encoder", "revision"],
    )
    return len(sound)
