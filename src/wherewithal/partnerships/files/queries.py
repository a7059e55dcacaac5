"""Which files a member may have, and who may attach and change them."""

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE, Level
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.kept.queries import may_edit_partnership

CLOSER: list[str] = [Level.PUBLIC, Level.PARTNERS, Level.LIBRARY]


def files_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[PartnershipFile]:
    """The files of relationships that this member may read, as far as each one's level lets them."""
    rows = PartnershipFile.objects.in_library(member.library_id)
    rows = rows.filter(asset__in=assets_visible_to(member, leaving=leaving)).order_by("pk")
    if leaving:
        return rows.filter(level__in=MAY_LEAVE)
    own = Q(added_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    return rows.filter(Q(level__in=MAY_SEE[member.role]) | own)


def may_change_file(member: Member, file: PartnershipFile) -> bool:
    """Whoever may change the partnership and have the file."""
    seen = file.level in MAY_SEE[member.role] or is_own(member, file)
    return seen and may_edit_partnership(member, file.asset)


def is_own(member: Member, file: PartnershipFile) -> bool:
    """True for whoever attached it."""
    return member.actor_user_id is not None and file.added_by_id == member.actor_user_id


def levels_for(member: Member, file: PartnershipFile) -> list[str]:
    """How far this member may let it travel: whoever attached it says so, others only keep it closer."""
    if is_own(member, file):
        return list(Level.values)
    return [file.level] if file.level not in CLOSER else CLOSER[CLOSER.index(file.level) :]
