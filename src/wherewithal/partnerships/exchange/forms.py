"""What people type into the ledger. Which way, what and when is enough."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.engine.money import (
    Amount,
    AmountProblem,
    amount_in_words,
    amount_problem_in_words,
    parse_amount,
)
from wherewithal.partnerships.asks.forms.amounts import days_in_order
from wherewithal.partnerships.exchange.models import (
    Direction,
    Exchange,
    ExchangeKind,
    ExchangeUnit,
)
from wherewithal.partnerships.exchange.wording import typed_amount
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.partnerships.whom import find_whom, key_of
from wherewithal.people.forms import day, day_has_come, own_words
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.coverage.gather import today_of
from wherewithal.programs.coverage.measures import in_dollars
from wherewithal.programs.queries import programs_in
from wherewithal.quantities import UNKNOWN, Quantity, QuantityProblem, parse_quantity
from wherewithal.quantities.describe import describe_problem
from wherewithal.ui.seen import Seen

LONGEST_AMOUNT = 120
NAME_LENGTH = 300


class ExchangeForm(Seen, forms.Form):
    """One line of the ledger."""

    direction = forms.ChoiceField(
        label=_("Which way did it go?"), choices=Direction, widget=forms.RadioSelect
    )
    partner = forms.ChoiceField(label=_("With whom?"), required=False)
    whom = forms.CharField(
        label=_("Or somebody who is not noted yet"), max_length=NAME_LENGTH, required=False
    )
    kind = forms.ChoiceField(label=_("What was it?"), choices=ExchangeKind)
    amount = forms.CharField(
        label=_("How much?"),
        max_length=LONGEST_AMOUNT,
        required=False,
        help_text=_("12, about 40, 2 or 3; with money, in dollars. Empty means: nobody noted it."),
    )
    unit = forms.ChoiceField(
        label=_("Counted in"),
        required=False,
        choices=[("", _("what is usual for it")), *ExchangeUnit.choices],
    )
    on = day(label=_("On, or from"))
    until = day(label=_("Until"), help_text=_("Only where it went on for a while."))
    words = own_words(label=_("In a few words"), required=False)
    program: Any = forms.ModelChoiceField(None, label=_("For which program?"), required=False)
    worth = forms.CharField(
        label=_("What was it worth?"),
        max_length=LONGEST_AMOUNT,
        required=False,
        help_text=_("Only if you want to say so: $120. What is worth most often has no price."),
    )
    worth_how = forms.CharField(
        label=_("How do we know?"),
        max_length=NAME_LENGTH,
        required=False,
        help_text=_("Our hall costs others $60 an evening."),
    )

    def __init__(self, *args: Any, member: Membership, **options: Any) -> None:
        super().__init__(*args, **options)
        self._member = member
        self.fields["on"].required = True
        partner: Any = self.fields["partner"]
        partner.choices = [("", _("choose, or say it below")), *partner_choices(member)]
        program: Any = self.fields["program"]
        program.queryset = programs_in(member)
        program.empty_label = _("none in particular")

    def clean(self) -> dict[str, Any]:
        """What the action takes: one partner or words, an amount as it is counted, cents."""
        values = super().clean()
        days_in_order(self, values, "on", "until")
        day_has_come(self, "on", today=today_of(self._member.library_id))
        self._clean_partner(values)
        self._clean_amount(values)
        self._clean_worth(values)
        return values

    def _clean_partner(self, values: dict[str, Any]) -> None:
        chosen = find_whom(self._member, values.pop("partner", "") or "")
        if chosen is not None and values.get("whom"):
            self.add_error("whom", _("Choose somebody above, or name somebody here: not both."))
        if chosen is None and not values.get("whom") and "partner" not in self.errors:
            self.add_error("partner", _("Choose with whom, or say it in words."))
        values["asset"] = chosen.asset if chosen else None
        values["organization"] = chosen.organization if chosen else None
        has_both = chosen is not None and chosen.organization is not None
        values["person"] = chosen.person if chosen is not None and not has_both else None
        if chosen is not None:
            values["whom"] = "" if chosen.partner else chosen.name

    def _clean_amount(self, values: dict[str, Any]) -> None:
        typed = values.get("amount") or ""
        try:
            if values.get("kind") == ExchangeKind.MONEY:
                values["amount"] = _dollars(parse_amount(typed))
            else:
                values["amount"] = parse_quantity(typed) if typed else UNKNOWN
        except AmountProblem as problem:
            self.add_error("amount", amount_problem_in_words(problem, language=translation))
        except QuantityProblem as problem:
            self.add_error("amount", describe_problem(problem))

    def _clean_worth(self, values: dict[str, Any]) -> None:
        try:
            found = parse_amount(values.pop("worth", "") or "")
        except AmountProblem as problem:
            self.add_error("worth", amount_problem_in_words(problem, language=translation))
            return
        if found.is_known and (found.low_cents is None or found.low_cents != found.high_cents):
            self.add_error("worth", ValidationError(_("Say one sum here, or leave it empty.")))
        values["worth_cents"] = found.low_cents


def initial_values(entry: Exchange) -> dict[str, Any]:
    """What is stored, as the form shows it."""
    row = entry.asset or entry.organization or entry.person
    worth = Amount(entry.worth_cents, entry.worth_cents)
    return {
        "direction": entry.direction,
        "partner": "" if row is None else key_of(row),
        "whom": entry.whom if row is None else "",
        "kind": entry.kind,
        "amount": typed_amount(entry.amount, entry.unit),
        "unit": entry.unit,
        "on": entry.on,
        "until": entry.until,
        "words": entry.words,
        "program": entry.program_id,
        "worth": amount_in_words(worth, language=translation) if worth.is_known else "",
        "worth_how": entry.worth_how,
    }


def partner_choices(member: Membership) -> list[tuple[Any, list[tuple[str, str]]]]:
    """Partnerships, organizations and people, each in a group."""
    groups: dict[Any, Any] = {
        _("Partnerships"): partnerships_in(member).order_by("name", "pk"),
        _("Organizations"): organizations_in(member).order_by("name", "pk"),
        _("People"): people_visible_to(member).order_by("name", "pk"),
    }
    found = [(label, [(key_of(row), row.name) for row in rows]) for label, rows in groups.items()]
    return [(label, choices) for label, choices in found if choices]


def _dollars(found: Amount) -> Quantity:
    return in_dollars(found).in_words(found.words) if found.is_known else UNKNOWN
