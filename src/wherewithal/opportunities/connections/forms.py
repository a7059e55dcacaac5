"""What people type about opportunities."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.opportunities.connections.models import OpportunityState
from wherewithal.people.forms import day, own_words
from wherewithal.programs.models import NeedKind
from wherewithal.programs.queries import goals_in, programs_in
from wherewithal.ui.seen import Seen


class DrawForm(forms.Form):
    """The idea in one line."""

    words = own_words(
        label=_("What could come of it?"),
        help_text=_("One line in your own words. It may be read aloud one day, to all it names."),
    )


class OpportunityForm(Seen, forms.Form):
    """The idea, and who takes the next step."""

    words = own_words(label=_("The idea, in one line"))
    state = forms.ChoiceField(label=_("State"), choices=OpportunityState)
    owner: Any = forms.ModelChoiceField(None, label=_("Who looks after it"), required=False)
    next_step = forms.CharField(label=_("Next step"), max_length=300, required=False)
    due_on = day(label=_("By when"))

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        owner: Any = self.fields["owner"]
        members = Membership.objects.in_library(member.library_id).select_related("user")
        owner.queryset = members.order_by("user__name", "pk")
        owner.label_from_instance = lambda row: row.user.name
        owner.empty_label = _("nobody yet")


class ProgramOfForm(forms.Form):
    """The program that an opportunity becomes."""

    name = forms.CharField(label=_("Name of the program"), max_length=300)
    goal: Any = forms.ModelChoiceField(None, label=_("For which goal"), required=False)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        goal: Any = self.fields["goal"]
        goal.queryset = goals_in(member)
        goal.empty_label = _("none yet")


class NeedOfForm(forms.Form):
    """The resource need that an opportunity becomes, and whose it is."""

    owner = forms.ChoiceField(label=_("For which program or goal"))
    kind = forms.ChoiceField(label=_("What kind of thing is needed"), choices=NeedKind)
    name = forms.CharField(label=_("What is needed"), max_length=500)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        self.owners: dict[str, Any] = {
            **{f"program-{row.pk}": row for row in programs_in(member)},
            **{f"goal-{row.pk}": row for row in goals_in(member)},
        }
        owner: Any = self.fields["owner"]
        owner.choices = [
            (_("Programs"), self._choices("program")),
            (_("Goals"), self._choices("goal")),
        ]

    def _choices(self, word: str) -> list[tuple[str, str]]:
        return [(key, str(row)) for key, row in self.owners.items() if key.startswith(word)]

    def clean_owner(self) -> Any:
        """The program or the goal itself."""
        return self.owners[self.cleaned_data["owner"]]
