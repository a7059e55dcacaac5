"""Mail that did not arrive: kept until the next one goes out, so that its reader hears of it on a page.

In the cache, as it says how things stand and is nobody's record: it is gone once mail arrives, the address
is another, or nobody tried again for weeks.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.core.cache import cache
from django.utils import timezone

from wherewithal.freshness.models import DigestWish

KEPT = timedelta(weeks=3)


class Why(StrEnum):
    """Who said no."""

    MAILBOX = "mailbox"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Trouble:
    """When a mail to an address could not be handed over, and why."""

    at: datetime
    address: str
    why: Why

    @property
    def is_about_mailbox(self) -> bool:
        """The server was there, and took nothing for this address."""
        return self.why is Why.MAILBOX


def note_trouble(wish: DigestWish, why: Why) -> None:
    """This mail did not go out."""
    address = wish.membership.user.email
    told = (timezone.now().isoformat(), address, why.value)
    cache.set(_entry(wish), told, timeout=KEPT.total_seconds())


def forget_trouble(wish: DigestWish) -> None:
    """It went out."""
    cache.delete(_entry(wish))


def trouble_of(wish: DigestWish) -> Trouble | None:
    """What its reader should know; nothing for whoever wants no mail, or has another address by now."""
    if wish.pk is None or not wish.is_wanted:
        return None
    told = cache.get(_entry(wish))
    if told is None or told[1] != wish.membership.user.email:
        return None
    return Trouble(datetime.fromisoformat(told[0]), told[1], Why(told[2]))


def _entry(wish: DigestWish) -> str:
    return f"digest-trouble:{wish.pk}"
