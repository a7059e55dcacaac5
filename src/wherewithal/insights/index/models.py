"""The list of capabilities. Nothing here is shown to anybody: it says where to look, and what is near."""

from typing import Any

from django.db import models

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.audit.following import Position


class Capability(LibraryRow):
    """One stored text of one row: a pointer to it, its passages, and their meaning.

    The text itself stays in its row, with whoever may read it. `digest` tells whether it still says
    what was read; `spans` are the stretches of it that speak for its source, as [start, end].
    """

    model = models.CharField(max_length=40)
    row_id = models.BigIntegerField()
    column = models.CharField(max_length=40)
    digest = models.CharField(max_length=32)
    spans = models.JSONField(default=list)
    # One row of half-precision numbers for each passage. An empty encoder: not worked out yet.
    vectors = models.BinaryField(default=bytes)
    encoder = models.CharField(max_length=40, blank=True, default="")
    # Counts up in a library: what was written since one looked has a higher one.
    revision = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["library", "model", "row_id", "column"], name="capability_once"
            )
        ]
        indexes = [models.Index(fields=["library", "encoder"], name="capability_waiting")]


class IndexPosition(Position, LibraryRow):
    """How far the list of capabilities has read this library's change log."""

    revision = models.BigIntegerField(default=0)
    # A reading of all rows that is under way: which version reads, from which change on all is read
    # again, and after which row it goes on. Empty where none is.
    reading = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["library"], name="index_position_once")]


def capabilities_in(library_id: int) -> models.QuerySet[Capability]:
    """Every capability of this library."""
    found: Any = Capability.objects.in_library(library_id)
    rows: models.QuerySet[Capability] = found
    return rows
