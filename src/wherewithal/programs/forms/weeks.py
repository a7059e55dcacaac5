"""When a program takes place."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.queries import outlets_in
from wherewithal.programs.forms.widgets import clock_input, day_input, offer_rows
from wherewithal.programs.models import SkippedDay, WeeklyTime
from wherewithal.ui.seen import Seen


class WeeklyTimeForm(Seen, forms.ModelForm):
    """An hour of the week: a weekday, from, to."""

    class Meta:
        model = WeeklyTime
        fields = (
            "weekday", "starts_at", "ends_at", "every_weeks", "starts_on", "ends_on", "outlet",
        )  # fmt: skip
        widgets = {
            "starts_at": clock_input(),
            "ends_at": clock_input(),
            "starts_on": day_input(),
            "ends_on": day_input(),
        }
        help_texts = {
            "every_weeks": _("1 for every week, 2 for every other week."),
            "starts_on": _(
                "Empty means the first day of the program. For a single day, the same day twice."
            ),
            "ends_on": _("Empty means the last day of the program."),
        }

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        offer_rows(self, "outlet", outlets_in(member), nobody=_("where the program is"))

    def clean(self) -> dict[str, Any]:
        """An hour that ends before it begins is said at its field."""
        values = super().clean()
        starts_at, ends_at = values.get("starts_at"), values.get("ends_at")
        if starts_at and ends_at and ends_at <= starts_at:
            self.add_error("ends_at", _("The end lies before the beginning."))
        return values


class SkippedDayForm(forms.ModelForm):
    """A day that is left out."""

    class Meta:
        model = SkippedDay
        fields = ("on", "words")
        widgets = {"on": day_input()}
        help_texts = {"words": _("Spring break, a wedding in the room… or nothing.")}
