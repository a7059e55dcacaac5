"""The library's profile, one section at a time, and its words for the columns."""

from typing import Any

from django import forms
from django.forms.models import fields_for_model, model_to_dict
from django.utils.translation import gettext_lazy as _

from wherewithal.libraries.labels import ALL_LABELS, LONGEST_LABEL, own_labels
from wherewithal.libraries.models import Library
from wherewithal.libraries.sections import Section
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen

NUMBER_HELP = _("As well as you know it: “16,000”, “about 20”, “2 or 3”, “several”, or nothing.")


def explain_numbers(form: forms.BaseForm) -> None:
    """Say beside every number that it need not be exact."""
    for field in form.fields.values():
        if isinstance(field, QuantityFormField):
            field.help_text = NUMBER_HELP


class SectionForm(Seen, forms.Form):
    """The fields of one section, read back as values for the action."""

    def __init__(self, data: Any = None, *, section: Section, library: Library) -> None:
        super().__init__(data, initial=model_to_dict(library, fields=section.fields))
        self.fields.update(fields_for_model(Library, fields=section.fields, widgets=_WIDGETS))
        explain_numbers(self)


_WIDGETS: dict[str, Any] = {
    name: forms.Textarea(attrs={"rows": 4})
    for name in ("setting", "travel", "hours", "shared_budgets")
}


class LabelsForm(Seen, forms.Form):
    """What this library calls columns and levels; an empty field means the usual word."""

    def __init__(self, *args: Any, library: Library, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, usual in ALL_LABELS.items():
            self.fields[kind] = forms.CharField(
                label=str(usual),
                required=False,
                max_length=LONGEST_LABEL,
                initial=library.labels.get(kind, ""),
                widget=forms.TextInput(attrs={"placeholder": usual, "autocomplete": "off"}),
            )

    @property
    def labels(self) -> dict[str, str]:
        """What the action keeps."""
        return own_labels(self.cleaned_data)
