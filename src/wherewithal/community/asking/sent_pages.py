"""Which pages were sent before: a double click, or going back and sending again, counts once.

Each time the public page is opened it carries a new random key. The keys of a survey's latest answers are
remembered until the end of the next day, all of them in one entry that says nothing of whom, what or when.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.cache import cache
from django.utils import timezone

from wherewithal.community.asking.models import Survey

MOST_KEYS = 500
DAYS_KEPT = 2  # today and tomorrow


def is_new(survey: Survey, page_key: UUID) -> bool:
    """True the first time, and the key is remembered. Hold the survey's row before."""
    entry = f"sent-pages:{survey.pk}"
    keys: list[str] = cache.get(entry, [])
    if page_key.hex in keys:
        return False
    cache.set(entry, [*keys, page_key.hex][-MOST_KEYS:], timeout=seconds_left(timezone.localtime()))
    return True


def seconds_left(now: datetime) -> float:
    """Until a midnight, whenever somebody answers: the entry's end is no trace of the hour."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight + timedelta(days=DAYS_KEPT) - now).total_seconds()
