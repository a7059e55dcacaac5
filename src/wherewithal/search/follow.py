"""Keep the index in step with the change log. Called when somebody looks; cheap when nothing is new."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from typing import Any

from django.db import transaction

from wherewithal.audit import following
from wherewithal.search import vocabulary
from wherewithal.search.backends import backend
from wherewithal.search.models import SearchEntry, SearchPosition, SearchWord
from wherewithal.search.registry import Searchable, searchables, sources
from wherewithal.search.words import folded_words

BATCH = 500


def follow(library_id: int) -> None:
    """Read what changed since the index last looked."""
    position = following.find_position(SearchPosition, library_id)
    if position is None:
        rebuild(library_id)
        return
    if position.sources != sources():
        with transaction.atomic():
            _take_up_sources(_locked(library_id))
    if following.has_news(position):
        with transaction.atomic():
            _catch_up(_locked(library_id))


def rebuild(library_id: int) -> int:
    """Make a library's part of the index anew from its rows; returns how many entries it has."""
    with transaction.atomic():
        position = _locked(library_id)
        newest = following.newest_change(library_id)
        SearchEntry.objects.in_library(library_id).delete()
        SearchWord.objects.in_library(library_id).delete()
        uses: Counter[str] = Counter()
        written = sum(_fill(library_id, source, uses) for source in searchables().values())
        vocabulary.count_change(library_id, gone=Counter(), here=uses)
        following.start_after(position, newest, sources=sources())
        backend().scrub()
    return written


def forget(*, library_id: int, model: str, key: str) -> None:
    """Drop withdrawn words at once, without waiting for somebody to look."""
    if model in searchables() and SearchPosition.objects.in_library(library_id).exists():
        with transaction.atomic():
            _locked(library_id)
            _refresh(library_id, model, [int(key)])


def _take_up_sources(position: SearchPosition) -> None:
    """Read the kinds of rows that this version finds otherwise than the one that made the index."""
    library_id, declared = position.library_id, sources()
    for slug in sorted(position.sources.keys() | declared.keys()):
        if position.sources.get(slug) == declared.get(slug):
            continue
        stored = SearchEntry.objects.in_library(library_id).filter(model=slug)
        gone, here = Counter(_words(stored)), Counter[str]()
        stored.delete()
        if slug in declared:
            _fill(library_id, searchables()[slug], here)
        vocabulary.count_change(library_id, gone=gone, here=here)
    position.sources = declared
    position.save()


def _catch_up(position: SearchPosition) -> None:
    for model, keys in following.read_on(position, searchables().keys()).items():
        _refresh(position.library_id, model, keys)


def _locked(library_id: int) -> SearchPosition:
    return following.lock_position(SearchPosition, library_id)


def _refresh(library_id: int, model: str, keys: Collection[int]) -> None:
    source = searchables()[model]
    stored = SearchEntry.objects.in_library(library_id).filter(model=model)
    for batch in _batches(keys):
        before = {entry.row_id: entry for entry in stored.filter(row_id__in=batch)}
        rows = source.model._base_manager.filter(library_id=library_id, pk__in=batch)
        after = {entry.row_id: entry for entry in entries_of(library_id, source, rows)}
        _replace(library_id, before, after)


def _replace(
    library_id: int, before: dict[int, SearchEntry], after: dict[int, SearchEntry]
) -> None:
    same = {key for key in before.keys() & after.keys() if _is_same(before[key], after[key])}
    gone = [entry for key, entry in before.items() if key not in same]
    here = [entry for key, entry in after.items() if key not in same]
    SearchEntry.objects.in_library(library_id).filter(pk__in=[entry.pk for entry in gone]).delete()
    SearchEntry.objects.bulk_create(here)
    if before.keys() - after.keys():  # words of edited rows go when the database tidies up itself
        backend().scrub()
    vocabulary.count_change(library_id, gone=Counter(_words(gone)), here=Counter(_words(here)))


def _fill(library_id: int, source: Searchable, uses: Counter[str]) -> int:
    rows = source.model._base_manager.filter(library_id=library_id).order_by("pk")
    written = 0
    for batch in _batches(entries_of(library_id, source, rows.iterator(chunk_size=BATCH))):
        SearchEntry.objects.bulk_create(batch)
        uses.update(_words(batch))
        written += len(batch)
    return written


def entries_of(library_id: int, source: Searchable, rows: Iterable[Any]) -> Iterator[SearchEntry]:
    """What the index says of these rows: nothing of withdrawn ones, nor of those without words."""
    for row in rows:
        if getattr(row, "withdrawn_at", None) is not None:
            continue
        entry = SearchEntry(
            library_id=library_id,
            model=source.slug,
            row_id=row.pk,
            title=" ".join(folded_words(source.title_of(row))),
            words=" ".join(folded_words(source.text_of(row))),
        )
        if entry.title or entry.words:
            yield entry


def _is_same(one: SearchEntry, other: SearchEntry) -> bool:
    return (one.title, one.words) == (other.title, other.words)


def _words(entries: Iterable[SearchEntry]) -> Iterator[str]:
    return chain.from_iterable(vocabulary.words_of(entry) for entry in entries)


def _batches(things: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(things)
    while batch := list(islice(remaining, BATCH)):
        yield batch
