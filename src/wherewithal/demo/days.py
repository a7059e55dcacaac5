"""The samples count their days from today, so that something is always due, and something lies ahead."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from wherewithal.libraries.models import Library
from wherewithal.programs.coverage.gather import zone_of

NOON = time(12)


def day_from_today(days: int) -> date:
    """So many days from today; before it, where there is a minus."""
    return timezone.localdate() + timedelta(days=days)


def noon_of(day: date, library: Library) -> datetime:
    """The middle of a day where the library stands."""
    return datetime.combine(day, NOON, tzinfo=zone_of(library))
