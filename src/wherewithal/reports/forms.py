"""What somebody types on the pages of reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.people.forms.fields import own_words
from wherewithal.ui.seen import Seen


class ReportWordsForm(Seen, forms.Form):
    """The library's own words in one report."""

    words = own_words(
        rows=6,
        label=_("In our own words"),
        required=False,
        help_text=_("It may be read aloud at a meeting. A few sentences fit on the page."),
    )
