"""The bytes of removed files go after a while; until then an undo brings the file back whole.

Nothing goes that history does not call removed: to a database that is new, older or another one, files that are in
use look as if nobody knew them. `wherewithal doctor` names such bytes, and a person decides.
"""

import logging
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta

from django.utils import timezone

from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.rows import model_slug
from wherewithal.partnerships.files import storing
from wherewithal.partnerships.files.models import PartnershipFile

DAYS_IN_BIN = 90
YOUNGEST = timedelta(days=1)
"""Bytes that are being stored have no row yet; after a day they have one, or never will."""

logger = logging.getLogger(__name__)


def throw_away_old_bytes(*, days: int = DAYS_IN_BIN) -> int:
    """Throw away what was removed longer ago than this, says history, and is not back; how many went."""
    before = timezone.now() - timedelta(days=days)
    old = {name for name, at in _removed_at().items() if at < before} - _attached()
    return throw_away(name for name, _stored_at in storing.stored() if name in old)


def stored_for(library_ids: Collection[int]) -> set[str]:
    """The stored names of these libraries, removed files included: asked before the libraries go."""
    rows = PartnershipFile._base_manager.filter(library_id__in=library_ids)
    attached = set(rows.order_by("pk").values_list("stored_as", flat=True))
    return attached | _removed_at(library_ids).keys()


def throw_away(names: Iterable[str]) -> int:
    """Throw these bytes away, as far as that can be done; how many went."""
    return sum(_is_thrown_away(name) for name in names)


def unexplained() -> list[str]:
    """Stored names that neither a file nor history knows."""
    known = _attached() | _removed_at().keys()
    before = timezone.now() - YOUNGEST
    return [name for name, at in storing.stored() if name not in known and at < before]


def _attached() -> set[str]:
    with across_libraries("bytes lie in one folder for the whole installation"):
        return set(PartnershipFile.objects.order_by("pk").values_list("stored_as", flat=True))


def _is_thrown_away(name: str) -> bool:
    """A file that cannot be thrown away today is tried again the next time; nothing else waits for it."""
    try:
        storing.discard(name)
    except OSError:
        logger.exception("the bytes of a removed file could not be thrown away")
        return False
    return True


def _removed_at(library_ids: Collection[int] | None = None) -> dict[str, datetime]:
    """When each stored file, of these libraries or of all, was last moved to the bin."""
    rows = Change.objects.filter(
        model=model_slug(PartnershipFile), action=ChangeAction.DELETED
    ).select_related("change_set")
    if library_ids is not None:
        rows = rows.filter(library_id__in=library_ids)
    return {
        str(change.before.get("stored_as")): change.change_set.made_at.astimezone(UTC)
        for change in rows.order_by("pk")
    }
