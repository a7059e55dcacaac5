"""The state of a sample's map on days gone by, so that the map over time has something to compare."""

from wherewithal.accounts.models import Membership
from wherewithal.demo.days import day_from_today, noon_of
from wherewithal.reports.actions import take_snapshot
from wherewithal.reports.models import Snapshot


def keep_the_map(*, by: Membership, days_ago: int) -> None:
    """What is on the map at this step of the building is said to have been there so many days ago."""
    day = day_from_today(-days_ago)
    kept = take_snapshot(by=by, on=day)
    rows = Snapshot.objects.in_library(by.library_id).filter(pk=kept.pk)
    rows.update(taken_at=noon_of(day, by.library))
