"""What was said about whom to ask, as far as a member may read it."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity.models import Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.models import CommunityAsset
from wherewithal.community.queries import assets_visible_to as cards_visible_to
from wherewithal.insights.index.contributors import agreed
from wherewithal.insights.index.contributors import sources as called
from wherewithal.insights.portfolio.models import HOLDERS, AskChoice, AskPlan
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import people_visible_to
from wherewithal.programs import queries as programs
from wherewithal.programs.models import Program

HOLDER_COLUMNS: dict[type, str] = dict(
    zip((Asset, Person, Organization, CommunityAsset), HOLDERS, strict=True)
)
# Whom one may plan to ask.
SEEN = agreed.HELPERS
CALLED: dict[str, Callable[[int], str]] = {
    "asset": called.asset,
    "person": called.person,
    "organization": called.organization,
    "community_asset": called.card,
}


def plan_for(member: Member, program: Program | None) -> AskPlan:
    """The plan of a program, or of the whole library; a new one, not stored, where nobody made any."""
    rows: Any = AskPlan.objects.in_library(member.library_id)
    found: AskPlan | None = rows.filter(program=program).first()
    return found or AskPlan(library_id=member.library_id, program=program)


def choices_visible_to(member: Member) -> QuerySet[AskChoice]:
    """Every choice about somebody or something that this member may read about."""
    found: Any = AskChoice.objects.in_library(member.library_id)
    rows: QuerySet[AskChoice] = found
    cards = cards_visible_to(member).prefetch_related(None).select_related(None)
    return rows.filter(
        Q(asset=None) | Q(asset__in=assets_visible_to(member)),
        Q(person=None) | Q(person__in=people_visible_to(member)),
        Q(community_asset=None) | Q(community_asset__in=cards.values("pk")),
    )


def choices_with_plans(member: Member) -> QuerySet[AskChoice]:
    """The same, each with the plan that it stands in."""
    return choices_visible_to(member).select_related("plan__program")


def page_of_plan(plan: AskPlan) -> tuple[str, dict[str, int]]:
    """The page of a plan: its name in the addresses, and what stands in it."""
    if plan.program is None:
        return "fewest_asks_library", {}
    return "fewest_asks", {"program_id": plan.program.pk}


def choices_of(member: Member, plan: AskPlan) -> dict[str, AskChoice]:
    """What was said of each holder; the latest, where two records became one."""
    if plan.pk is None:
        return {}
    rows = choices_visible_to(member).filter(plan=plan).order_by("pk")
    return {holder_of(row): row for row in rows}


def holder_of(row: AskChoice) -> str:
    """What the holder is called inside: "organization:3"."""
    for name, call in CALLED.items():
        key: int | None = getattr(row, f"{name}_id")
        if key is not None:
            return call(key)
    message = "a choice is about one holder"
    raise ValueError(message)


def may_plan(member: Member, program: Program | None) -> bool:
    """True where the member may say whom to ask for this program, or for the whole library."""
    if program is not None:
        return programs.may_edit(member, program)
    return member.can(Permission.EDIT_PROGRAMS) and not member.is_limited
