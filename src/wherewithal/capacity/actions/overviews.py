"""The first sheet: one broad note per area."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.capacity.models import Overview


def write_overview(
    *,
    by: Member,
    area: str,
    request_key: UUID | None = None,
    **values: str | date | None,
) -> Overview:
    """Write what comes to mind, what to find out, or to whom it was shown (text, to_find_out, shown_to, shown_on)."""
    access.require_unlimited(by, Permission.EDIT_CAPACITY, by.library_id)
    stored = Overview.objects.in_library(by.library_id).filter(area=area).first()
    overview = stored or Overview(library_id=by.library_id, area=area)
    what = gettext_noop("wrote the overview")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        if stored is None:
            for name, value in values.items():
                setattr(overview, name, value)
            changes.create(overview)
        else:
            changes.change(overview, **values)
        changes.about = overview
    return overview
