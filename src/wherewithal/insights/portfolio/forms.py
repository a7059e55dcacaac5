"""What people type about whom to ask."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.insights.portfolio.models import PlanAim, Stance
from wherewithal.insights.portfolio.usual import QUANTITIES, STANDARD, WEIGHTS
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen

WHY_LENGTH = 300
MOST_HOURS = Decimal(10_000)
MOST_MONEY = Decimal(10_000_000)
MOST_ASKS = 365
WEIGHT: dict[str, Any] = {
    "min_value": 0,
    "max_value": 100,
    "decimal_places": 2,
    "required": False,
}


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

    asks_a_year = forms.IntegerField(
        label=_("How often they may be asked within a year"),
        min_value=0,
        max_value=MOST_ASKS,
        required=False,
        help_text=_("Besides your library’s limit for three months. Empty means as usual."),
    )

    def clean_hours(self) -> object:
        """No talk takes a year."""
        return _not_more(self.cleaned_data["hours"], MOST_HOURS)

    def clean_money(self) -> object:
        """Nor a fortune."""
        return _not_more(self.cleaned_data["money"], MOST_MONEY)


class AskUsualForm(Seen, forms.Form):
    """What is taken where nobody said otherwise. Empty is as usual, which each field tells."""

    hours_inside = QuantityFormField(label=_("Hours of a talk with a colleague or a team"))
    hours_kept = QuantityFormField(label=_("Hours of a talk where a relationship is kept already"))
    hours_outside = QuantityFormField(label=_("Hours of a talk with others"))
    money = QuantityFormField(label=_("Money that one ask takes, in dollars"))
    share_strong = QuantityFormField(label=_("Percent of a need that a strong match covers"))
    share_possible = QuantityFormField(label=_("Percent of a need that a possible match covers"))
    weight_must = forms.DecimalField(label=_("How much a must counts"), **WEIGHT)
    weight_open = forms.DecimalField(
        label=_("How much a need counts that nobody weighed"), **WEIGHT
    )
    weight_nice = forms.DecimalField(label=_("How much a nice-to-have counts"), **WEIGHT)
    asks_a_year = forms.IntegerField(
        label=_("How often one partner may be asked within a year"),
        min_value=0,
        max_value=MOST_ASKS,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asks_a_year"].help_text = _(
            "Besides your library’s limit for three months, which stands where you ask. Empty is no further limit."
        )
        for name in (*QUANTITIES, *WEIGHTS):
            told = {"usual": _told(getattr(STANDARD, name))}
            self.fields[name].help_text = _("As usual: %(usual)s") % told

    def clean(self) -> dict[str, Any]:
        """As it is stored; no talk takes a year, and nobody covers a need a hundred times."""
        cleaned = super().clean() or {}
        for name in QUANTITIES:
            ends = _ends(cleaned.get(name))
            if any(end > MOST_HOURS for end in ends):
                self.add_error(name, _("That is more than can be meant here."))
        names = (*QUANTITIES, *WEIGHTS, "asks_a_year")
        return {name: _as_words(cleaned.get(name)) for name in names}


def _told(usual: object) -> object:
    """What is usual, as one would say it: “up to 100” where nothing is possible too."""
    if not isinstance(usual, Quantity):
        return usual
    return describe(usual if usual.low or usual.high is None else Quantity.at_most(usual.high))


def _as_words(value: object) -> str:
    if isinstance(value, Quantity):
        return str(value) if value.is_known else ""
    return "" if value is None else str(value)


def _ends(quantity: object) -> list[Decimal]:
    return [end for end in (getattr(quantity, "low", None), getattr(quantity, "high", None)) if end]


def _not_more(quantity: object, most: Decimal) -> object:
    if any(end > most for end in _ends(quantity)):
        raise forms.ValidationError(_("That is more than can be meant here."))
    return quantity
