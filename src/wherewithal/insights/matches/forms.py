"""What people say when they put somebody aside."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.insights.matches.models import RejectReason

WORDS_LENGTH = 500


class RejectForm(forms.Form):
    """Why not them, for this."""

    reason = forms.ChoiceField(
        label=_("Why not, for this?"),
        choices=[choice for choice in RejectReason.choices if choice[0]],
        widget=forms.RadioSelect,
        required=False,
    )
    words = forms.CharField(
        label=_("In a few words, if you like"),
        max_length=WORDS_LENGTH,
        required=False,
        help_text=_(
            "Everybody in the library reads this. About the situation, never about a person."
        ),
    )
