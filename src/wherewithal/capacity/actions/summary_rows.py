"""The two rows that sum up the material resources: how things come in, and how they are used."""

from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import insert_asset
from wherewithal.capacity.models import Area, Asset


def add_summary_rows(*, by: Member, request_key: UUID | None = None) -> list[Asset]:
    """Add the summary rows that the sheet of material resources does not have yet.

    They are about the whole library, so an editor of one outlet or team does not add them.
    """
    access.require_unlimited(by, Permission.EDIT_CAPACITY, by.library_id)
    what = gettext_noop("added the summary rows of the material resources")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        added = [
            insert_asset(
                changes, by=by, area=Area.MATERIAL, name=str(row.label), team=None, summary_row=row
            )
            for row in queries.missing_summary_rows(by)
        ]
        changes.about = None
    return added
