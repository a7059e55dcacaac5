"""Fields that many forms about people have, and the shortest form of all."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.ui.long_words import uncut
from wherewithal.ui.seen import Seen

NAME_LENGTH = 300
WORDS_LENGTH = 200
PHONE_LENGTH = 60


def day(**options: Any) -> forms.DateField:
    """A date, picked or typed."""
    return forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options
    )


def day_has_come(form: forms.Form, name: str, *, today: date) -> None:
    """What was done or said was so on a day that has come: nothing counts before it is true."""
    day_set = form.cleaned_data.get(name)
    if day_set is not None and day_set > today:
        form.add_error(name, _("This day is still to come. Note it once it is over."))


def own_words(rows: int = 2, **options: Any) -> forms.CharField:
    """A few lines of one's own words; the browser cuts nothing of what is pasted."""
    field = forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), **options)
    return uncut(field)


class NameForm(Seen, forms.Form):
    """All that is needed to begin."""

    name = forms.CharField(label=_("Name"), max_length=NAME_LENGTH)
