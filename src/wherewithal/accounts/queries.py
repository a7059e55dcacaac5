"""Who is a member of what."""

from typing import Any

from wherewithal.accounts.models import Membership


def memberships_of(user: Any) -> list[Membership]:
    """The user's memberships in all libraries, by the libraries' names."""
    found = Membership._base_manager.filter(user_id=user.pk).select_related("library")
    return list(found.order_by("library__name", "pk"))
