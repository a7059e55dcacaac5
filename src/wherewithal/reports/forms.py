"""What somebody types on the pages of reports."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from wherewithal.people.forms.fields import own_words
from wherewithal.reports.models import Snapshot
from wherewithal.ui.seen import Seen


class ReportWordsForm(Seen, forms.Form):
    """The library's own words in one report."""

    words = own_words(
        rows=6,
        label=_("In our own words"),
        required=False,
        help_text=_("It may be read aloud at a meeting. A few sentences fit on the page."),
    )


class CompareForm(forms.Form):
    """From which snapshot to which; nothing of it is stored."""

    then = forms.ChoiceField(label=_("From"), required=False)
    now = forms.ChoiceField(label=_("To"), required=False)

    def __init__(self, *, initial: dict[str, Any], snapshots: Sequence[Snapshot]) -> None:
        super().__init__(initial=initial)
        days = [(str(row.pk), _label(row, snapshots)) for row in snapshots]
        fields: Any = self.fields
        fields["then"].choices = days
        fields["now"].choices = [("", _("today")), *days]


def _label(row: Snapshot, all_of_them: Sequence[Snapshot]) -> str:
    """Its day, and its time as well where there are two of that day."""
    is_alone = sum(each.taken_on == row.taken_on for each in all_of_them) == 1
    day = date_format(row.taken_on)
    return day if is_alone else f"{day}, {date_format(row.taken_at, 'TIME_FORMAT')}"
