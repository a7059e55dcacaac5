"""Is every text in the list that belongs there, and nothing else? What the doctor asks."""

from dataclasses import dataclass

import numpy as np
from django.utils.functional import Promise

from wherewithal.insights.encoder import ENCODERS
from wherewithal.insights.index import prepare
from wherewithal.insights.index.contributors import BY_SLUG
from wherewithal.insights.index.follow import all_row_ids, batches, differences, follow, rebuild
from wherewithal.insights.index.models import Capability, capabilities_in

LENGTH_TOLERANCE = 0.01  # half precision


@dataclass(frozen=True, slots=True)
class Gap:
    """Texts of one kind that the list does not know as they are."""

    label: str | Promise
    count: int


def gaps(library_id: int) -> list[Gap]:
    """By kind, how many texts are missing, outdated, long gone or spoiled, once the list has caught up."""
    follow(library_id)
    found = [
        Gap(each.model._meta.verbose_name, _wrong(library_id, slug))
        for slug, each in BY_SLUG.items()
    ]
    return [gap for gap in found if gap.count]


def count_texts() -> int:
    """How many texts of all libraries are told."""
    return int(Capability._base_manager.count())


def count_waiting() -> int:
    """How many of them still wait for their meaning to be worked out."""
    return int(Capability._base_manager.exclude(encoder=prepare.encoder_name()).count())


def repair(library_id: int) -> int:
    """Put the list right and work everything out; returns how many texts are told."""
    spoiled = [row.pk for row in capabilities_in(library_id) if _is_spoiled(row)]
    stored = capabilities_in(library_id)
    for keys in batches(spoiled):
        stored.filter(pk__in=keys).update(encoder="", vectors=b"")
    told = rebuild(library_id)
    prepare.prepare_all(library_id)
    return told


def _wrong(library_id: int, slug: str) -> int:
    texts: set[tuple[int, str]] = set()
    for row_ids in batches(all_row_ids(library_id, BY_SLUG[slug])):
        wrong, missing = differences(library_id, BY_SLUG[slug], row_ids)
        texts |= {(row.row_id, row.column) for row in (*wrong, *missing)}
    stored = capabilities_in(library_id).filter(model=slug)
    return len(texts | {(row.row_id, row.column) for row in stored if _is_spoiled(row)})


def _is_spoiled(row: Capability) -> bool:
    """Worked out, and yet there is not one vector of length 1 for each passage."""
    if row.encoder != prepare.encoder_name():
        return False
    dimensions = ENCODERS[row.encoder].dimensions
    if len(bytes(row.vectors)) != len(row.spans) * dimensions * prepare.HALF.itemsize:
        return True
    vectors = prepare.unpacked(row.vectors, dimensions=dimensions).astype(np.float32)
    lengths = np.linalg.norm(vectors, axis=1)
    return not bool(np.all(np.abs(lengths - 1) < LENGTH_TOLERANCE))
