"""Is everything in the index that belongs there? What the doctor asks, and how it is put right."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from wherewithal.search.backends import backend
from wherewithal.search.follow import entries_of, follow, rebuild
from wherewithal.search.models import SearchEntry
from wherewithal.search.registry import Label, Searchable, searchables


@dataclass(frozen=True, slots=True)
class Gap:
    """Rows of one kind that the index does not know as they are."""

    label: Label
    count: int


def gaps(library_id: int) -> list[Gap]:
    """By kind, how many rows are missing, outdated or long gone, once the index has caught up."""
    follow(library_id)
    found = [Gap(source.label, _wrong(library_id, source)) for source in searchables().values()]
    return [gap for gap in found if gap.count]


def count_entries() -> int:
    """How many rows of all libraries can be found."""
    return int(SearchEntry._base_manager.count())


def is_sound() -> bool:
    """Does the database's own full-text index say the same as the entries?"""
    return backend().is_sound()


def repair(library_ids: Iterator[int]) -> int:
    """Make the index of these libraries anew, and the database's own beside it; how many entries."""
    with transaction.atomic():
        backend().renew()
    return sum(rebuild(library_id) for library_id in library_ids)


def _wrong(library_id: int, source: Searchable) -> int:
    stored = SearchEntry.objects.in_library(library_id).filter(model=source.slug)
    known = {row_id: words for row_id, *words in stored.values_list("row_id", "title", "words")}
    rows = source.model._base_manager.filter(library_id=library_id)
    wrong = 0
    for entry in entries_of(library_id, source, rows.iterator()):
        wrong += known.pop(entry.row_id, None) != [entry.title, entry.words]
    return wrong + len(known)
