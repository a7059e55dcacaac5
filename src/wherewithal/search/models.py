"""The index. Nothing here is shown to anybody: it only says where to look."""

from django.db import models

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.audit.following import Position


class SearchEntry(LibraryRow):
    """The folded words of one row; each database keeps its own full-text index beside it."""

    model = models.CharField(max_length=40)
    row_id = models.BigIntegerField()
    title = models.TextField(blank=True)
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["library", "model", "row_id"], name="search_entry_once")
        ]


class SearchWord(LibraryRow):
    """A word that this library uses, and in how many entries."""

    word = models.CharField(max_length=60)
    uses = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["library", "word"], name="search_word_once")]


class SearchPosition(Position, LibraryRow):
    """How far the index has read this library's change log."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["library"], name="search_position_once"),
        ]
