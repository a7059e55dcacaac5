"""Forms for the library's profile, its outlets and its teams."""

from wherewithal.libraries.forms.places import (
    OutletForm,
    PastedListForm,
    PastedOutletFormSet,
    TeamForm,
)
from wherewithal.libraries.forms.profile import LabelsForm, SectionForm

__all__ = [
    "LabelsForm",
    "OutletForm",
    "PastedListForm",
    "PastedOutletFormSet",
    "SectionForm",
    "TeamForm",
]
