"""Roles of a person: add, change, end, remove."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people import actions, queries
from wherewithal.people.allowed import require_edit
from wherewithal.people.forms import RoleForm
from wherewithal.people.models import Role
from wherewithal.people.views.answers import find_person, form_page, page_of
from wherewithal.ui.answered import was_done

FIELDS = ("kind", "title", "organization", "team", "outlet", "since", "until")


def add_role(request: LibraryRequest, person_id: int) -> HttpResponse:
    """Another role; earlier ones stay."""
    person = find_person(request, person_id)
    require_edit(request.member, person)
    initial = {"organization": request.GET.get("organization")}
    return form_page(
        request,
        RoleForm(request.POST or None, member=request.member, initial=initial),
        lambda **values: actions.add_role(by=request.member, person=person, **values),
        title=_("A role of %(name)s") % {"name": person.name},
        button=_("Add"),
        back=page_of(request, person),
        lede=_("One person may be several things in several places. Earlier roles stay."),
    )


def change_role(request: LibraryRequest, role_id: int) -> HttpResponse:
    """Put a role right."""
    role = _find(request, role_id)
    require_edit(request.member, role.person)
    initial = {name: getattr(role, name) for name in FIELDS}
    return form_page(
        request,
        RoleForm(request.POST or None, member=request.member, initial=initial),
        lambda **values: actions.change_role(by=request.member, role=role, **values),
        title=_("A role of %(name)s") % {"name": role.person.name},
        button=_("Save"),
        back=page_of(request, role.person),
    )


@require_POST
def end_role(request: LibraryRequest, role_id: int) -> HttpResponse:
    """The role ends today."""
    role = _find(request, role_id)
    actions.end_role(by=request.member, role=role)
    return was_done(request, page_of(request, role.person))


@require_POST
def remove_role(request: LibraryRequest, role_id: int) -> HttpResponse:
    """The role never was."""
    role = _find(request, role_id)
    actions.remove_role(by=request.member, role=role)
    return was_done(request, page_of(request, role.person))


def _find(request: LibraryRequest, role_id: int) -> Role:
    return get_object_or_404(queries.roles_visible_to(request.member), pk=role_id)
