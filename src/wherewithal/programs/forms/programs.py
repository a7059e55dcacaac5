"""What is known of a program."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.forms.profile import explain_numbers
from wherewithal.libraries.models import Outlet, Team
from wherewithal.libraries.queries import outlets_in
from wherewithal.programs.forms.goals import NAME_LENGTH
from wherewithal.programs.forms.widgets import day_input, offer_rows
from wherewithal.programs.models import Program
from wherewithal.programs.queries import goals_in
from wherewithal.ui.seen import Seen

MATURITY_HELP = _(
    "First steps: we try it out. Finding its feet: it runs, and we learn. "
    "Well established: it would be missed."
)


class NewProgramForm(forms.Form):
    """All that is needed to begin, and the goal that it serves where there is one."""

    name = forms.CharField(label=_("Name"), max_length=NAME_LENGTH)
    goal: Any = forms.ModelChoiceField(None, label=_("For which goal"), required=False)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        offer_rows(self, "goal", goals_in(member), nobody=_("no goal in particular"))


class ProgramForm(Seen, forms.ModelForm):
    """Everything about a program but its week and what it needs."""

    outlets = forms.ModelMultipleChoiceField(
        label=_("Also at"),
        queryset=Outlet.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Program
        fields = (
            "name", "state", "goal", "words", "outcomes", "audience", "audience_words",
            "expected_attendance", "starts_on", "ends_on", "outlet", "outlets", "team",
            "maturity", "reached_by",
        )  # fmt: skip
        widgets = {
            "words": forms.Textarea(attrs={"rows": 3}),
            "outcomes": forms.Textarea(attrs={"rows": 3}),
            "audience_words": forms.Textarea(attrs={"rows": 2}),
            "reached_by": forms.Textarea(attrs={"rows": 2}),
            "starts_on": day_input(),
            "ends_on": day_input(),
        }
        help_texts = {
            "outcomes": _("What will people know, make or dare that they did not before?"),
            "audience_words": _(
                "“After-school crowd, mostly from the middle school across the road.”"
            ),
            "maturity": MATURITY_HELP,
            "reached_by": _("Flyers at school, the bus line, a word from the coach…"),
        }

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        explain_numbers(self)
        outlets = outlets_in(member)
        teams = Team.objects.in_library(member.library_id)
        offer_rows(self, "goal", goals_in(member), nobody=_("no goal in particular"))
        offer_rows(self, "outlet", outlets, nobody=_("no one place"))
        offer_rows(self, "team", teams, nobody=_("no team in particular"))
        offer_rows(self, "outlets", outlets if len(outlets) > 1 else outlets.none(), nobody="")
