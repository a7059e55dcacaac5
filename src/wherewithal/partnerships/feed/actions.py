"""Make, renew and close the secret address of one's own calendar.

An address is a link and no row of the library: it is not undone but closed, as a secret that was handed to a
calendar program cannot be called back.
"""

from datetime import timedelta

from django.db import transaction

from wherewithal.accounts import access, links
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership
from wherewithal.accounts.permissions import Permission

ADDRESS_LASTS = timedelta(days=5 * 365)


@transaction.atomic
def open_calendar(*, by: Membership) -> str:
    """A new secret address, shown this once; the one before is closed for good."""
    close_calendar(by=by)
    _link, token = links.make_link(
        purpose=LinkPurpose.CALENDAR,
        lasts=ADDRESS_LASTS,
        library_id=by.library_id,
        user_id=by.user_id,
        made_by_name=by.actor_name,
    )
    return token


@transaction.atomic
def close_calendar(*, by: Membership) -> None:
    """Whoever has the address finds nothing there any more."""
    access.require(by, Permission.VIEW, by.library_id)
    mine = AccessLink.objects.filter(
        purpose=LinkPurpose.CALENDAR, library=by.library_id, user=by.user_id
    )
    for link in mine.order_by("pk"):
        links.revoke(link)
