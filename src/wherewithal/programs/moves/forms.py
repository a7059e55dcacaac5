"""Which program a counter-move is for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import Program


class MoveNeedForm(forms.Form):
    """What is needed, and by which program."""

    program = forms.ChoiceField(label=_("For which program"))
    name = forms.CharField(label=_("What is needed"), max_length=500)

    def __init__(self, *args: Any, programs: Sequence[Program], **options: Any) -> None:
        super().__init__(*args, **options)
        self.programs = {str(program.pk): program for program in programs}
        chosen: Any = self.fields["program"]
        chosen.choices = [(key, program.name) for key, program in self.programs.items()]

    def clean_program(self) -> Program:
        """The program itself."""
        return self.programs[self.cleaned_data["program"]]
