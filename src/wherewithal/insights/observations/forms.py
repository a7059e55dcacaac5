"""Putting an observation away."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.insights.observations.models import Reason


class PutAwayForm(forms.Form):
    """Which one, as it was shown, and why."""

    subject = forms.CharField(max_length=120, widget=forms.HiddenInput)
    facts = forms.CharField(max_length=32, widget=forms.HiddenInput)
    reason = forms.ChoiceField(label=_("Why"), choices=Reason, required=False)
