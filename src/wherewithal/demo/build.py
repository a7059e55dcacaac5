"""Make the sample libraries where there are none; on request, make them afresh."""

from collections.abc import Callable

from django.conf import settings
from django.db import transaction

from wherewithal.demo import gotham, smallville, sunnydale
from wherewithal.demo.clear import remove_samples
from wherewithal.freshness.digest.send import send_digests
from wherewithal.libraries.models import Library

SAMPLES: dict[str, Callable[[], None]] = {
    gotham.SLUG: gotham.build,
    sunnydale.SLUG: sunnydale.build,
    smallville.SLUG: smallville.build,
}


@transaction.atomic
def build_demo(*, reset: bool = False) -> list[str]:
    """Build each sample library that is missing; returns the short names of those that were built.

    What somebody typed into a sample stays, unless `reset` asks for all of them afresh. A library
    of somebody's own is never touched, not even one that took a sample's short name first.
    """
    if reset:
        remove_samples()
    taken = set(Library.objects.values_list("slug", flat=True))
    missing = [slug for slug in SAMPLES if slug not in taken]
    for slug in missing:
        SAMPLES[slug]()
    return missing


def fill_mailbox(*, origin: str) -> None:
    """This week's mail for the sample people, into the demo's mailbox. `origin` begins its links.

    Where mail really goes out nobody of the samples is written to.
    """
    if settings.DEMO:
        send_digests(origin=origin)
