"""What somebody chooses before printing; nothing of it is stored."""

from typing import Any

from django import forms
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from wherewithal.libraries.models import Library, Outlet
from wherewithal.printing.documents import ROWS_TO_WRITE
from wherewithal.printing.typeset import Paper
from wherewithal.worksheets.grid import WHOLE_LIBRARY

MOST_ROWS_TO_WRITE = 60
LETTER_COUNTRIES = frozenset({"us", "ca", "mx", "pr"})


def usual_paper() -> Paper:
    """The paper of the reader's country, as far as their language says it."""
    _language, _dash, region = (translation.get_language() or "").partition("-")
    return Paper.LETTER if region in LETTER_COUNTRIES else Paper.A4


class PrintForm(forms.Form):
    """Which paper, which part of the library, how much room to write."""

    paper = forms.ChoiceField(
        label=_("Paper"),
        choices=[(Paper.LETTER.value, _("Letter")), (Paper.A4.value, _("A4"))],
        widget=forms.RadioSelect,
        required=False,
    )
    outlet = forms.ChoiceField(label=_("Worksheets of"), required=False)
    rows = forms.IntegerField(
        label=_("Rows in a blank worksheet"),
        min_value=1,
        max_value=MOST_ROWS_TO_WRITE,
        required=False,
    )

    def __init__(self, data: Any = None, *, library: Library) -> None:
        super().__init__(data, initial={"paper": usual_paper(), "rows": ROWS_TO_WRITE})
        outlets = list(Outlet.objects.in_library(library).values_list("pk", "name"))
        places: Any = self.fields["outlet"]
        places.choices = [("", _("all of the library"))]
        if outlets:
            places.choices += [(str(WHOLE_LIBRARY), _("what belongs to no single outlet"))]
            places.choices += [(str(key), name) for key, name in outlets]
        else:
            del self.fields["outlet"]

    def clean_paper(self) -> Paper:
        """The chosen paper, or the usual one."""
        return Paper(self.cleaned_data["paper"] or usual_paper())

    def clean_rows(self) -> int:
        """The chosen number of rows, or the usual one."""
        return int(self.cleaned_data["rows"] or ROWS_TO_WRITE)
