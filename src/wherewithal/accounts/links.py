"""Make, find, use and revoke single-purpose links. The secret itself is shown once and never stored."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.utils import timezone

from wherewithal.accounts.models import AccessLink

TOKEN_BYTES = 24


def make_link(
    *, purpose: str, lasts: timedelta, token: str | None = None, **fields: Any
) -> tuple[AccessLink, str]:
    """A new link and its secret. `fields` are library, user, made_by_name, values."""
    token = token or secrets.token_urlsafe(TOKEN_BYTES)
    link = AccessLink.objects.create(
        purpose=purpose, digest=digest(token), expires_at=timezone.now() + lasts, **fields
    )
    return link, token


def find_open(*, purpose: str, token: str) -> AccessLink | None:
    """The open link behind a secret, or None. Looking does not use it up."""
    link = AccessLink.objects.filter(purpose=purpose, digest=digest(token)).first()
    return link if link is not None and link.is_open else None


def use_up(link: AccessLink) -> bool:
    """Spend a link: True for the one caller who was first."""
    now = timezone.now()
    spent = AccessLink.objects.filter(
        pk=link.pk, used_at=None, revoked_at=None, expires_at__gt=now
    ).update(used_at=now)
    return spent == 1


def revoke(link: AccessLink) -> None:
    """Close a link for good."""
    AccessLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now())


def digest(token: str) -> str:
    """What is stored of a secret."""
    return hashlib.sha256(token.encode()).hexdigest()
