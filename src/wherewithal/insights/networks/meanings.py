"""What words mean, as vectors: as the list of capabilities has them, and worked out once where it has not."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wherewithal.insights.encoder import ENCODERS, load_encoder
from wherewithal.insights.index.models import capabilities_in
from wherewithal.insights.index.prepare import encoder_name, packed, unpacked
from wherewithal.insights.index.reading import digest_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Rooms in whose rows colleagues say something; the list has most of these texts, not all.
ROOMS = ("personline", "note", "commitment")
AT_ONCE = 5_000
LIBRARIES_KEPT = 2

Meanings = dict[str, bytes]

# By library: what was worked out and stands in no list, under the digest of its text.
_worked_out: OrderedDict[int, Meanings] = OrderedDict()


def meanings(
    library_id: int, texts: Sequence[str], *, only_these: bool = False
) -> NDArray[np.float32]:
    """One row for each text. With `only_these`, what was worked out for others is forgotten.

    A text means the same whether the list has it or not: either way it is kept in half precision.
    """
    import numpy as np

    by_digest = {digest_of(text): text for text in texts}
    known = _stored(library_id, by_digest)
    known |= _remembered(library_id, without=known, asked=by_digest, only_these=only_these)
    dimensions = ENCODERS[encoder_name()].dimensions
    rows = [unpacked(known[digest_of(text)], dimensions=dimensions) for text in texts]
    return np.concatenate([np.zeros((0, dimensions)), *rows]).astype(np.float32)


def _stored(library_id: int, by_digest: Mapping[str, str]) -> Meanings:
    """Those that the list has whole, as one passage: of longer texts it knows the parts alone."""
    rows = capabilities_in(library_id).filter(encoder=encoder_name(), model__in=ROOMS)
    digests, found = sorted(by_digest), {}
    for at in range(0, len(digests), AT_ONCE):
        same = rows.filter(digest__in=digests[at : at + AT_ONCE])
        for digest, spans, vectors in same.values_list("digest", "spans", "vectors"):
            if spans == [[0, len(by_digest[digest])]]:
                found[digest] = bytes(vectors)
    return found


def _remembered(
    library_id: int, *, without: Meanings, asked: Mapping[str, str], only_these: bool
) -> Meanings:
    """The others: remembered from the last look, or worked out now."""
    kept = _worked_out.get(library_id, {})
    if only_these:
        kept = {digest: row for digest, row in kept.items() if digest in asked}
    missing = [digest for digest in asked if digest not in without and digest not in kept]
    kept = kept | _encoded({digest: asked[digest] for digest in missing})
    _worked_out[library_id] = kept
    _worked_out.move_to_end(library_id)
    while len(_worked_out) > LIBRARIES_KEPT:
        _worked_out.popitem(last=False)
    return kept


def _encoded(texts: Mapping[str, str]) -> Meanings:
    """Loads the encoder only where there is something to work out."""
    if not texts:
        return {}
    vectors = load_encoder(encoder_name()).encode(list(texts.values()))
    return {digest: packed(row[None, :]) for digest, row in zip(texts, vectors, strict=True)}
