"""What an ask is for, and what it offers: one line at a time."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.asks.forms.amounts import (
    counted_field,
    days_in_order,
    initial_amount,
    quantity_of,
)
from wherewithal.partnerships.asks.forms.second_look import SecondLook
from wherewithal.partnerships.asks.models import Ask, AskNeed, AskOffer
from wherewithal.partnerships.asks.queries import offers_to_partners
from wherewithal.people.forms import day, own_words
from wherewithal.programs.coverage.measures import Unit, wanted
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen


class AskNeedForm(SecondLook, Seen, forms.Form):
    """How much of a need is asked for, for which days."""

    starts_on = day(label=_("From"))
    ends_on = day(label=_("Until"), help_text=_("Empty means: as long as the program runs."))
    is_sure = forms.BooleanField(
        label=_("This comes on top of what they give or are asked for"), required=False
    )

    def __init__(
        self, *args: Any, need: ResourceNeed, line: AskNeed | None = None, **options: Any
    ) -> None:
        unit, all_of_it = wanted(need)
        stored = all_of_it if line is None else line.wanted
        initial = {"wanted": initial_amount(unit, stored)}
        if line is not None:
            initial |= {"starts_on": line.starts_on, "ends_on": line.ends_on}
        options["initial"] = initial
        super().__init__(*args, **options)
        if unit is not Unit.YES:
            self.fields["wanted"] = counted_field(
                unit,
                label=_("How much do we ask for?"),
                help_text=_("6, about 6, 2 or 3; empty means: as much as they can."),
            )
        self.order_fields(["wanted"])

    def clean(self) -> dict[str, Any]:
        """What the action takes."""
        values = super().clean()
        days_in_order(self, values, "starts_on", "ends_on")
        values["wanted"] = quantity_of(values.get("wanted"))
        return values


class AskOfferForm(SecondLook, Seen, forms.Form):
    """What we offer in return, how much of it, and what of theirs it answers."""

    offer: Any = forms.ModelChoiceField(None, label=_("What do we offer?"), empty_label=None)
    how_much = QuantityFormField(
        label=_("How much of it"), help_text=_("2, about 10; empty means nobody knows yet.")
    )
    starts_on = day(label=_("From"))
    ends_on = day(label=_("Until"))
    answers = own_words(
        label=_("What of theirs does it answer?"),
        required=False,
        help_text=_("Something that they want, or that is hard for them, as they said it."),
    )
    is_sure = forms.BooleanField(label=_("We have looked: there is room"), required=False)

    def __init__(
        self,
        *args: Any,
        member: Membership,
        ask: Ask | None = None,
        row: AskOffer | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        if row is None:
            field: Any = self.fields["offer"]
            field.queryset = offers_to_partners(member).exclude(asks__ask=ask)
        else:
            del self.fields["offer"]

    def clean(self) -> dict[str, Any]:
        """An end that does not lie before the beginning."""
        values = super().clean()
        days_in_order(self, values, "starts_on", "ends_on")
        return values
