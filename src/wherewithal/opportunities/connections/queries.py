"""What a member may read of opportunities, and who may change them."""

from django.db.models import QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import is_author
from wherewithal.opportunities.connections.models import Opportunity, OpportunityEnd


def opportunities_in(member: Member) -> QuerySet[Opportunity]:
    """Every opportunity, the newest first; which of its ends may be read is another question."""
    found = Opportunity.objects.in_library(member.library_id)
    return found.select_related("owner__user", "became_program", "became_need__program")


def ends_in(member: Member) -> QuerySet[OpportunityEnd]:
    """Every end. Whoever shows it asks `ends.rows_behind` what the member may read of it."""
    return OpportunityEnd.objects.in_library(member.library_id)


def may_edit(member: Member, opportunity: Opportunity) -> bool:
    """Editors, and whoever wrote it."""
    if opportunity.library_id != member.library_id:
        return False
    if member.can(Permission.EDIT_PROGRAMS):
        return True
    return is_author(member, opportunity) and member.can(Permission.ADD_NOTES)
