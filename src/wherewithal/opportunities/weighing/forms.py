"""What people type about priorities, and about how a strength fits a need."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_LEAVE
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.opportunities.weighing.models import PriorityCandidate
from wherewithal.people.forms import NAME_LENGTH, day, own_words
from wherewithal.ui.seen import Seen
from wherewithal.vocabulary.queries import topics_in

MOST_PLACES = 999


class CandidateForm(forms.Form):
    """Something that could be a priority."""

    text = forms.CharField(
        label=_("What could be a priority?"),
        max_length=NAME_LENGTH,
        help_text=_("Everybody in the library reads these words."),
    )
    need: Any = forms.ModelChoiceField(None, label=_("It answers the need"), required=False)
    topic: Any = forms.ModelChoiceField(None, label=_("It is about"), required=False)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = {
            "need": needs_visible_to(member).filter(level__in=MAY_LEAVE),
            "topic": topics_in(member),
        }
        for name, rows in choices.items():
            chosen: Any = self.fields[name]
            chosen.queryset = rows
            chosen.empty_label = _("none in particular")


class ChangeCandidateForm(Seen, forms.Form):
    """Other words, or set aside for now."""

    text = forms.CharField(label=_("What could be a priority?"), max_length=NAME_LENGTH)
    is_set_aside = forms.BooleanField(label=_("Set aside for now"), required=False)


class OrderForm(forms.Form):
    """A place for each candidate, as a number; empty means no place."""

    def __init__(self, *args: Any, candidates: Sequence[PriorityCandidate], **options: Any) -> None:
        super().__init__(*args, **options)
        self.candidates = list(candidates)
        for row in self.candidates:
            self.fields[_name(row)] = forms.IntegerField(
                label=row.text, required=False, min_value=1, max_value=MOST_PLACES
            )

    def field_of(self, candidate: PriorityCandidate) -> Any:
        """The input for this candidate's place."""
        return self[_name(candidate)]

    def chosen(self) -> list[PriorityCandidate]:
        """Those that were given a place, in order; the same number twice keeps the order of the page."""
        places = {row.pk: self.cleaned_data.get(_name(row)) for row in self.candidates}
        given = [row for row in self.candidates if places[row.pk] is not None]
        return sorted(given, key=lambda row: places[row.pk] or 0)


class DecisionForm(OrderForm):
    """What was decided, and why."""

    reasons = own_words(label=_("Why these, and why in this order"), rows=3)
    on = day(label=_("Decided on"), help_text=_("Empty means today."))


class ReopenForm(forms.Form):
    """Why a decision is looked at again."""

    why = own_words(label=_("Why do we look at it again?"), required=False)


class LinkForm(forms.Form):
    """Which strength could serve which need, and how."""

    strength = forms.ChoiceField(label=_("What we bring"))
    need = forms.TypedChoiceField(label=_("could serve"), coerce=int)
    text = own_words(label=_("How they fit"), required=False)

    def __init__(
        self, *args: Any, strengths: Sequence[Any], needs: Sequence[Any], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["strength"].choices = strengths
        fields["need"].choices = needs


def _name(candidate: PriorityCandidate) -> str:
    return f"place_{candidate.pk}"
