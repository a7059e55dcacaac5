"""When a program takes place, as a sentence: "Tuesdays, 3 p.m. to 5 p.m., January 12 to May 25, 2027"."""

from collections.abc import Sequence
from datetime import date, time

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.programs.models import Program, SkippedDay, WeeklyTime

EVERY: dict[int, object] = {
    0: gettext_lazy("Mondays"),
    1: gettext_lazy("Tuesdays"),
    2: gettext_lazy("Wednesdays"),
    3: gettext_lazy("Thursdays"),
    4: gettext_lazy("Fridays"),
    5: gettext_lazy("Saturdays"),
    6: gettext_lazy("Sundays"),
}
MOST_SKIPPED_NAMED = 5


def week_in_words(weekly: WeeklyTime, program: Program, skipped: Sequence[SkippedDay]) -> str:
    """One hour of the week with its days, and the days that are left out of it."""
    first = weekly.starts_on or program.starts_on
    last = weekly.ends_on or program.ends_on
    hours = _("%(from)s to %(to)s") % {
        "from": _clock(weekly.starts_at),
        "to": _clock(weekly.ends_at),
    }
    if first is not None and first == last:
        return _("%(day)s, %(hours)s") % {
            "day": date_format(first, "l, ") + date_format(first, "DATE_FORMAT"),
            "hours": hours,
        }
    parts = [
        str(EVERY[weekly.weekday]),
        *_every(weekly.every_weeks),
        hours,
        *_between(first, last),
        *_without([skip.on for skip in skipped if skip.on.weekday() == weekly.weekday]),
    ]
    return ", ".join(parts)


def _clock(at: time) -> str:
    return time_format(at, "TIME_FORMAT")


def _every(weeks: int) -> list[str]:
    if weeks == 1:
        return []
    return [ngettext("every %(count)s week", "every %(count)s weeks", weeks) % {"count": weeks}]


def _between(first: date | None, last: date | None) -> list[str]:
    if last is None:
        if first is None:
            return []
        return [_("from %(day)s on") % {"day": date_format(first, "DATE_FORMAT")}]
    ends = date_format(last, "DATE_FORMAT")
    if first is None:
        return [_("until %(day)s") % {"day": ends}]
    short = "MONTH_DAY_FORMAT" if first.year == last.year else "DATE_FORMAT"
    return [_("%(first)s to %(last)s") % {"first": date_format(first, short), "last": ends}]


def _without(days: Sequence[date]) -> list[str]:
    if not days:
        return []
    if len(days) > MOST_SKIPPED_NAMED:
        words = ngettext("without %(count)s day", "without %(count)s days", len(days))
        return [words % {"count": len(days)}]
    named = [date_format(day, "MONTH_DAY_FORMAT") for day in sorted(days)]
    return [_("not on %(days)s") % {"days": ", ".join(named)}]
