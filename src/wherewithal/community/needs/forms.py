"""What people type about needs, evidence and questions. Only the words are ever required."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.community.needs.models import (
    CommunityNeed,
    Method,
    NeedKind,
    QuestionState,
    WayToKnow,
)
from wherewithal.libraries.queries import outlets_in
from wherewithal.people.forms import NAME_LENGTH, day, own_words
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen
from wherewithal.vocabulary.audiences import Audience

ALOUD = _("Write as if it were read aloud one day, with those it is about in the room.")


def level_field() -> forms.ChoiceField:
    """How far the words may travel."""
    return forms.ChoiceField(
        label=_("Who may see it"), choices=Level, initial=Level.LIBRARY, help_text=ALOUD
    )


class Leveled(Seen, forms.Form):
    """A form with a level, of which this member may choose some."""

    def __init__(
        self, *args: Any, levels: Sequence[str] = tuple(Level.values), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        level: Any = self.fields["level"]
        level.choices = [choice for choice in Level.choices if choice[0] in levels]


class NeedForm(Leveled):
    """A need or an interest."""

    text = own_words(
        label=_("What do people want or lack?"),
        help_text=_("In their words, as near as you remember them."),
    )
    kind = forms.ChoiceField(
        label=_("Is it"),
        choices=[
            (NeedKind.NEED, _("a need: something people lack")),
            (NeedKind.INTEREST, _("an interest: something people are drawn to")),
        ],
        initial=NeedKind.NEED,
    )
    audience = forms.ChoiceField(label=_("For whom"), choices=Audience, required=False)
    who = forms.CharField(
        label=_("Who, more exactly"),
        max_length=NAME_LENGTH,
        required=False,
        help_text=_("A group, never one person: families with deaf children, night-shift workers…"),
    )
    place = forms.CharField(
        label=_("Where"),
        max_length=NAME_LENGTH,
        required=False,
        help_text=_("A street, a neighborhood, a school."),
    )
    outlet: Any = forms.ModelChoiceField(None, label=_("Near our outlet"), required=False)
    not_asked = own_words(
        label=_("Who was not asked"),
        required=False,
        help_text=_("Whose voice is missing so far?"),
    )
    level = level_field()

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        outlet: Any = self.fields["outlet"]
        outlet.queryset = outlets_in(member)
        outlet.empty_label = _("no one in particular")


class EvidenceForm(Leveled):
    """How we know."""

    method = forms.ChoiceField(
        label=_("How do we know?"), choices=Method, initial=Method.CONVERSATION
    )
    text = own_words(label=_("What they said, or what it showed"), required=False)
    source = forms.CharField(
        label=_("From whom, or where it stands"), max_length=NAME_LENGTH, required=False
    )
    on = day(label=_("When"))
    how_many = QuantityFormField(
        label=_("How many people"), help_text=_("42, about 40, 10 to 15; empty means not known.")
    )
    level = level_field()


class QuestionForm(Leveled):
    """Something to find out."""

    text = own_words(label=_("What would we like to know?"))
    sources = own_words(label=_("Who or what could answer it?"), required=False)
    how = forms.ChoiceField(label=_("How"), choices=WayToKnow, required=False)
    owner: Any = forms.ModelChoiceField(None, label=_("Who sees to it"), required=False)
    due = day(label=_("By when"))
    level = level_field()

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        owner: Any = self.fields["owner"]
        members = Membership.objects.in_library(member.library_id).select_related("user")
        owner.queryset = members.order_by("user__name", "pk")
        owner.empty_label = _("nobody yet")
        owner.label_from_instance = lambda row: row.actor_name


class OpenQuestionForm(QuestionForm):
    """A question that was asked: how far it is, and what it all says."""

    state = forms.ChoiceField(label=_("How far are we"), choices=QuestionState)
    synthesis = own_words(label=_("What it all says together"), required=False, rows=4)


class FindingForm(Leveled):
    """What was found out."""

    method = forms.ChoiceField(
        label=_("How do we know?"), choices=Method, initial=Method.CONVERSATION
    )
    text = own_words(label=_("What did we find?"))
    on = day(label=_("When"))
    level = level_field()


class MergeNeedForm(forms.Form):
    """Which other one says the same."""

    other: Any = forms.ModelChoiceField(None, label=_("The same as"))

    def __init__(self, *args: Any, rows: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        other: Any = self.fields["other"]
        other.queryset = rows


def need_values(need: CommunityNeed) -> dict[str, Any]:
    """What the form of a need shows before anything is typed."""
    names = ("text", "kind", "audience", "who", "place", "outlet", "not_asked", "level")
    return {name: getattr(need, name) for name in names}
