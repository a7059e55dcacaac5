"""What people type about facts that they check."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.freshness.facts import Fact, input_for
from wherewithal.freshness.kinds import LONGEST_WEEKS, USUAL_WEEKS, AgeKind
from wherewithal.ui.seen import Seen


class FactForm(Seen, forms.Form):
    """What the fact is by now, in the input that fits it."""

    def __init__(self, data: Any = None, *, fact: Fact, member: Member) -> None:
        field = input_for(fact, member=member)
        super().__init__(data, initial={"value": fact.value})
        self.fields["value"] = field
        field.label, field.required = capfirst(fact.label), False


class AgesForm(Seen, forms.Form):
    """After how many weeks half of the facts of a kind are out of date; empty: as we guess."""

    def __init__(self, data: Any = None, *, weeks: dict[str, int]) -> None:
        super().__init__(data, initial=dict(weeks))
        for kind in AgeKind:
            self.fields[kind.value] = forms.IntegerField(
                label=capfirst(kind.label),
                min_value=1,
                max_value=LONGEST_WEEKS,
                required=False,
                help_text=_("Weeks; our guess is %(number)s.") % {"number": USUAL_WEEKS[kind]},
            )
