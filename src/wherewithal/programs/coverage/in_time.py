"""When what is given is there: a need counts what it has on its thinnest day, not what it had once."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.engine.coverage import Coverage, Standing, cover
from wherewithal.programs.coverage.measures import Measure, Unit
from wherewithal.programs.coverage.shortfalls import NO_SHORTFALLS, Shortfalls, lost
from wherewithal.programs.models import Allocation, NeedKind, Program, ResourceNeed

# Money waits until it is needed, and a permission is given once.
TIMELESS = (NeedKind.FINANCIAL, NeedKind.LEGITIMACY)


def cover_in_time(
    need: ResourceNeed,
    program: Program | None,
    rows: Sequence[Allocation],
    measured: Measure,
    *,
    today: date,
    shortfalls: Shortfalls = NO_SHORTFALLS,
) -> Coverage:
    """What covers the need on the day, from today on, on which most of it is missing.

    `shortfalls`: what of it is booked twice, or hours that are not free.
    """
    if need.kind in TIMELESS:
        return cover(str(need.pk), measured.wanted, measured.given)
    found = []
    for day in _days(need, program, rows, today):
        pairs = zip(rows, measured.given, strict=True)
        there = [given for row, given in pairs if _is_there(row, day)]
        away = lost(there, shortfalls, in_hours=measured.unit is Unit.HOURS)
        found.append(cover(str(need.pk), measured.wanted, there, lost=away))
    return max(found, key=_how_thin)


def days_in_words(first: date | None, last: date | None) -> str:
    """From when to when; empty where nobody has said."""
    days = {
        "first": date_format(first) if first else "",
        "last": date_format(last) if last else "",
    }
    if first and last:
        return _("from %(first)s until %(last)s") % days
    if first:
        return _("from %(first)s") % days
    return _("until %(last)s") % days if last else ""


def _days(
    need: ResourceNeed, program: Program | None, rows: Sequence[Allocation], today: date
) -> list[date]:
    """The first day that counts, and each day on which something is no longer there."""
    owners = [owner for owner in (need, program) if owner is not None]
    starts = [owner.starts_on for owner in owners if owner.starts_on]
    last = min((owner.ends_on for owner in owners if owner.ends_on), default=None)
    is_over = last is not None and last < today
    first = max([*starts, *([] if is_over else [today])], default=last or today)
    ends = sorted({row.ends_on for row in rows if row.ends_on and row.ends_on >= first})
    return [first, *(end + timedelta(days=1) for end in ends if last is None or end < last)]


def _is_there(row: Allocation, day: date) -> bool:
    return (row.starts_on or day) <= day <= (row.ends_on or day)


def _how_thin(found: Coverage) -> tuple[Decimal, bool, Decimal, bool, bool, Decimal]:
    """Where as much may be missing on two days, nothing at all is thinner than what nobody has counted."""
    high = found.lacks_high
    is_open = found.standing is not Standing.COVERED
    is_bare = found.standing is Standing.MISSING
    return (found.lacks_low, high is None, high or Decimal(0), is_open, is_bare, -found.have.low)
