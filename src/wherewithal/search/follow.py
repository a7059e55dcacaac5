"""Keep the index in step with the change log. Called when somebody looks; cheap when nothing is new."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta
from itertools import chain, islice
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from wherewithal.audit.models import Change
from wherewithal.search import vocabulary
from wherewithal.search.backends import backend
from wherewithal.search.models import SearchEntry, SearchPosition, SearchWord
from wherewithal.search.registry import Searchable, searchables, sources
from wherewithal.search.words import folded_words

# Where transactions do not finish in the order in which they began, an older change may turn up
# this much later than a newer one; until then the newest ones are read again.
LATECOMERS = timedelta(minutes=1)
MOST_LATE = 2000  # so many changes, at most, are read again after the index was made anew
BATCH = 500


def follow(library_id: int) -> None:
    """Read what changed since the index last looked."""
    position = SearchPosition.objects.in_library(library_id).first()
    if position is None:
        rebuild(library_id)
        return
    if position.sources != sources():
        with transaction.atomic():
            _take_up_sources(_locked(library_id))
    if _changes_after(position).exists():
        with transaction.atomic():
            _catch_up(_locked(library_id))


def rebuild(library_id: int) -> int:
    """Make a library's part of the index anew from its rows; returns how many entries it has."""
    with transaction.atomic():
        _locked(library_id)
        # Before the rows are read: what changes meanwhile is read once more, which does no harm.
        newest = _newest(Change.objects.filter(library_id=library_id))
        SearchEntry.objects.in_library(library_id).delete()
        SearchWord.objects.in_library(library_id).delete()
        uses: Counter[str] = Counter()
        written = sum(_fill(library_id, source, uses) for source in searchables().values())
        vocabulary.count_change(library_id, gone=Counter(), here=uses)
        SearchPosition.objects.in_library(library_id).update(
            settled_id=newest if backend().commits_in_order else max(0, newest - MOST_LATE),
            seen_id=newest,
            seen_at=timezone.now(),
            sources=sources(),
        )
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
    changes = _changes_after(position)
    touched: dict[str, set[int]] = defaultdict(set)
    for model, key in changes.values_list("model", "key").distinct():
        if model in searchables():
            touched[model].add(int(key))
    newest = _newest(changes)
    for model, keys in sorted(touched.items()):
        _refresh(position.library_id, model, sorted(keys))
    _move_on(position, newest=newest)


def _move_on(position: SearchPosition, *, newest: int) -> None:
    now = timezone.now()
    if backend().commits_in_order:
        position.settled_id = newest
    elif now - position.seen_at > LATECOMERS:
        position.settled_id = position.seen_id
    if newest > position.seen_id:
        position.seen_id, position.seen_at = newest, now
    position.save()


def _changes_after(position: SearchPosition) -> models.QuerySet[Change]:
    return Change.objects.filter(
        library_id=position.library_id, id__gt=position.settled_id
    ).order_by()


def _newest(changes: models.QuerySet[Change]) -> int:
    return int(changes.aggregate(newest=models.Max("pk"))["newest"] or 0)


def _locked(library_id: int) -> SearchPosition:
    """The library's position, which nobody else may move until this is done."""
    start = {"seen_at": timezone.now()}
    SearchPosition.objects.get_or_create(library_id=library_id, defaults=start)
    positions = SearchPosition.objects.in_library(library_id)
    return positions.select_for_update().get()


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
