"""The days that a report speaks of, as somebody chose them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

ONE_DAY = timedelta(days=1)
FEBRUARY = 2
LEAP_DAY = 29
SOON = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day, both included, and the day on which it is looked at."""

    first: date
    last: date
    today: date

    @property
    def words(self) -> str:
        """From when to when."""
        days = {"first": date_format(self.first), "last": date_format(self.last)}
        return _("%(first)s to %(last)s") % days

    @property
    def query(self) -> str:
        """The same in an address."""
        return f"from={self.first.isoformat()}&to={self.last.isoformat()}"

    @property
    def soon(self) -> date:
        """Until when something counts as near."""
        return self.today + SOON

    def holds(self, column: str) -> Q:
        """Rows whose day lies in it."""
        return Q(**{f"{column}__gte": self.first, f"{column}__lte": self.last})

    def meets(self) -> Q:
        """Rows whose days from `starts_on` until `ends_on` meet it; an end that nobody set reaches for ever."""
        begins = Q(starts_on=None) | Q(starts_on__lte=self.last)
        return begins & (Q(ends_on=None) | Q(ends_on__gte=self.first))


def usual_period(today: date) -> Period:
    """The year that ends today: what comes once a year, on its day, is in it once."""
    is_leap_day = (today.month, today.day) == (FEBRUARY, LEAP_DAY)
    same_day = today - ONE_DAY if is_leap_day else today
    return Period(same_day.replace(year=today.year - 1) + ONE_DAY, today, today)


class PeriodForm(forms.Form):
    """From which day to which; nothing of it is stored."""

    to = forms.DateField(
        label=gettext_lazy("To"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data: Any = None, *, today: date) -> None:
        self.usual = usual_period(today)
        has_days = data is not None and ("from" in data or "to" in data)
        initial = {"from": self.usual.first, "to": self.usual.last}
        super().__init__(data if has_days else None, initial=initial)
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        self.fields["from"] = forms.DateField(label=gettext_lazy("From"), widget=widget)
        self.order_fields(["from", "to"])

    def clean(self) -> dict[str, Any]:
        """The first day does not lie after the last."""
        values = super().clean() or self.cleaned_data
        first, last = values.get("from"), values.get("to")
        if first and last and last < first:
            self.add_error("to", ValidationError(_("The last day lies before the first.")))
        return values

    @property
    def period(self) -> Period:
        """The days that were chosen, or the usual ones."""
        if not self.is_valid():
            return self.usual
        values = self.cleaned_data
        return Period(values["from"], values["to"], self.usual.today)
