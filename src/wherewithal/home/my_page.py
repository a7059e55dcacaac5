"""My page: what I am asked, what is written about me, my conversations, my profile."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.http import require_safe

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.fields import FACTS_NAME, fact_field, is_blank
from wherewithal.capacity.models import Asset, FactCheck
from wherewithal.people import queries as people
from wherewithal.people.about import about_person
from wherewithal.people.forms import consent_form


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A fact that this member was asked to find out."""

    asset: Asset
    label: str | Promise


@require_safe
def my_page(request: LibraryRequest) -> HttpResponse:
    """Everything that concerns this member, in one place."""
    member = request.member
    questions = capacity.open_questions(member).filter(assigned_to=member)
    context: dict[str, Any] = {
        "here": "my_page",
        "questions": questions.select_related("asset"),
        "facts": asked_facts(member),
        "talks": people.talks_of(member),
        "others": people.lines_about_others(member),
        "may_write": member.can(Permission.EDIT_OWN_PROFILE),
    }
    if member.person is not None:
        context |= about_person(member, member.person)
        context["consent_form"] = consent_form(member.person)
    return render(request, "home/my_page.html", context)


def asked_facts(member: Membership) -> list[AskedFact]:
    """The facts given to this member to find out that are still not known."""
    checks = FactCheck.objects.in_library(member.library_id).filter(
        assigned_to=member, is_not_needed=False, asset__in=capacity.assets_visible_to(member)
    )
    facts = [f"asset__{name}" for name in FACTS_NAME.values()]
    return [
        AskedFact(check.asset, fact_field(check.asset.area, check.field).label)
        for check in checks.select_related("asset", *facts)
        if _is_open(check)
    ]


def _is_open(check: FactCheck) -> bool:
    facts = getattr(check.asset, FACTS_NAME[check.asset.area], None)
    return facts is None or is_blank(getattr(facts, check.field))
