"""What people type when they set something aside for a need."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.engine.money import (
    UNKNOWN_AMOUNT,
    Amount,
    AmountProblem,
    amount_in_words,
    amount_problem_in_words,
    parse_amount,
)
from wherewithal.people.forms import day
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.amounts import amount_given, given_values
from wherewithal.programs.models import Allocation, AllocationState, NeedKind, SpaceLayout
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen

WORDS_LENGTH = 500
LONGEST_AMOUNT = 120
HELPFUL_AREAS: dict[str, tuple[str, ...]] = {
    NeedKind.FINANCIAL: (Area.MATERIAL, Area.RELATIONSHIP),
    NeedKind.TECHNOLOGY: (Area.MATERIAL, Area.RELATIONSHIP),
    NeedKind.HUMAN: (Area.STAFF, Area.RELATIONSHIP),
    NeedKind.SPACE: (Area.SPACE, Area.RELATIONSHIP),
    NeedKind.MATERIAL: (Area.MATERIAL, Area.RELATIONSHIP),
    NeedKind.LEGITIMACY: (Area.RELATIONSHIP, Area.STAFF),
}
AMOUNTS: dict[str, tuple[str, ...]] = {
    NeedKind.FINANCIAL: ("amount",),
    NeedKind.TECHNOLOGY: ("how_many", "in_all"),
    NeedKind.HUMAN: ("hours_per_week", "how_many", "in_all"),
    NeedKind.SPACE: ("how_many", "in_all"),
    NeedKind.MATERIAL: ("how_many", "in_all"),
    NeedKind.LEGITIMACY: (),
}


class AmountField(forms.CharField):
    """An amount of money: exact, about, from … to, at least, up to; empty where nobody knows it yet."""

    def clean(self, value: Any) -> Amount:
        """The amount with its words."""
        words = super().clean(value)
        try:
            return parse_amount(words)
        except AmountProblem as problem:
            raise ValidationError(amount_problem_in_words(problem, language=translation)) from None


class SetAsideForm(Seen, forms.Form):
    """Where something comes from, how much of it, how sure it is, from when to when."""

    source = forms.ChoiceField(label=_("From what we have, or from whom"), required=False)
    words = forms.CharField(
        label=_("Or in your own words"),
        max_length=WORDS_LENGTH,
        required=False,
        help_text=_("For example: the Friends’ fund, a neighbor’s projector."),
    )
    how_many = QuantityFormField(
        label=_("How many"), help_text=_("6, about 6, 2 or 3; empty means not known yet.")
    )
    in_all = QuantityFormField(
        label=_("All they have to give"),
        help_text=_(
            "Only for an organization, or your own words: how many in all, if somebody knows. Then "
            "two programs at the same time are compared."
        ),
    )
    hours_per_week = QuantityFormField(
        label=_("Hours a week"), help_text=_("2, about 2, 1 to 3; empty means not known yet.")
    )
    amount = AmountField(
        label=_("How much"),
        required=False,
        max_length=LONGEST_AMOUNT,
        help_text=_(
            "“$300”, “about 300”, “200-400”, “at least 100”, or nothing where nobody knows yet; in the "
            "rhythm of the need: each year, each month, or once."
        ),
    )
    state = forms.ChoiceField(
        label=_("How sure is it?"), choices=AllocationState, initial=AllocationState.HAVE
    )
    starts_on = day(label=_("From"))
    ends_on = day(label=_("Until"), help_text=_("Empty means: as long as the program runs."))

    def __init__(self, *args: Any, kind: str, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        for name in {"amount", "how_many", "in_all", "hours_per_week"} - set(AMOUNTS[kind]):
            del self.fields[name]
        if kind == NeedKind.HUMAN:
            self.fields["how_many"].label = _("How many people")
        self.order_fields(["source", "words", *AMOUNTS[kind]])
        self._rows = _sources(kind, member)
        source: Any = self.fields["source"]
        source.choices = [("", _("in your own words, below")), *_choices(self._rows)]

    def clean(self) -> dict[str, Any]:
        """What the action takes: one source, or words alone."""
        values = super().clean()
        chosen = self._rows.get(values.pop("source", ""))
        if chosen is None and not values.get("words") and "source" not in self.errors:
            message = _("Choose where it comes from, or say it in a few words.")
            self.add_error("source", message)
        values["asset"] = chosen if isinstance(chosen, Asset) else None
        values["person"] = chosen if isinstance(chosen, Person) else None
        values["organization"] = chosen if isinstance(chosen, Organization) else None
        if "amount" in self.fields:
            values |= given_values(values.pop("amount", None) or UNKNOWN_AMOUNT)
        return values


class FitForm(forms.Form):
    """What is asked of a room; nothing is stored."""

    seats = QuantityFormField(label=_("People"), help_text=_("40, about 40, 30 to 40"))
    layout = forms.ChoiceField(label=_("Layout"), choices=SpaceLayout, required=False)
    equipment = forms.CharField(
        label=_("Equipment"),
        max_length=WORDS_LENGTH,
        required=False,
        help_text=_("With commas in between; looked for in each room’s list."),
    )
    is_accessible = forms.BooleanField(label=_("Equally accessible to all"), required=False)


class KindForm(forms.Form):
    """Only needs of one kind."""

    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("all kinds")), *NeedKind.choices], required=False
    )


def initial_of(allocation: Allocation) -> dict[str, Any]:
    """What is stored, as the form shows it."""
    amount = amount_given(allocation)
    return {
        "source": _source_key(allocation),
        "words": allocation.words,
        "how_many": allocation.how_many,
        "in_all": allocation.in_all,
        "hours_per_week": allocation.hours_per_week,
        "amount": amount_in_words(amount) if amount.is_known or amount.words else "",
        "state": allocation.state,
        "starts_on": allocation.starts_on,
        "ends_on": allocation.ends_on,
    }


def _source_key(allocation: Allocation) -> str:
    for name in ("asset", "person", "organization"):
        key = getattr(allocation, f"{name}_id")
        if key is not None:
            return f"{name}-{key}"
    return ""


def _sources(kind: str, member: Member) -> dict[str, Asset | Person | Organization]:
    """Everything that may help with such a need: the sheet that fits first, then people and bodies."""
    areas = HELPFUL_AREAS[kind]
    assets = assets_visible_to(member).filter(area__in=areas).order_by("position", "pk")
    in_order = sorted(assets, key=lambda asset: areas.index(asset.area))
    found: dict[str, Asset | Person | Organization] = {
        f"asset-{each.pk}": each for each in in_order
    }
    found |= {
        f"person-{each.pk}": each for each in people_visible_to(member).order_by("name", "pk")
    }
    return found | {f"organization-{each.pk}": each for each in organizations_in(member)}


def _choices(
    rows: dict[str, Asset | Person | Organization],
) -> list[tuple[Any, list[tuple[str, str]]]]:
    groups: dict[Any, list[tuple[str, str]]] = {}
    for key, row in rows.items():
        groups.setdefault(_group(row), []).append((key, row.name))
    return list(groups.items())


def _group(row: Asset | Person | Organization) -> Any:
    if isinstance(row, Asset):
        return Area(row.area).label
    return _("People") if isinstance(row, Person) else _("Organizations")
