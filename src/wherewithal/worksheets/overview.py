"""The sections of the first sheet, and the form of each."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries
from wherewithal.capacity.actions import write_overview
from wherewithal.capacity.models import Area, Overview
from wherewithal.libraries.models import Library, LibrarySize
from wherewithal.ui.seen import Seen
from wherewithal.worksheets.person_rows import count_people
from wherewithal.worksheets.sheets import PEOPLE, SHEET_OF_AREA, STAFF, Sheet

PROMPTS: dict[str, str | Promise] = {
    Area.STAFF: _("Who works here, paid or not? What are they good at, what do they love doing?"),
    Area.SPACE: _(
        "Where is there room, inside and out? What stands empty at some hour of the week?"
    ),
    Area.MATERIAL: _("What is in the cupboards, on the shelves, on the screens? What can be lent?"),
    Area.RELATIONSHIP: _("Whom do you know? Who says yes when the library asks?"),
}


class OverviewForm(Seen, forms.Form):
    """One area's part of the first sheet."""

    text = forms.CharField(
        label=_("What comes to mind"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    to_find_out = forms.CharField(
        label=_("What to find out"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    shown_to = forms.CharField(label=_("Shown to (a colleague)"), required=False, max_length=300)
    shown_on = forms.DateField(
        label=_("Shown on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    @property
    def area(self) -> str:
        """The area that the form is about."""
        return str(self.prefix)

    @property
    def changes(self) -> dict[str, Any]:
        """What differs from what is stored, once the form is valid."""
        sent = [name for name in self.changed_data if self.add_prefix(name) in self.data]
        return {name: self.cleaned_data[name] for name in sent}


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A worksheet behind an area, and how many rows it has."""

    sheet: Sheet
    row_count: int


@dataclass(frozen=True, slots=True)
class OverviewSection:
    """One area on the first sheet."""

    sheet: Sheet
    prompt: str | Promise
    form: OverviewForm
    overview: Overview | None
    links: list[SheetLink]


def overview_sections(
    member: Member, library: Library, *, data: QueryDict | None = None
) -> list[OverviewSection]:
    """The four areas with what is written, and with what was typed over it where `data` has that."""
    stored = {overview.area: overview for overview in queries.overviews(member)}
    counts = queries.count_by_area(member)
    return [
        OverviewSection(
            sheet,
            PROMPTS[area],
            _form(area, stored.get(area), data),
            stored.get(area),
            _links(member, library, sheet, counts.get(area, 0)),
        )
        for area, sheet in SHEET_OF_AREA.items()
    ]


def _links(member: Member, library: Library, sheet: Sheet, rows: int) -> list[SheetLink]:
    """The sheet of the area; staff has two, of which a tiny library begins with its people."""
    if sheet is not STAFF:
        return [SheetLink(sheet, rows)]
    groups, people = SheetLink(STAFF, rows), SheetLink(PEOPLE, count_people(member))
    in_order = [people, groups] if library.size == LibrarySize.TINY else [groups, people]
    return [link for place, link in enumerate(in_order) if place == 0 or link.row_count]


def save_overview(member: Member, sections: list[OverviewSection]) -> bool:
    """Save what was typed, all of it; False, and nothing saved, where an area has an error.

    Raises ChangedMeanwhile, with nothing saved, where somebody else saved at the same instant.
    """
    if [section for section in sections if section.form.is_bound and not section.form.is_valid()]:
        return False
    with transaction.atomic():
        save_what_is_right(member, sections)
    return True


def save_what_is_right(member: Member, sections: list[OverviewSection]) -> None:
    """Save the areas that can be saved, each a change of its own.

    Raises ChangedMeanwhile at the first of them that somebody else saved at the same instant.
    """
    for section in sections:
        form = section.form
        if form.is_bound and form.is_valid() and (changes := form.changes):
            seen = {name: form.initial[name] for name in changes}
            write_overview(by=member, area=form.area, seen=seen, **changes)


def _form(area: str, overview: Overview | None, data: QueryDict | None) -> OverviewForm:
    names = OverviewForm.base_fields
    initial = {name: getattr(overview or Overview(), name) for name in names}
    sent = data is not None and any(f"{area}-{name}" in data for name in names)
    return OverviewForm(data if sent else None, initial=initial, prefix=area)
