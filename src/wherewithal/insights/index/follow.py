"""Keep the list in step with the change log. Called when somebody looks; cheap when nothing is new.

What was told is written down at once, without its meaning; `prepare` works that out. A list that is
far behind, or was never made, is a task.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import transaction

from wherewithal.audit import following
from wherewithal.insights.index.contributor import Contributor
from wherewithal.insights.index.contributors import BY_SLUG, sources_read
from wherewithal.insights.index.models import Capability, IndexPosition, capabilities_in
from wherewithal.insights.index.reading import digest_of, spans_of

BATCH = 500
MOST_CHANGES = 1000
"""So many changes are read one by one; after more, all rows are."""
Key = tuple[int, str]
"""A row and a column of it."""


def follow(library_id: int) -> None:
    """Read what changed since the list last looked."""
    for _step in follow_in_steps(library_id):
        pass


def follow_in_steps(library_id: int) -> Iterator[None]:
    """The same, each step a transaction of its own: others write meanwhile, and it may end after any.

    Few changes are one step. After many, or where the list was made otherwise, all rows are read;
    whoever comes next goes on where this stopped.
    """
    position = following.find_position(IndexPosition, library_id)
    if position is not None and _is_of_this_version(position) and not following.has_news(position):
        return
    if position is None or is_all_to_be_read(position):
        yield from _read_all(library_id)
    else:
        with transaction.atomic():
            _catch_up(_locked(library_id))
        yield


def is_all_to_be_read(position: IndexPosition) -> bool:
    """Was too much written since, or does another version cut what the list says?"""
    if not _is_of_this_version(position):
        return True
    return following.count_unseen(position, at_most=MOST_CHANGES) == MOST_CHANGES


def _is_of_this_version(position: IndexPosition) -> bool:
    """Was all read, and as this version reads it?"""
    return position.sources == sources_read() and not position.reading


def rebuild(library_id: int) -> int:
    """Compare every row with the list and put it right; returns how many texts are told."""
    with transaction.atomic():
        position = _locked(library_id)
        position.reading, position.sources = {}, {}
        position.save()
    for _step in _read_all(library_id):
        pass
    return capabilities_in(library_id).count()


def read_again(library_id: int, rows: Iterable[Capability]) -> None:
    """Put right what the list says of these: their texts were changed since it was said."""
    keys: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        keys[row.model].add(row.row_id)
    with transaction.atomic():
        position = _locked(library_id)
        for model in sorted(keys.keys() & BY_SLUG.keys()):
            _refresh(position, BY_SLUG[model], sorted(keys[model]))


def forget(*, library_id: int, model: str, key: str) -> None:
    """Drop withdrawn words at once, without waiting for somebody to look."""
    if model in BY_SLUG and following.find_position(IndexPosition, library_id) is not None:
        with transaction.atomic():
            _refresh(_locked(library_id), BY_SLUG[model], [int(key)])


def all_row_ids(library_id: int, contributor: Contributor) -> list[int]:
    """The keys of all rows that tell something, or of which the list believes it."""
    stored = capabilities_in(library_id).filter(model=contributor.slug)
    listed = stored.values_list("row_id", flat=True).distinct()
    return sorted({*listed, *contributor.row_ids(library_id)})


def differences(
    library_id: int, contributor: Contributor, row_ids: list[int], *, is_cut_alike: bool = False
) -> tuple[list[Capability], list[Capability]]:
    """What the list says of these rows and should not, and what it should say and does not.

    `is_cut_alike`: the list was made by this version, so equal texts have equal passages.
    """
    stored = capabilities_in(library_id).filter(model=contributor.slug, row_id__in=row_ids)
    said = {(row.row_id, row.column): row for row in stored.defer("vectors")}
    told = dict(_told(library_id, contributor, row_ids))
    same = {
        key
        for key in said.keys() & told.keys()
        if said[key].digest == digest_of(told[key])
        and (is_cut_alike or said[key].spans == spans_of(told[key]))
    }
    wrong = [row for key, row in said.items() if key not in same]
    missing = [
        _capability(library_id, contributor, key, text)
        for key, text in told.items()
        if key not in same
    ]
    return wrong, missing


def batches(things: Iterable[Any]) -> Iterator[list[Any]]:
    """So many at a time."""
    remaining = iter(things)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def _catch_up(position: IndexPosition) -> None:
    for model, keys in following.read_on(position, BY_SLUG.keys()).items():
        for row_ids in batches(keys):
            _refresh(position, BY_SLUG[model], row_ids, is_cut_alike=True)


def _read_all(library_id: int) -> Iterator[None]:
    """All rows, from where an earlier reading stopped. What is written meanwhile is read again."""
    reading = _begun_reading(library_id)
    _drop_unknown_kinds(library_id)
    for contributor, row_ids in _still_to_read(library_id, reading["after"]):
        with transaction.atomic():
            position = _locked(library_id)
            if position.reading.get("newest") != reading["newest"]:
                return  # another one has finished it meanwhile
            is_cut_alike = position.sources == sources_read()
            _refresh(position, contributor, row_ids, is_cut_alike=is_cut_alike)
            position.reading["after"] = [contributor.slug, row_ids[-1]]
            position.save(update_fields=["reading"])
        yield
    with transaction.atomic():
        position = _locked(library_id)
        position.reading = {}
        following.start_after(position, reading["newest"], sources=sources_read())


def _begun_reading(library_id: int) -> dict[str, Any]:
    """What stands of the reading that is under way; a new one where none is, or none of this version."""
    with transaction.atomic():
        position = _locked(library_id)
        if position.reading.get("sources") != sources_read():
            position.reading = {
                "newest": following.newest_change(library_id),
                "sources": sources_read(),
                "after": ["", 0],
            }
            position.save(update_fields=["reading"])
        reading: dict[str, Any] = position.reading
        return reading


def _still_to_read(
    library_id: int, after: tuple[str, int]
) -> Iterator[tuple[Contributor, list[int]]]:
    model, key = after
    for slug in sorted(BY_SLUG):
        if slug >= model:
            row_ids = all_row_ids(library_id, BY_SLUG[slug])
            for batch in batches(each for each in row_ids if slug > model or each > key):
                yield BY_SLUG[slug], batch


def _refresh(
    position: IndexPosition,
    contributor: Contributor,
    row_ids: list[int],
    *,
    is_cut_alike: bool = False,
) -> None:
    library_id = position.library_id
    wrong, missing = differences(library_id, contributor, row_ids, is_cut_alike=is_cut_alike)
    if not wrong and not missing:
        return
    position.revision += 1
    position.save(update_fields=["revision"])
    for row in missing:
        row.revision = position.revision
    stored = capabilities_in(library_id)
    stored.filter(pk__in=[row.pk for row in wrong]).delete()
    Capability.objects.bulk_create(missing)


def _told(
    library_id: int, contributor: Contributor, row_ids: list[int]
) -> Iterator[tuple[Key, str]]:
    for row_id, column, text in contributor.texts(library_id, row_ids):
        yield (row_id, column), text


def _capability(library_id: int, contributor: Contributor, key: Key, text: str) -> Capability:
    row_id, column = key
    return Capability(
        library_id=library_id,
        model=contributor.slug,
        row_id=row_id,
        column=column,
        digest=digest_of(text),
        spans=spans_of(text),
    )


def _drop_unknown_kinds(library_id: int) -> None:
    """A kind of row that an older version told, and this one does not."""
    stored = capabilities_in(library_id)
    stored.exclude(model__in=BY_SLUG.keys()).delete()


def _locked(library_id: int) -> IndexPosition:
    return following.lock_position(IndexPosition, library_id)
