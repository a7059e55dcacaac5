"""Read an archive into an installation that is empty: the same library, or nothing at all."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from secrets import token_hex
from typing import IO, Any

from django.db import DataError, IntegrityError, models, transaction
from django.utils import timezone

from wherewithal.accounts.models import AccessLink, User
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.archives.attachments import Attached, bring_in_attachments
from wherewithal.archives.kinds import LIBRARY_COLUMN, Kind, has_library, kinds, pointers
from wherewithal.archives.one_moment import count_on_after
from wherewithal.archives.records import LARGEST, row_from
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import model_slug
from wherewithal.formats.archive import Archive, ArchiveRefused, Refusal, open_archive
from wherewithal.formats.archive.layout import records_file
from wherewithal.insights.index.follow import batches
from wherewithal.libraries.models import Library
from wherewithal.partnerships.files import storing


class NotEmpty(Exception):
    """There are people or a library here already."""


@dataclass
class _Seen:
    """What was read so far: the library, the keys of all kinds that others point to, and the last ones."""

    library: int = 0
    keys: dict[Kind, set[int]] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    attached: Attached = field(default_factory=Attached)


def bring_library_in(opened: IO[bytes]) -> Library:
    """The library of an archive, with its history and its files. Raises ArchiveRefused or NotEmpty.

    All of it is one transaction. Bytes of files are written before it ends: where it does not, they are
    taken away again, or lie there unnamed until they are thrown away with other old bytes.
    """
    archive = open_archive(opened)
    unknown = archive.manifest.records.keys() - {model_slug(model) for model in kinds()}
    if unknown:
        raise ArchiveRefused(Refusal.UNKNOWN_KIND, about=min(unknown))
    with ExitStack() as if_refused:
        try:
            with transaction.atomic(), across_libraries("an empty installation becomes a library"):
                _require_empty()
                library = _bring_in(archive, if_refused)
        except (IntegrityError, DataError, OverflowError) as problem:
            raise ArchiveRefused(Refusal.AGAINST_THE_RULES, about=str(problem)[:200]) from problem
        if_refused.pop_all()
    return library


def _require_empty() -> None:
    if User.objects.exists() or Library.objects.exists():
        raise NotEmpty


def _bring_in(archive: Archive, if_refused: ExitStack) -> Library:
    seen = _Seen()
    for model in kinds():
        _bring_in_kind(archive, model, seen)
    for name in bring_in_attachments(archive, seen.attached):
        if_refused.callback(storing.discard, name)
    by_slug = {model_slug(model): model for model in kinds()}
    count_on_after({by_slug[slug]: last for slug, last in seen.last.items() if slug in by_slug})
    return Library.objects.get(pk=seen.library)


def _bring_in_kind(archive: Archive, model: Kind, seen: _Seen) -> None:
    seen.keys[model] = set()
    to_itself = [column for column, target in pointers(model) if target is model]
    later: list[tuple[int, dict[str, int]]] = []
    for batch in batches(_rows(archive, model, seen)):
        for row in batch:
            if ties := _untied(row, to_itself):
                later.append((row.pk, ties))
        try:
            model._base_manager.bulk_create(batch)
        except (IntegrityError, DataError, OverflowError) as problem:
            place = records_file(model_slug(model))
            raise ArchiveRefused(Refusal.AGAINST_THE_RULES, place=place) from problem
    for key, ties in later:
        if not seen.keys[model].issuperset(ties.values()):
            raise ArchiveRefused(Refusal.LEADS_ELSEWHERE, place=records_file(model_slug(model)))
        model._base_manager.filter(pk=key).update(**ties)
    if model is Library and len(seen.keys[model]) != 1:
        raise ArchiveRefused(Refusal.NOT_ONE_LIBRARY)


def _rows(archive: Archive, model: Kind, seen: _Seen) -> Iterator[Any]:
    slug, keys = model_slug(model), seen.keys[model]
    for number, record in archive.records(slug):
        place = f"{records_file(slug)}:{number}"
        row: Any = row_from(model, record, place=place)
        if row.pk in keys:
            raise ArchiveRefused(Refusal.TWICE, place=place)
        keys.add(row.pk)
        if model is Library:
            seen.library = row.pk
        _require_at_home(row, seen, place)
        _make_harmless(row)
        seen.attached.look_at(row, place)
        _remember_last(row, slug, seen)
        yield row


def _require_at_home(row: Any, seen: _Seen, place: str) -> None:
    """It belongs to this library, and points at nothing that is not in the archive."""
    if has_library(type(row)) and getattr(row, LIBRARY_COLUMN) != seen.library:
        raise ArchiveRefused(Refusal.LEADS_ELSEWHERE, place=place, about=LIBRARY_COLUMN)
    for column, target in pointers(type(row)):
        key = getattr(row, column.attname)
        if key is not None and target is not type(row) and key not in seen.keys[target]:
            raise ArchiveRefused(Refusal.LEADS_ELSEWHERE, place=place, about=column.attname)


def _make_harmless(row: Any) -> None:
    """No password opens an account, and no secret opens a link: both are made anew here by people."""
    if isinstance(row, User):
        row.set_unusable_password()
    elif isinstance(row, AccessLink):
        row.digest = token_hex(32)
        if row.is_open:
            row.revoked_at = timezone.now()


def _untied(row: models.Model, to_itself: list[Any]) -> dict[str, int]:
    """Ties to rows of the same kind wait until all of them are there."""
    ties = {}
    for column in to_itself:
        if (key := getattr(row, column.attname)) is not None:
            ties[column.attname] = key
            setattr(row, column.attname, None)
    return ties


def _remember_last(row: Any, slug: str, seen: _Seen) -> None:
    seen.last[slug] = max(seen.last.get(slug, 0), row.pk)
    if isinstance(row, ChangeSet) and row.by_user_id is not None:
        account = model_slug(User)  # who acted may have no account here: nobody else becomes them
        seen.last[account] = max(seen.last.get(account, 0), row.by_user_id)
    elif isinstance(row, Change) and row.key.isdecimal() and len(row.key) < len(str(LARGEST)):
        seen.last[row.model] = max(seen.last.get(row.model, 0), int(row.key))
