"""What people type about whom to ask."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.insights.portfolio.models import PlanAim, Stance
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen

WHY_LENGTH = 300
MOST_HOURS = Decimal(10_000)
MOST_MONEY = Decimal(10_000_000)


class AskPlanForm(Seen, forms.Form):
    """Which of the two questions, within which limits."""

    aim = forms.ChoiceField(
        label=_("What to look for"), choices=PlanAim, widget=forms.RadioSelect, initial="most"
    )
    budget_hours = forms.DecimalField(
        label=_("Hours you can spend on asking"),
        min_value=0,
        max_value=MOST_HOURS,
        decimal_places=2,
        required=False,
        help_text=_("Of all of you together. Empty means no limit."),
    )
    budget_money = forms.DecimalField(
        label=_("Money you can spend on it, in dollars"),
        min_value=0,
        max_value=MOST_MONEY,
        decimal_places=2,
        required=False,
        help_text=_("Stamps, coffee, a thank-you. Empty means that money is not counted."),
    )


class AskForm(Seen, forms.Form):
    """One holder: anyway, not at all, and what it takes."""

    stance = forms.ChoiceField(
        label=_("Talk to them?"), choices=Stance, widget=forms.RadioSelect, required=False
    )
    why = forms.CharField(
        label=_("Why"),
        max_length=WHY_LENGTH,
        required=False,
        help_text=_(
            "Everybody in the library reads this. About the situation, never about a person."
        ),
    )
    hours = QuantityFormField(
        label=_("Hours it takes"),
        help_text=_("To prepare, to talk, to thank: 2, about 2, 1 to 3. Empty means as usual."),
    )
    money = QuantityFormField(
        label=_("Money it takes, in dollars"), help_text=_("Empty means as usual.")
    )

    def clean_hours(self) -> object:
        """No talk takes a year."""
        return _not_more(self.cleaned_data["hours"], MOST_HOURS)

    def clean_money(self) -> object:
        """Nor a fortune."""
        return _not_more(self.cleaned_data["money"], MOST_MONEY)


def _not_more(quantity: object, most: Decimal) -> object:
    ends = [end for end in (getattr(quantity, "low", None), getattr(quantity, "high", None)) if end]
    if any(end > most for end in ends):
        raise forms.ValidationError(_("That is more than can be meant here."))
    return quantity
