"""What a year reports about a library, as words and as numbers that somebody here may confirm."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.formats.survey import Place, System, SystemOutlet
from wherewithal.home.find_library.spelling import in_title_case
from wherewithal.home.find_library.table import Reported
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.quantities.describe import describe

HOURS_OF_A_FULL_TIME_WEEK = 40  # by which the survey counts full-time equivalents
FEWEST_WEEKS = 26  # a year that was closed for longer says little about a week
MOST_HOURS_A_WEEK = 112  # sixteen hours on each of seven days
TENTH = Decimal("0.1")

PEOPLE_SERVED = "population_served"
HOURS = "hours_per_week"
STAFF = "staff"
COMPUTERS = "computers"


@dataclass(frozen=True, slots=True)
class Figure:
    """One counted figure: as it was reported, what it would be here, and on what that rests.

    `value` is unknown where nothing can be suggested; `reason` then says why, if there is a reason.
    """

    name: str
    label: str | Promise
    words: str
    value: Quantity = UNKNOWN
    grounds: str = ""
    reason: str = ""


def figures_of(told: Reported) -> Iterator[Figure]:
    """The figures that may be taken over, in the order in which people ask for them."""
    system = told.system
    reported = reported_for(system)
    people = _counted(system.population)
    yield Figure(PEOPLE_SERVED, gettext_lazy("people served"), _in_words(people), people, reported)
    yield _hours(told, reported)
    yield _staff(system, reported)
    computers = _counted(system.computers)
    yield Figure(
        COMPUTERS,
        gettext_lazy("computers for the public"),
        _in_words(computers),
        computers,
        _("computers with internet for the public, %(reported)s") % {"reported": reported},
    )


def reported_for(system: System) -> str:
    """Which year this is about: "reported for July 2020 to June 2021"."""
    period = period_in_words(system)
    if not period:
        return _("reported for a year whose dates were not told")
    return _("reported for %(period)s") % {"period": period}


def period_in_words(system: System) -> str:
    """Of which months the year consists; empty where that was not told."""
    begin, end = _day(system.year_from), _day(system.year_to)
    if begin is None or end is None:
        return ""
    names = {"begin": date_format(begin, "F Y"), "end": date_format(end, "F Y")}
    return _("%(begin)s to %(end)s") % names


def weekly_hours(outlet: SystemOutlet) -> Quantity:
    """Hours a week while it was open; unknown where the year says too little about a week."""
    hours, weeks = outlet.hours_a_year, outlet.weeks_open
    if not hours or weeks is None or weeks < FEWEST_WEEKS or hours > weeks * MOST_HOURS_A_WEEK:
        return UNKNOWN
    rounded = (hours / weeks).quantize(TENTH)
    return Quantity.exact(rounded) if rounded * weeks == hours else Quantity.about(rounded)


def outlet_in_words(outlet: SystemOutlet, *, reported: str) -> str:
    """What was reported about a place, for its own page; empty where nothing was."""
    if outlet.is_closed:
        return _("Temporarily closed, %(reported)s.") % {"reported": reported}
    facts = list(_outlet_facts(outlet))
    if not facts:
        return ""
    return _("%(facts)s (%(reported)s).") % {"facts": "; ".join(facts), "reported": reported}


def address_in_words(place: Place) -> str:
    """Street, city, state and ZIP code, as far as they were told."""
    end = " ".join(part for part in (place.state, place.zip_code) if part)
    parts = (in_title_case(place.address), in_title_case(place.city), end)
    return ", ".join(part for part in parts if part)


def _hours(told: Reported, reported: str) -> Figure:
    label = gettext_lazy("hours open each week, all outlets together")
    weekly = [weekly_hours(outlet) for outlet in told.outlets]
    without = sum(not hours.is_known for hours in weekly)
    if without or not weekly:
        reason = ngettext(
            "It cannot be told for the outlet: not reported, or for too few weeks of the year.",
            "It cannot be told for %(without)s of %(count)s outlets: not reported, or for too few "
            "weeks of the year.",
            len(weekly),
        )
        names = {"without": without, "count": len(weekly)}
        words = _in_words(_counted(told.system.hours_a_year))
        if told.system.hours_a_year is not None:
            words = _("%(hours)s hours in the year") % {"hours": words}
        return Figure(HOURS, label, words, reason=reason % names)
    value = _sum(weekly)
    grounds = _("hours of the year by the weeks open, %(reported)s") % {"reported": reported}
    return Figure(HOURS, label, describe(value), value, grounds)


def _staff(system: System, reported: str) -> Figure:
    label = gettext_lazy("staff")
    if system.staff_fte is None:
        return Figure(STAFF, label, "")
    number = describe(Quantity.exact(system.staff_fte))
    words = _("%(number)s full-time equivalents") % {"number": number}
    value = _counted(system.staff_fte * HOURS_OF_A_FULL_TIME_WEEK)
    return Figure(STAFF, label, words, value, f"{words}, {reported}")


def _sum(weekly: list[Quantity]) -> Quantity:
    hours = sum((one.low for one in weekly if one.low is not None), Decimal(0))
    is_exact = not any(one.is_approximate for one in weekly)
    return Quantity.exact(hours) if is_exact else Quantity.about(hours)


def _outlet_facts(outlet: SystemOutlet) -> Iterator[str]:
    hours, weeks = outlet.hours_a_year, outlet.weeks_open
    if hours is not None and weeks is not None:
        names = {"hours": _number(hours), "weeks": _number(weeks)}
        a_week = weekly_hours(outlet)
        if a_week.is_known:
            words = _("Open %(a_week)s hours a week: %(hours)s hours in %(weeks)s weeks")
            yield words % {**names, "a_week": describe(a_week)}
        elif not hours:
            yield _("Not open to visitors in that year")
        else:
            yield _("Open %(hours)s hours in %(weeks)s weeks") % names
    if outlet.square_feet:
        yield _("%(number)s square feet") % {"number": _number(outlet.square_feet)}
    if outlet.bookmobiles:
        words = ngettext("%(number)s bookmobile", "%(number)s bookmobiles", int(outlet.bookmobiles))
        yield words % {"number": _number(outlet.bookmobiles)}


def _counted(number: Decimal | None) -> Quantity:
    """A figure as a quantity, without zeros behind the point."""
    if number is None:
        return UNKNOWN
    return Quantity.exact(number.quantize(Decimal(1)) if number % 1 == 0 else number)


def _number(number: Decimal) -> str:
    return describe(_counted(number))


def _in_words(quantity: Quantity) -> str:
    return describe(quantity) if quantity.is_known else ""


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%m/%d/%Y").replace(tzinfo=UTC).date()
    except ValueError:
        return None
