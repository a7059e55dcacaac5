"""The library's calendar: when its budget year begins, its clock, its miles, and its days."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import CalendarEntry, DistanceUnit
from wherewithal.libraries.queries import outlets_in
from wherewithal.programs.forms.widgets import day_input, offer_rows
from wherewithal.programs.holidays import ClosedDay
from wherewithal.ui.seen import Seen

US_ZONES = (
    ("America/New_York", _("Eastern")),
    ("America/Chicago", _("Central")),
    ("America/Denver", _("Mountain")),
    ("America/Phoenix", _("Arizona, without summer time")),
    ("America/Los_Angeles", _("Pacific")),
    ("America/Anchorage", _("Alaska")),
    ("Pacific/Honolulu", _("Hawaii")),
    ("America/Puerto_Rico", _("Puerto Rico and the Virgin Islands")),
    ("Pacific/Guam", _("Guam")),
)


@cache
def _all_zones() -> tuple[str, ...]:
    places = (zone for zone in available_timezones() if "/" in zone)
    return (*sorted(zone for zone in places if not zone.startswith(("posix/", "right/"))), "UTC")


def _zone_choices() -> list[Any]:
    nobody = _("not said: the clock of this installation, %(zone)s") % {"zone": settings.TIME_ZONE}
    return [
        ("", nobody),
        (_("United States"), list(US_ZONES)),
        (_("Everywhere"), [(zone, zone) for zone in _all_zones()]),
    ]


class CalendarSettingsForm(Seen, forms.Form):
    """What all arithmetic about days, money and distances begins with."""

    budget_year_starts = forms.TypedChoiceField(
        label=_("The budget year begins in"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("In most places that is July, January or October."),
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        required=False,
        help_text=_("So that three o’clock is three o’clock when the clocks change."),
    )
    distance_unit = forms.ChoiceField(label=_("Distances in"), choices=DistanceUnit)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        nobody = _("not said yet: January is assumed")
        fields["budget_year_starts"].choices = [("", nobody), *MONTHS.items()]
        fields["time_zone"].choices = _zone_choices()


class HolidaysForm(forms.Form):
    """Which of a year's holidays are closed days; what is one already is not asked again."""

    days = forms.MultipleChoiceField(
        label=_("Closed on"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one day, or go back.")},
    )

    def __init__(self, *args: Any, days: Sequence[ClosedDay], **options: Any) -> None:
        super().__init__(*args, **options)
        self._days = {day.on.isoformat(): day for day in days if not day.is_there}
        field: Any = self.fields["days"]
        field.choices = [(key, _told(day)) for key, day in self._days.items()]
        field.initial = list(self._days)

    def clean_days(self) -> list[ClosedDay]:
        """The days themselves."""
        return [self._days[key] for key in self.cleaned_data["days"]]


def _told(day: ClosedDay) -> str:
    date = date_format(day.on, gettext("l, F j"))
    return gettext("%(date)s: %(name)s") % {"date": date, "name": day.name}


class CalendarEntryForm(Seen, forms.ModelForm):
    """A day or a stretch of days."""

    class Meta:
        model = CalendarEntry
        fields = ("kind", "name", "starts_on", "ends_on", "outlet", "words")
        widgets = {
            "starts_on": day_input(),
            "ends_on": day_input(),
            "words": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["name"].help_text = _("Spring term, Memorial Day, budget hearing…")
        self.fields["ends_on"].help_text = _("Empty means one day only.")
        offer_rows(self, "outlet", outlets_in(member), nobody=_("all of the library"))
