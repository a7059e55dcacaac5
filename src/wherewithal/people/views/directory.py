"""People and organizations: find them, add them with only a name."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries.models import Team
from wherewithal.people import actions, queries
from wherewithal.people.forms import NameForm
from wherewithal.people.models import RoleKind
from wherewithal.people.views.answers import form_page
from wherewithal.people.week import team_key
from wherewithal.ui.links import library_url

ORGANIZATIONS = "organization"
SHOW_ORGANIZATIONS = ("", ORGANIZATIONS)


@require_safe
def people(request: LibraryRequest) -> HttpResponse:
    """Everybody and every organization, or those that a word or kind asks for."""
    words, kind = _asked(request)
    member = request.member
    context = {
        "here": "people",
        "words": words,
        "kind": kind,
        "kinds": [*RoleKind.choices, (ORGANIZATIONS, _("organization"))],
        "people": [] if kind == ORGANIZATIONS else queries.people_named(member, words, kind=kind),
        "organizations": queries.organizations_named(member, words)
        if kind in SHOW_ORGANIZATIONS
        else [],
        "teams": [] if words or kind else _teams_with_ties(request),
        "may_add": member.can(Permission.EDIT_PEOPLE),
        "may_add_cards": member.can(Permission.EDIT_PEOPLE) and not member.is_limited,
        "person_form": NameForm(auto_id="id_person_%s"),
        "organization_form": NameForm(auto_id="id_organization_%s"),
    }
    return render(request, "people/people.html", context)


def add_person(request: LibraryRequest) -> HttpResponse:
    """Add somebody by name, then go to their page."""
    access.require(request.member, Permission.EDIT_PEOPLE, request.library.pk)
    return form_page(
        request,
        NameForm(request.POST or None),
        lambda name: actions.add_person(by=request.member, name=name),
        title=_("Add a person"),
        button=_("Add"),
        back=library_url(request.library, "people"),
        after=lambda person: library_url(request.library, "person", person_id=person.pk),
        lede=_("The name is enough. The rest can wait until you have talked."),
    )


def add_organization(request: LibraryRequest) -> HttpResponse:
    """Add an organization by name, then go to its page."""
    access.require(request.member, Permission.EDIT_PEOPLE, request.library.pk)
    return form_page(
        request,
        NameForm(request.POST or None),
        lambda name: actions.add_organization(by=request.member, name=name),
        title=_("Add an organization"),
        button=_("Add"),
        back=library_url(request.library, "people"),
        after=lambda row: library_url(request.library, "organization", organization_id=row.pk),
        lede=_("A club, a school, a shop, a place of worship, an office. The name is enough."),
    )


def _asked(request: HttpRequest) -> tuple[str, str]:
    kind = request.GET.get("kind", "")
    known = {*RoleKind.values, ORGANIZATIONS}
    return request.GET.get("q", "").strip(), kind if kind in known else ""


def _teams_with_ties(request: LibraryRequest) -> list[Team]:
    ties = queries.ties_visible_to(request.member).select_related(
        "to_person", "to_team", "to_organization"
    )
    teams = Team.objects.in_library(request.library).prefetch_related(
        Prefetch("ties_from", queryset=ties, to_attr="seen_ties")
    )
    for team in teams:
        team.holder_key = team_key(team.pk)  # type: ignore[attr-defined]
    return list(teams)
