"""Make the sample libraries where there are none; on request, make them afresh."""

from django.db import transaction

from wherewithal.demo import smallville
from wherewithal.demo.removal import remove_demo_libraries
from wherewithal.libraries.models import Library

SAMPLES = {smallville.SLUG: smallville.build}


@transaction.atomic
def build_demo(*, reset: bool = False) -> list[str]:
    """Build each sample library that is missing; returns the slugs of those that were built.

    What somebody typed into a sample stays, unless `reset` asks for all of them afresh.
    A library of somebody's own is never touched, whatever it is called.
    """
    if reset:
        remove_demo_libraries()
    taken = set(Library.objects.values_list("slug", flat=True))
    missing = [slug for slug in SAMPLES if slug not in taken]
    for slug in missing:
        SAMPLES[slug]()
    return missing
