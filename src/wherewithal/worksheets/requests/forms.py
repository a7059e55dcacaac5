"""Forms of sharing out: whom to ask for what, until when; and what an answerer says beside the sheets."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.libraries.models import Library, Outlet, Team
from wherewithal.people.models import Person
from wherewithal.worksheets.models import AnswersArrive
from wherewithal.worksheets.requests.answerer import LONGEST_OWN_NAME
from wherewithal.worksheets.requests.queries import sheets_for
from wherewithal.worksheets.sheets import SHEETS

GROUPS: dict[str, Any] = {"outlets": Outlet, "teams": Team, "people": Person}
AGREES = "agree"
DOES_NOT_AGREE = "disagree"


def _date_field(**kwargs: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=widget, **kwargs)


class SomeOf(forms.ModelMultipleChoiceField):
    """Tick several rows of the library."""

    widget = forms.CheckboxSelectMultiple


class SendForm(forms.Form):
    """Whom to ask, for which sheets, until when, and how the answers arrive."""

    outlets = SomeOf(label=_("Outlets"), queryset=None, required=False)
    teams = SomeOf(label=_("Teams"), queryset=None, required=False)
    people = SomeOf(label=_("People"), queryset=None, required=False)
    areas = forms.MultipleChoiceField(
        label=_("Which sheets"),
        choices=[(sheet.slug, sheet.title) for sheet in SHEETS.values()],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("“Person by person” goes to people only: each fills in their own row."),
        error_messages={"required": _("Tick at least one sheet.")},
    )
    due_on = _date_field(
        label=_("Please answer by"),
        required=False,
        help_text=_("The link works for two more weeks: a late answer is welcome."),
    )
    message = forms.CharField(
        label=_("A few words to them"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Why you ask, and what becomes of it. May stay empty."),
    )
    answers_arrive = forms.ChoiceField(
        label=_("Answers arrive"),
        choices=AnswersArrive,
        initial=AnswersArrive.LINES,
        widget=forms.RadioSelect,
        help_text=_(
            "What people write about themselves is always theirs: nobody decides on it first."
        ),
    )

    def __init__(self, *args: Any, library: Library, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, model in GROUPS.items():
            rows = model.objects.in_library(library)
            field: Any = self.fields[name]
            field.queryset = rows
            if not rows.exists():
                del self.fields[name]

    def clean_due_on(self) -> date | None:
        """A day that is over asks nobody for anything."""
        due_on: date | None = self.cleaned_data["due_on"]
        if due_on is not None and due_on < timezone.localdate():
            raise ValidationError(_("That day is over. Choose today or a later one."))
        return due_on

    def clean(self) -> dict[str, Any]:
        """Somebody is asked, and everybody for something that they can fill in."""
        values = super().clean() or self.cleaned_data
        places = [row for name in ("outlets", "teams") for row in values.get(name) or ()]
        people = list(values.get("people") or ())
        if not places and not people:
            raise ValidationError(_("Tick at least one outlet, team or person."))
        areas = values.get("areas")
        if areas and places and not sheets_for(areas, is_person=False):
            self.add_error(
                "areas",
                _("“Person by person” goes to people. Tick another sheet for places and teams."),
            )
        values["targets"] = places + people
        return values


class ExtendForm(forms.Form):
    """Another day to answer by."""

    due_on = _date_field(label=_("Please answer by"))


class BeginForm(forms.Form):
    """What an answerer may say about themself first."""

    own_name = forms.CharField(
        label=_("Your first name or what you do there"),
        required=False,
        max_length=LONGEST_OWN_NAME,
        help_text=_(
            "It stands beside your lines, so that colleagues know whom to ask. May stay empty."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
