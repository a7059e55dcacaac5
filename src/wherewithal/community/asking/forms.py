"""Forms of surveys: what is asked, what somebody answers, what came in on paper."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.community.asking.actions import LONGEST_WORDS, ChoiceWords, SurveyText
from wherewithal.community.asking.models import Survey, SurveyChoice
from wherewithal.ui.long_words import uncut
from wherewithal.ui.seen import Seen

MOST_CHOICES = 12
MOST_PEOPLE = 100_000


class SurveyForm(Seen, forms.Form):
    """What a survey says, in English and Spanish. A title and two interests are enough."""

    title = forms.CharField(label=_("Title"), max_length=200)
    title_es = forms.CharField(label=_("Title in Spanish"), max_length=200, required=False)
    intro = forms.CharField(
        label=_("A few words before the question"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    intro_es = forms.CharField(
        label=_("The same words in Spanish"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    closes_on = forms.DateField(
        label=_("Open until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("May stay empty. You can close it at any time."),
    )

    def clean_closes_on(self) -> date | None:
        """A day that is over would close the survey before anybody answers."""
        day: date | None = self.cleaned_data["closes_on"]
        was = self.initial.get("closes_on")
        if day is not None and day != was and day < timezone.localdate():
            raise ValidationError(_("That day is over. Choose today or a later one."))
        return day

    @property
    def text(self) -> SurveyText:
        """What is said, for the action."""
        return SurveyText(**self.cleaned_data)


class ChoiceForm(forms.Form):
    """One interest to choose."""

    key = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(label=_("Interest"), max_length=200, required=False)
    text_es = forms.CharField(label=_("In Spanish"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """Spanish words alone would leave the English page without the choice."""
        values = super().clean() or self.cleaned_data
        if values.get("text_es") and not values.get("text"):
            self.add_error("text", _("In English as well, please."))
        return values


class _Choices(forms.BaseFormSet):
    """All choices of a survey: each once, at least two."""

    @property
    def choices(self) -> list[ChoiceWords]:
        """The rows that say something, in their order."""
        said = [form.cleaned_data for form in self.forms if form.cleaned_data.get("text")]
        return [ChoiceWords(row["text"], row["text_es"], key=row["key"]) for row in said]

    def clean(self) -> None:
        """Say it at the row that repeats another one."""
        seen: set[str] = set()
        for form in self.forms:
            text = form.cleaned_data.get("text", "").casefold() if form.is_valid() else ""
            if text and text in seen:
                form.add_error("text", _("This interest stands further up already."))
            seen.add(text)
        if len(seen - {""}) < 2 and all(form.is_valid() for form in self.forms):
            raise ValidationError(_("Give at least two interests to choose from."))


ChoiceFormSet = forms.formset_factory(
    ChoiceForm, formset=_Choices, extra=0, max_num=MOST_CHOICES, absolute_max=MOST_CHOICES
)


def choices_of(survey: Survey | None) -> list[dict[str, Any]]:
    """The rows of the form: what there is, and some empty ones."""
    rows = (
        [{"key": row.pk, "text": row.text, "text_es": row.text_es} for row in survey.choices.all()]
        if survey
        else []
    )
    empty = min(MOST_CHOICES, max(6, len(rows) + 2)) - len(rows)
    return rows + [{"key": None, "text": "", "text_es": ""} for _row in range(empty)]


class AnswerForm(forms.Form):
    """What somebody answers: any of the interests, and words of their own."""

    chosen = forms.MultipleChoiceField(
        label=_("What would you like? Choose as many as you want."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    own_words = uncut(
        forms.CharField(
            label=_("Something else, in your own words"),
            required=False,
            max_length=LONGEST_WORDS,
            help_text=_("Please leave out names, addresses and phone numbers."),
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
    )

    def __init__(self, *args: Any, choices: list[SurveyChoice], language: str, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.by_key = {str(choice.pk): choice for choice in choices}
        field: Any = self.fields["chosen"]
        field.choices = [(key, row.text_in(language)) for key, row in self.by_key.items()]

    def clean(self) -> dict[str, Any]:
        """An empty answer would count somebody who said nothing."""
        values = super().clean() or self.cleaned_data
        says_nothing = not values.get("chosen") and not values.get("own_words")
        if says_nothing and not self.errors:
            raise ValidationError(_("Choose something first, or write a few words."))
        return values

    @property
    def choices(self) -> list[SurveyChoice]:
        """The choices that were made."""
        return [self.by_key[key] for key in self.cleaned_data["chosen"]]


class TallyForm(Seen, forms.Form):
    """How many people answered on paper, and how many of them chose what."""

    people = forms.IntegerField(
        label=_("How many people answered on paper"), min_value=0, max_value=MOST_PEOPLE
    )

    def __init__(self, *args: Any, choices: list[SurveyChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_name = {f"choice_{choice.pk}": choice for choice in choices}
        for name, choice in self.by_name.items():
            self.fields[name] = forms.IntegerField(
                label=choice.text, min_value=0, max_value=MOST_PEOPLE, required=False
            )
        for field in self.fields.values():
            field.widget.attrs |= {"inputmode": "numeric", "dir": "auto"}

    def clean(self) -> dict[str, Any]:
        """Nobody can have chosen who did not answer."""
        values = super().clean() or self.cleaned_data
        people = values.get("people")
        for name in self.by_name:
            if people is not None and (values.get(name) or 0) > people:
                self.add_error(name, _("That is more than answered on paper."))
        return values

    @property
    def chosen(self) -> dict[SurveyChoice, int]:
        """The number of each choice; empty is none."""
        return {row: self.cleaned_data[name] or 0 for name, row in self.by_name.items()}
