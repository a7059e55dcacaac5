"""What is sent with an observation: which one it is, and why it is put away."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.insights.observations.models import Reason


class ShownForm(forms.Form):
    """Which one, as it was shown."""

    subject = forms.CharField(max_length=120, widget=forms.HiddenInput)
    facts = forms.CharField(max_length=32, widget=forms.HiddenInput)


class PutAwayForm(ShownForm):
    """And why."""

    reason = forms.ChoiceField(label=_("Why"), choices=Reason, required=False)
