"""A starter before it becomes a program: every line ticked, to be struck or changed; and last year's again."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.programs.actions.starters import (
    NEEDS,
    OFFERS,
    SKIPPED,
    WEEK,
    PlannedNeed,
)
from wherewithal.programs.forms.goals import NAME_LENGTH
from wherewithal.programs.forms.programs import NewProgramForm
from wherewithal.programs.models import NeedKind
from wherewithal.programs.starters import Starter

LONGEST_LINE = 500


class StarterForm(NewProgramForm):
    """Name, goal, and each line of the starter with a tick."""

    def __init__(self, *args: Any, starter: Starter, member: Member, **options: Any) -> None:
        options.setdefault("initial", {"name": str(starter.name)})
        super().__init__(*args, member=member, **options)
        self.starter = starter
        for place, need in enumerate(starter.needs):
            self._add_line("need", place, str(need.name))
        for place, offer in enumerate(starter.offers):
            self._add_line("offer", place, str(offer))

    def _add_line(self, sort: str, place: int, words: str) -> None:
        tick = _("Keep: %(words)s") % {"words": words}
        self.fields[f"keep_{sort}_{place}"] = forms.BooleanField(
            label=tick,
            required=False,
            initial=True,
            widget=forms.CheckboxInput(attrs={"aria-label": tick}),
        )
        self.fields[f"{sort}_{place}"] = forms.CharField(
            label=_("In your words"),
            required=False,
            initial=words,
            max_length=LONGEST_LINE,
            widget=forms.Textarea(
                attrs={"rows": 2, "aria-label": _("In your words: %(words)s") % {"words": words}}
            ),
        )

    @property
    def kinds(self) -> list[tuple[NeedKind, list[tuple[Any, Any, Any]]]]:
        """The lines by kind: the need, its tick, its words."""
        lines = [
            (need, self[f"keep_need_{place}"], self[f"need_{place}"])
            for place, need in enumerate(self.starter.needs)
        ]
        found = [(kind, [line for line in lines if line[0].kind == kind]) for kind in NeedKind]
        return [(kind, rows) for kind, rows in found if rows]

    @property
    def offer_lines(self) -> list[tuple[Any, Any]]:
        """What it gives back: tick and words."""
        return [
            (self[f"keep_offer_{place}"], self[f"offer_{place}"])
            for place in range(len(self.starter.offers))
        ]

    @property
    def needs(self) -> list[PlannedNeed]:
        """The lines that were kept, in the words as they stand now."""
        return [
            PlannedNeed(
                need.kind,
                {"name": words, "importance": need.importance},
                {name: _plain(value) for name, value in need.facts.items()},
            )
            for place, words in self._kept("need")
            for need in [self.starter.needs[place]]
        ]

    @property
    def offers(self) -> list[str]:
        """What it gives back, as far as it was kept."""
        return [words for _place, words in self._kept("offer")]

    def _kept(self, sort: str) -> Iterator[tuple[int, str]]:
        lines = self.starter.needs if sort == "need" else self.starter.offers
        for place in range(len(lines)):
            words = " ".join(self.cleaned_data[f"{sort}_{place}"].split())
            if self.cleaned_data[f"keep_{sort}_{place}"] and words:
                yield place, words


def _plain(value: Any) -> str:
    """Words in the language of the one who makes the program; choices as they are."""
    return str(value)


class CopyForm(forms.Form):
    """What comes along from last year's program."""

    name = forms.CharField(label=_("Name"), max_length=NAME_LENGTH)
    parts = forms.MultipleChoiceField(
        label=_("What comes along"),
        required=False,
        choices=[
            (WEEK, _("its weekdays and hours")),
            (SKIPPED, _("the days that were skipped, on the same weekday")),
            (NEEDS, _("what it takes, all of it open again")),
            (OFFERS, _("what we can give back")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
