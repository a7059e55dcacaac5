"""My page: what I am asked, what is written about me, my conversations, my profile."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.checks import CheckFilter, library_checks, open_checks
from wherewithal.freshness.digest.queries import wish_of
from wherewithal.freshness.digest.trouble import trouble_of
from wherewithal.home.for_me import consent_is_wanted
from wherewithal.insights.networks.my_part import my_part
from wherewithal.people import queries
from wherewithal.people.about import about_person
from wherewithal.people.forms import OwnProfileForm, consent_form
from wherewithal.people.said_elsewhere import said_about, said_by


@require_safe
def my_page(request: LibraryRequest) -> HttpResponse:
    """Everything that concerns this member, in one place."""
    member = request.member
    mine = CheckFilter(who="mine")
    context: dict[str, Any] = {
        "here": "my_page",
        "asked": open_checks(member, only=mine),
        "asked_of_library": library_checks(member, request.library, only=mine),
        "trouble": trouble_of(wish_of(member)),
        "talks": queries.talks_of(member).select_related("held"),
        "others": queries.lines_about_others(member),
        "others_elsewhere": said_by(member, request.library),
        "may_write": member.can(Permission.EDIT_OWN_PROFILE),
        "consent_is_wanted": consent_is_wanted(member),
    }
    if member.person is not None:
        context |= about_person(member, member.person)
        context["elsewhere"] = said_about(member, request.library, member.person)
        context["networks"] = my_part(member, member.person)
        context["consent_form"] = consent_form(member.person, by=member)
    else:
        context["own_profile_form"] = OwnProfileForm()
    return render(request, "home/my_page.html", context)
