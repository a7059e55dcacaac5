"""Questions before a yes, what was looked at, and how careful a library is."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.before.models import AppliesTo, Verdict
from wherewithal.people.forms import day, day_has_come, own_words
from wherewithal.ui.seen import Seen

MOST_STEPS = 99


class BeforeYesForm(Seen, forms.Form):
    """One box for each question; whatever is left empty was not talked about."""

    verdict = forms.ChoiceField(
        label=_("What do we say?"),
        choices=Verdict,
        required=False,
        help_text=_("Nobody counts the answers. You say it, together."),
    )
    words = own_words(label=_("Why?"), required=False)

    def __init__(self, *args: Any, questions: Sequence[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.questions = list(questions)
        for number, question in enumerate(self.questions):
            self.fields[f"answer_{number}"] = own_words(label=question, required=False)
        self.order_fields([f"answer_{number}" for number in range(len(self.questions))])

    def clean(self) -> dict[str, Any]:
        """What the action takes: the answers by their question."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        answers = {
            question: values.pop(f"answer_{number}", "")
            for number, question in enumerate(self.questions)
        }
        return {**values, "answers": answers}


class BeforeYesRulesForm(Seen, forms.Form):
    """The library's own questions."""

    questions = own_words(
        rows=10,
        label=_("Questions before a yes"),
        required=False,
        help_text=_("One a line. Empty means those that come along."),
    )
    must_be_go = forms.BooleanField(
        label=_("A yes is recorded only after the verdict “go”"),
        required=False,
        help_text=_("Without this, a missing verdict is a kind reminder and no lock."),
    )


class VettingStepForm(Seen, forms.Form):
    """Something that the policy wants looked at."""

    name = forms.CharField(
        label=_("What is looked at?"),
        max_length=300,
        help_text=_(
            "Their insurance; two people who know them; the check that our state asks for."
        ),
    )
    applies_to = forms.ChoiceField(label=_("Of whom?"), choices=AppliesTo)
    is_must = forms.BooleanField(label=_("Without it there is no yes"), required=False)
    position = forms.IntegerField(
        label=_("Where in the list does it stand?"), min_value=1, max_value=MOST_STEPS, initial=1
    )


class VettingDoneForm(forms.Form):
    """It was looked at, on a day that has come: a yes may wait for it."""

    on = day(label=_("On"))
    note = forms.CharField(
        label=_("Where the papers are"),
        max_length=300,
        required=False,
        help_text=_("Only that it was done. What papers say about somebody stays with the papers."),
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **{"initial": {"on": today}, **options})
        self._today = today

    def clean(self) -> dict[str, Any]:
        """What is only planned opens no gate."""
        values = super().clean() or self.cleaned_data
        day_has_come(self, "on", today=self._today)
        return values
