"""Which program a counter-move is for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.programs.queries import programs_in


class MoveNeedForm(forms.Form):
    """What is needed, and by which program."""

    program: Any = forms.ModelChoiceField(None, label=_("For which program"))
    name = forms.CharField(label=_("What is needed"), max_length=500)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        program: Any = self.fields["program"]
        program.queryset = programs_in(member)
        program.empty_label = _("choose")
