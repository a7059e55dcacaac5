"""The first sheet: one broad note per area."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows, require_as_seen
from wherewithal.audit.log import change_set
from wherewithal.capacity.models import Overview
from wherewithal.libraries.models import Library


def write_overview(
    *,
    by: Member,
    area: str,
    seen: Mapping[str, Any] | None = None,
    request_key: UUID | None = None,
    **values: str | date | None,
) -> Overview:
    """Write what comes to mind, what to find out, or to whom it was shown (text, to_find_out, shown_to, shown_on).

    Raises ChangedMeanwhile, with nothing saved, where a field does not hold what was `seen`.
    """
    access.require_unlimited(by, Permission.EDIT_CAPACITY, by.library_id)
    what = gettext_noop("wrote the overview")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        hold_rows(Library.objects.filter(pk=by.library_id))  # there may be no overview to hold yet
        stored = Overview.objects.in_library(by.library_id).filter(area=area).first()
        overview = stored or Overview(library_id=by.library_id, area=area)
        require_as_seen(overview, seen or {})
        if stored is None:
            for name, value in values.items():
                setattr(overview, name, value)
            changes.create(overview)
        else:
            changes.change(overview, **values)
        changes.about = overview
    return overview
