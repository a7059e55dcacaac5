"""Keep the list in step with the change log. Called when somebody looks; cheap when nothing is new.

What was told is written down at once, without its meaning; `prepare` works that out. A list that is
far behind, or was never made, is a task.
"""

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
Key = tuple[int, str]
"""A row and a column of it."""


def follow(library_id: int) -> None:
    """Read what changed since the list last looked."""
    position = following.find_position(IndexPosition, library_id)
    if position is None or position.sources != sources_read():
        rebuild(library_id)
    elif following.has_news(position):
        with transaction.atomic():
            _catch_up(_locked(library_id))


def rebuild(library_id: int) -> int:
    """Compare every row with the list and put it right; returns how many texts are told.

    In steps, each a short transaction, so that others write meanwhile. What they write is read again.
    """
    newest = following.newest_change(library_id)
    _drop_unknown_kinds(library_id)
    for contributor in BY_SLUG.values():
        for row_ids in batches(all_row_ids(library_id, contributor)):
            with transaction.atomic():
                _refresh(_locked(library_id), contributor, row_ids)
    with transaction.atomic():
        following.start_after(_locked(library_id), newest, sources=sources_read())
    return capabilities_in(library_id).count()


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
    library_id: int, contributor: Contributor, row_ids: list[int]
) -> tuple[list[Capability], list[Capability]]:
    """What the list says of these rows and should not, and what it should say and does not."""
    stored = capabilities_in(library_id).filter(model=contributor.slug, row_id__in=row_ids)
    said = {(row.row_id, row.column): row for row in stored.defer("vectors")}
    told = dict(_told(library_id, contributor, row_ids))
    same = {key for key in said.keys() & told.keys() if _is_same(said[key], told[key])}
    wrong = [row for key, row in said.items() if key not in same]
    return wrong, [row for key, row in told.items() if key not in same]


def batches(things: Iterable[Any]) -> Iterator[list[Any]]:
    """So many at a time."""
    remaining = iter(things)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def _catch_up(position: IndexPosition) -> None:
    for model, keys in following.read_on(position, BY_SLUG.keys()).items():
        for row_ids in batches(keys):
            _refresh(position, BY_SLUG[model], row_ids)


def _refresh(position: IndexPosition, contributor: Contributor, row_ids: list[int]) -> None:
    library_id = position.library_id
    wrong, missing = differences(library_id, contributor, row_ids)
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
) -> Iterator[tuple[Key, Capability]]:
    for row_id, column, text in contributor.texts(library_id, row_ids):
        yield (
            (row_id, column),
            Capability(
                library_id=library_id,
                model=contributor.slug,
                row_id=row_id,
                column=column,
                digest=digest_of(text),
                spans=spans_of(text),
            ),
        )


def _is_same(one: Capability, other: Capability) -> bool:
    return (one.digest, one.spans) == (other.digest, other.spans)


def _drop_unknown_kinds(library_id: int) -> None:
    """A kind of row that an older version told, and this one does not."""
    stored = capabilities_in(library_id)
    stored.exclude(model__in=BY_SLUG.keys()).delete()


def _locked(library_id: int) -> IndexPosition:
    return following.lock_position(IndexPosition, library_id)
