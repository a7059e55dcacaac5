"""A library's places and teams, as every member may read them."""

from django.db.models import Prefetch, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Outlet, Team, TeamOutlet


def outlets_in(member: Member) -> QuerySet[Outlet]:
    """Every outlet of the member's library, in its order."""
    return Outlet.objects.in_library(member.library_id)


def teams_in(member: Member) -> QuerySet[Team]:
    """Every team of the member's library, in its order, with the outlets where it works."""
    where = TeamOutlet.objects.in_library(member.library_id).select_related("outlet")
    where = where.order_by("outlet__position", "outlet_id")
    teams = Team.objects.in_library(member.library_id)
    return teams.prefetch_related(Prefetch("team_outlets", queryset=where))


def outlet_names(member: Member) -> list[str]:
    """The names that are taken, to mark repetitions in a pasted list."""
    return list(outlets_in(member).values_list("name", flat=True))
