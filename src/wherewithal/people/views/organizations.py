"""One organization: whom we know there, what it is to us."""

from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people import actions, queries
from wherewithal.people.forms import MergeForm, OrganizationForm
from wherewithal.people.views.answers import ask_first, find_organization, form_page
from wherewithal.ui.links import library_url


@require_safe
def organization(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """What we know of them, and who knows somebody there."""
    found = find_organization(request, organization_id)
    member = request.member
    may_edit = member.can(Permission.EDIT_PEOPLE)
    roles = queries.roles_visible_to(member).filter(organization=found)
    ties = queries.ties_visible_to(member).filter(to_organization=found)
    context = {
        "here": "people",
        "organization": found,
        "roles": roles.select_related("person").order_by("until", "person__name", "pk"),
        "ties": ties.select_related("from_person", "from_team"),
        "relationships": queries.relationships_with(member, found),
        "holders": queries.holders_of(member, found),
        "may_edit": may_edit,
        "may_edit_all": may_edit and not member.is_limited,
    }
    return render(request, "people/organization.html", context)


def change_organization(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """Put right what is known of them."""
    found = find_organization(request, organization_id)
    access.require(request.member, Permission.EDIT_PEOPLE, found.library_id)
    return form_page(
        request,
        OrganizationForm(request.POST or None, initial=model_to_dict(found)),
        lambda **values: actions.change_organization(
            by=request.member, organization=found, **values
        ),
        title=found.name,
        button=_("Save"),
        back=_page_of(request, found.pk),
    )


def remove_organization(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = find_organization(request, organization_id)
    access.require_unlimited(request.member, Permission.EDIT_PEOPLE, found.library_id)
    return ask_first(
        request,
        lambda: actions.remove_organization(by=request.member, organization=found),
        title=_("Remove %(name)s?") % {"name": found.name},
        button=_("Move to the bin"),
        back=_page_of(request, found.pk),
        gone_to=library_url(request.library, "people"),
        words=[
            _("The people we know there stay, and so do the rows of the worksheets."),
            _("Ties to it go along. All of it can be brought back."),
        ],
    )


def merge_organization(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """Two records are the same organization."""
    found = find_organization(request, organization_id)
    access.require_unlimited(request.member, Permission.EDIT_PEOPLE, found.library_id)
    others = queries.organizations_in(request.member).exclude(pk=found.pk)
    return form_page(
        request,
        MergeForm(request.POST or None, rows=others),
        lambda other: actions.merge_organizations(by=request.member, keep=found, other=other),
        title=_("%(name)s stands here twice") % {"name": found.name},
        button=_("Make them one"),
        back=_page_of(request, found.pk),
        lede=_(
            "Roles, ties and relationships of the other record move to this one; nothing is "
            "unlinked, and it can be undone."
        ),
    )


def _page_of(request: LibraryRequest, organization_id: int) -> str:
    return library_url(request.library, "organization", organization_id=organization_id)
