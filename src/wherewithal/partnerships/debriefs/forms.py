"""Two minutes on a phone: three boxes, and a line for each thing that the date leaned on."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.debriefs.actions import Remark
from wherewithal.partnerships.debriefs.leaned_on import Leaned
from wherewithal.partnerships.debriefs.models import RemarkSort
from wherewithal.partnerships.debriefs.reading import says_enough
from wherewithal.people.forms import own_words
from wherewithal.ui.seen import Seen

SORTS = [(sort.value, sort.label) for sort in (RemarkSort.HELPED, RemarkSort.HARD)]


class WordsForm(Seen, forms.Form):
    """The three boxes."""

    went_well = own_words(label=_("What went well?"), required=False)
    was_hard = own_words(
        label=_("What was hard?"),
        required=False,
        help_text=_("About the situation, never about a person. It may be read aloud one day."),
    )
    learned = own_words(label=_("What did we learn?"), required=False)


class DebriefForm(WordsForm):
    """The boxes, and what should change in what we know."""

    def __init__(self, *args: Any, leaned: Sequence[Leaned], **options: Any) -> None:
        super().__init__(*args, **options)
        self._leaned = leaned
        for each in leaned:
            label = (
                _("When does it suit %(name)s?")
                if each.is_person
                else _("Anything about %(name)s?")
            )
            self.fields[f"about_{each.key}"] = forms.CharField(
                label=label % {"name": each.row.name}, required=False, max_length=1000
            )
            if not each.is_person:
                self.fields[f"sort_{each.key}"] = forms.ChoiceField(
                    label=_("%(name)s: was it good or hard?") % {"name": each.row.name},
                    choices=SORTS,
                    required=False,
                    widget=forms.RadioSelect,
                )

    @property
    def boxes(self) -> list[forms.BoundField]:
        """The three boxes."""
        return [self[name] for name in WordsForm.base_fields]

    @property
    def about(self) -> list[forms.BoundField]:
        """All the rest."""
        return [self[name] for name in self.fields if name not in WordsForm.base_fields]

    def clean(self) -> dict[str, Any]:
        """What the action takes."""
        values = super().clean()
        remarks = []
        for each in self._leaned:
            text = (values.pop(f"about_{each.key}", "") or "").strip()
            sort = values.pop(f"sort_{each.key}", "") or ""
            if text and not each.is_person and not says_enough(text, sort):
                self.add_error(f"sort_{each.key}", _("Was it good or hard?"))
            if text:
                remarks.append(Remark(each, text, sort))
        values["remarks"] = remarks
        return values
