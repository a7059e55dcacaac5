"""What the library says about itself."""

from typing import Any

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.libraries.models import Library


def change_library(*, by: Member, library: Library, **values: Any) -> Library:
    """Set fields of the library's profile; what stays the same leaves no trace in history."""
    access.require(by, Permission.EDIT_LIBRARY, library.pk)
    what = gettext_noop("changed what the library says about itself")
    with change_set(by=by, what=what, about=library) as changes:
        changes.change(library, **values)
    return library
