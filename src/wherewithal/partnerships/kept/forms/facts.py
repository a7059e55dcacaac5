"""Where a partnership stands."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.capacity.models.facts import Formality
from wherewithal.libraries.labels import LEVEL_LABELS, level_label
from wherewithal.libraries.models import Library
from wherewithal.people.forms import day, own_words
from wherewithal.ui.seen import Seen


class PartnershipForm(Seen, forms.Form):
    """Nothing here is required, and no level is better than another."""

    level = forms.ChoiceField(
        label=_("How closely do we work together?"),
        required=False,
        help_text=_(
            "None is better than another. Knowing each other’s name may be all that both need."
        ),
    )
    intended_level = forms.ChoiceField(
        label=_("How closely would we like to?"),
        required=False,
        help_text=_("It may stay as it is, or become less."),
    )
    formality = forms.ChoiceField(label=_("Formal or informal"), choices=Formality, required=False)
    shared_goal = own_words(
        label=_("What do we both want?"),
        required=False,
        help_text=_("A sentence that they would sign, too."),
    )
    success = own_words(
        label=_("What would success be?"),
        required=False,
        help_text=_("How would both sides notice, in a year?"),
    )
    began_on = day(label=_("Since when"), help_text=_("Empty where nobody knows the day any more."))
    review_on = day(
        label=_("When do we look at it again?"),
        help_text=_("On that day the home page reminds you."),
    )

    def __init__(self, *args: Any, library: Library, **options: Any) -> None:
        super().__init__(*args, **options)
        levels = [(slug, level_label(library, slug)) for slug in LEVEL_LABELS]
        for name in ("level", "intended_level"):
            field: Any = self.fields[name]
            field.choices = [("", _("not said")), *levels]
