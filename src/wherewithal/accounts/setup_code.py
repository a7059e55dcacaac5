"""The one-time code of the first visit: the server prints it, the set-up page asks for it.

It proves that whoever sets up the installation can also see where it runs.
"""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose
from wherewithal.accounts.queries import is_first_visit

# Without 0 and O, 1, I and L, U and V: a code is read off one screen and typed on another.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ"
HALF = 4
LASTS = timedelta(days=30)


def current_or_new() -> str | None:
    """A code to print at start, replacing any earlier one; None once somebody has an account."""
    if not is_first_visit():
        return None
    code = "-".join("".join(secrets.choice(ALPHABET) for _ in range(HALF)) for _ in range(2))
    with transaction.atomic():
        _close_earlier()
        links.make_link(purpose=LinkPurpose.SET_UP, lasts=LASTS, token=normalized(code))
    return code


def find(code: str) -> AccessLink | None:
    """The open link behind a code as somebody typed it, or None."""
    return links.find_open(purpose=LinkPurpose.SET_UP, token=normalized(code))


def normalized(code: str) -> str:
    """Capitals without the hyphen: what is compared. Small letters and spaces do no harm."""
    return "".join(sign for sign in code.upper() if sign.isalnum())


def _close_earlier() -> None:
    earlier = AccessLink.objects.filter(purpose=LinkPurpose.SET_UP, revoked_at=None)
    earlier.update(revoked_at=timezone.now())
