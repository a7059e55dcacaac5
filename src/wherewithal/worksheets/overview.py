"""The sections of the first sheet, and the form of each."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries
from wherewithal.capacity.models import Area, Overview
from wherewithal.worksheets.sheets import SHEET_OF_AREA, Sheet

PROMPTS: dict[str, str | Promise] = {
    Area.STAFF: _("Who works here, paid or not? What are they good at, what do they love doing?"),
    Area.SPACE: _(
        "Where is there room, inside and out? What stands empty at some hour of the week?"
    ),
    Area.MATERIAL: _("What is in the cupboards, on the shelves, on the screens? What can be lent?"),
    Area.RELATIONSHIP: _("Whom do you know? Who says yes when the library asks?"),
}


class OverviewForm(forms.Form):
    """One area's part of the first sheet."""

    text = forms.CharField(
        label=_("What comes to mind"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    to_find_out = forms.CharField(
        label=_("What to find out"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    shown_to = forms.CharField(label=_("Shown to (a colleague)"), required=False, max_length=300)
    shown_on = forms.DateField(
        label=_("Shown on"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    @property
    def area(self) -> str:
        """The area that the form is about."""
        return str(self.prefix)

    @property
    def values(self) -> dict[str, Any]:
        """What was typed, cleaned."""
        return dict(self.cleaned_data)

    def clean(self) -> dict[str, Any]:
        """Refuse an area that does not exist."""
        if self.area not in Area.values:
            raise forms.ValidationError(_("There is no such area."))
        return self.cleaned_data


@dataclass(frozen=True, slots=True)
class OverviewSection:
    """One area on the first sheet."""

    sheet: Sheet
    prompt: str | Promise
    form: OverviewForm
    overview: Overview | None
    row_count: int


def overview_sections(
    member: Member, *, bound: OverviewForm | None = None
) -> list[OverviewSection]:
    """The four areas with what is written; `bound` is a form that came back with an error."""
    stored = {overview.area: overview for overview in queries.overviews(member)}
    counts = queries.count_by_area(member)
    sections = []
    for area, sheet in SHEET_OF_AREA.items():
        overview = stored.get(area)
        form = bound if bound is not None and bound.area == area else _form(area, overview)
        sections.append(OverviewSection(sheet, PROMPTS[area], form, overview, counts.get(area, 0)))
    return sections


def _form(area: str, overview: Overview | None) -> OverviewForm:
    names = OverviewForm.base_fields
    initial = {name: getattr(overview, name) for name in names} if overview else {}
    return OverviewForm(initial=initial, prefix=area)
