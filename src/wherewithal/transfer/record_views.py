"""What lists said of one record, in their own words."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.people.views.answers import find_organization
from wherewithal.transfer import queries
from wherewithal.transfer.kinds.inventory import INVENTORY
from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.kinds.organizations import ORGANIZATIONS
from wherewithal.ui.links import library_url


@require_safe
def organization_in_lists(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """What lists said of an organization, in their own words, cell by cell."""
    found = find_organization(request, organization_id)
    return _in_lists(request, ORGANIZATIONS, found)


@require_safe
def asset_in_lists(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """What lists said of a row of the worksheets, in their own words, cell by cell."""
    found = get_object_or_404(assets_visible_to(request.member), pk=asset_id)
    return _in_lists(request, INVENTORY, found)


def _in_lists(request: LibraryRequest, kind: Kind, found: Any) -> HttpResponse:
    context = {
        "here": "people" if kind.is_somebody else "worksheets",
        "name": found.name,
        "page": library_url(request.library, kind.page, **{kind.page_argument: found.pk}),
        "records": queries.records_of(request.member, kind, found),
    }
    return render(request, "transfer/in_lists.html", context)
