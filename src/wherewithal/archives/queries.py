"""How much an archive would hold, for those who may take it."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, Sum

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.models import ChangeSet
from wherewithal.partnerships.files.models import PartnershipFile


@dataclass(frozen=True, slots=True)
class InAll:
    """What would come along: entries of history, attached files and their bytes."""

    entries: int
    files: int
    file_bytes: int


def in_all(member: Member) -> InAll:
    """What everything comes to. Raises PermissionDenied."""
    require_taking(member)
    files = PartnershipFile.objects.in_library(member.library_id).aggregate(
        number=Count("pk"), size=Sum("size_bytes")
    )
    entries = ChangeSet.objects.filter(Q(library_id=member.library_id)).count()
    return InAll(entries, files["number"], files["size"] or 0)


def require_taking(member: Member) -> None:
    """Raise PermissionDenied for everybody who may not have everything."""
    if not member.can(Permission.TAKE_EVERYTHING):
        raise PermissionDenied
