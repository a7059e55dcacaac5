"""Federal holidays that a calendar may take as closed days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.engine.federal_holidays import Holiday, HolidayOn, federal_holidays
from wherewithal.libraries.models import CalendarEntry, CalendarKind

NAMES: dict[Holiday, str | Promise] = {
    Holiday.NEW_YEAR: gettext_lazy("New Year’s Day"),
    Holiday.KING: gettext_lazy("Birthday of Martin Luther King, Jr."),
    Holiday.WASHINGTON: gettext_lazy("Washington’s Birthday"),
    Holiday.MEMORIAL: gettext_lazy("Memorial Day"),
    Holiday.JUNETEENTH: gettext_lazy("Juneteenth"),
    Holiday.INDEPENDENCE: gettext_lazy("Independence Day"),
    Holiday.LABOR: gettext_lazy("Labor Day"),
    Holiday.COLUMBUS: gettext_lazy("Columbus Day"),
    Holiday.VETERANS: gettext_lazy("Veterans Day"),
    Holiday.THANKSGIVING: gettext_lazy("Thanksgiving Day"),
    Holiday.CHRISTMAS: gettext_lazy("Christmas Day"),
}


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day that the calendar may take. `is_there`: the whole library is closed on it already."""

    name: str
    on: date
    is_there: bool


def closed_days(year: int, entries: Iterable[CalendarEntry]) -> list[ClosedDay]:
    """The holidays of a year, with what the calendar has already."""
    closures = [
        entry for entry in entries if entry.kind == CalendarKind.CLOSURE and entry.outlet_id is None
    ]
    return [
        ClosedDay(
            name=_name(each),
            on=each.on,
            is_there=any(entry.starts_on <= each.on <= entry.last_day for entry in closures),
        )
        for each in federal_holidays(year)
    ]


def _name(each: HolidayOn) -> str:
    name = str(NAMES[each.holiday])
    return _("%(holiday)s (kept on a weekday)") % {"holiday": name} if each.is_observed else name
