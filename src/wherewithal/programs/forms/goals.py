"""What the library wants to reach."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import Goal
from wherewithal.ui.seen import Seen

NAME_LENGTH = 300


class NameForm(forms.Form):
    """All that is needed to begin."""

    name = forms.CharField(label=_("Name"), max_length=NAME_LENGTH)


class GoalForm(Seen, forms.ModelForm):
    """A goal, and what will be different when it is reached."""

    class Meta:
        model = Goal
        fields = ("name", "words", "outcomes", "state")
        widgets = {
            "words": forms.Textarea(attrs={"rows": 3}),
            "outcomes": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "outcomes": _("What would a neighbor notice? One thing per line is plenty."),
        }
