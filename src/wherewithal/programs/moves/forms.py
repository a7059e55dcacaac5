"""Which program or goal a counter-move is for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import Goal, Program


class MoveNeedForm(forms.Form):
    """What is needed, and by which program or goal."""

    program = forms.ChoiceField(label=_("For which program or goal"))
    name = forms.CharField(label=_("What is needed"), max_length=500)

    def __init__(
        self, *args: Any, programs: Sequence[Program], goals: Sequence[Goal] = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        own = {str(program.pk): program for program in programs}
        further = {f"goal-{goal.pk}": goal for goal in goals}
        self.owners: dict[str, Program | Goal] = {**own, **further}
        groups = ((_("Programs"), own), (_("Goals"), further))
        chosen: Any = self.fields["program"]
        chosen.choices = [
            (label, [(key, row.name) for key, row in rows.items()])
            for label, rows in groups
            if rows
        ]

    def clean_program(self) -> Program | Goal:
        """The program or the goal itself."""
        return self.owners[self.cleaned_data["program"]]
