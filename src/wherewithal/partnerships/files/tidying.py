"""The bytes of removed files go after a while; until then an undo brings the file back whole."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.rows import model_slug
from wherewithal.partnerships.files import storing
from wherewithal.partnerships.files.models import PartnershipFile

DAYS_IN_BIN = 90


def throw_away_old_bytes(*, days: int = DAYS_IN_BIN) -> int:
    """Throw away what no file names any more and was removed longer ago than this; how many went.

    What no entry of history explains (an upload that broke off, a library that was cleared) goes by the day
    on which it was stored. Bytes that are being stored just now are too young to be touched.
    """
    before = timezone.now() - timedelta(days=days)
    with across_libraries("bytes lie in one folder for the whole installation"):
        attached = set(PartnershipFile.objects.order_by("pk").values_list("stored_as", flat=True))
    removed = _removed_at()
    old = [
        name
        for name, stored_at in storing.stored()
        if name not in attached and removed.get(name, stored_at) < before
    ]
    for name in old:
        storing.discard(name)
    return len(old)


def _removed_at() -> dict[str, datetime]:
    """When each stored file was last moved to the bin."""
    rows = Change.objects.filter(
        model=model_slug(PartnershipFile), action=ChangeAction.DELETED
    ).select_related("change_set")
    return {
        str(change.before.get("stored_as")): change.change_set.made_at.astimezone(UTC)
        for change in rows.order_by("pk")
    }
