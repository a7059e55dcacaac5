"""One organization: whom we know there, what it is to us."""

from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people import actions, queries
from wherewithal.people.forms import LocationForm, MergeForm, OrganizationForm
from wherewithal.people.models import OrganizationLocation
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
        "organization_key": f"organization-{found.pk}",
        "roles": roles.select_related("person").order_by("until", "person__name", "pk"),
        "ties": ties.select_related("from_person", "from_team"),
        "relationships": queries.relationships_with(member, found),
        "holders": queries.holders_of(member, found),
        "locations": found.locations.all(),
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
        template="people/organization_form.html",
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
            _("Ties to it and its locations go along. All of it can be brought back."),
        ],
    )


def merge_organization(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """Two records are the same organization."""
    found = find_organization(request, organization_id)
    access.require_unlimited(request.member, Permission.EDIT_PEOPLE, found.library_id)
    others = queries.organizations_in(request.member).exclude(pk=found.pk)
    return form_page(
        request,
        MergeForm(request.POST or None, rows=others, initial={"other": request.GET.get("other")}),
        lambda other: actions.merge_organizations(by=request.member, keep=found, other=other),
        title=_("%(name)s stands here twice") % {"name": found.name},
        button=_("Make them one"),
        back=_page_of(request, found.pk),
        lede=_(
            "Roles, ties, relationships, locations and all that names the other record move to this "
            "one. What both say stays, one below the other; nothing is lost, and it can be undone."
        ),
    )


def add_location(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """A further place where they can be found."""
    found = find_organization(request, organization_id)
    access.require(request.member, Permission.EDIT_PEOPLE, found.library_id)
    return form_page(
        request,
        LocationForm(request.POST or None),
        lambda **values: actions.add_location(by=request.member, organization=found, **values),
        title=_("Where else is %(name)s to be found?") % {"name": found.name},
        button=_("Add location"),
        back=_page_of(request, found.pk),
        lede=_("A branch, a field station, a second hall. The name is enough."),
    )


def change_location(request: LibraryRequest, organization_location_id: int) -> HttpResponse:
    """Put right what is known of a place of theirs."""
    location = _find_location(request, organization_location_id)
    access.require(request.member, Permission.EDIT_PEOPLE, location.library_id)
    return form_page(
        request,
        LocationForm(request.POST or None, initial=model_to_dict(location)),
        lambda **values: actions.change_location(by=request.member, location=location, **values),
        title=location.name,
        button=_("Save"),
        back=_page_of(request, location.organization_id),
    )


def remove_location(request: LibraryRequest, organization_location_id: int) -> HttpResponse:
    """Move a place of theirs to the bin."""
    location = _find_location(request, organization_location_id)
    access.require(request.member, Permission.EDIT_PEOPLE, location.library_id)
    back = _page_of(request, location.organization_id)
    return ask_first(
        request,
        lambda: actions.remove_location(by=request.member, location=location),
        title=_("Remove %(name)s?") % {"name": location.name},
        button=_("Move to the bin"),
        back=back,
        gone_to=back,
        words=[_("The organization stays, and the location can be brought back.")],
    )


def _find_location(request: LibraryRequest, key: int) -> OrganizationLocation:
    locations = OrganizationLocation.objects.in_library(request.library)
    return get_object_or_404(locations.select_related("organization"), pk=key)


def _page_of(request: LibraryRequest, organization_id: int) -> str:
    return library_url(request.library, "organization", organization_id=organization_id)
