"""Find the partnership that an address names, and say where its page is."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept import queries
from wherewithal.ui.links import library_url

HERE = "partnerships"


def find_partnership(request: LibraryRequest, asset_id: int) -> Asset:
    """The row of the relationships sheet; one that the member may not read is not there."""
    return get_object_or_404(queries.partnerships_in(request.member), pk=asset_id)


def find_to_edit(request: LibraryRequest, asset_id: int) -> Asset:
    """The same, for those who may change it."""
    found = find_partnership(request, asset_id)
    if not queries.may_edit_partnership(request.member, found):
        message = "this relationship is not for this member to change"
        raise PermissionDenied(message)
    return found


def page_of_partnership(request: LibraryRequest, asset_id: int) -> str:
    """The address of its page."""
    return library_url(request.library, "partnership", asset_id=asset_id)
