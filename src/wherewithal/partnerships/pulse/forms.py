"""Six questions, five steps each, and room for words; a new round."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.pulse.actions import LONGEST_WORDS
from wherewithal.partnerships.pulse.compare import FEWEST
from wherewithal.partnerships.pulse.questions import QUESTIONS, Step
from wherewithal.people.forms.fields import own_words

MOST = 50


class PulseForm(forms.Form):
    """Nothing has to be answered."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for each in QUESTIONS:
            self.fields[each.slug] = forms.TypedChoiceField(
                label=each.sentence,
                choices=Step.choices,
                required=False,
                widget=forms.RadioSelect,
                coerce=int,
                empty_value=None,
            )
        self.fields["own_words"] = own_words(
            rows=3,
            label=_("Anything you would like to add?"),
            required=False,
            max_length=LONGEST_WORDS,
            help_text=_("It may be read by both sides, as you write it."),
        )

    @property
    def steps(self) -> dict[str, int]:
        """What was chosen, by question."""
        chosen = {each.slug: self.cleaned_data.get(each.slug) for each in QUESTIONS}
        return {slug: step for slug, step in chosen.items() if step}


class RoundForm(forms.Form):
    """From when both sides are asked, and how many answers it takes."""

    on = forms.DateField(
        label=_("From when do we ask?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    fewest = forms.IntegerField(
        label=_("From how many answers is a side shown?"),
        min_value=FEWEST,
        max_value=MOST,
        initial=FEWEST,
        help_text=_("Fewer than three would tell who said what. More is kinder still."),
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **{"initial": {"on": today}, **options})
        self._today = today

    def clean_on(self) -> date:
        """The questions are open at once, so no day that is still to come."""
        day: date = self.cleaned_data["on"]
        if day > self._today:
            raise ValidationError(_("This day is still to come. Both sides can answer at once."))
        return day
