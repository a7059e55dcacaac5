"""What people type about offers and promises. Only the words are required."""

from typing import Any

from django import forms
from django.db.models import Prefetch
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import NoteKind
from wherewithal.capacity.queries import notes_visible_to
from wherewithal.people.forms import day, own_words
from wherewithal.people.queries import organizations_in
from wherewithal.programs.offering.models import OFFER_LEVELS, LimitPer, OfferState, PromiseState
from wherewithal.programs.offering.queries import assets_to_offer
from wherewithal.programs.queries import programs_in
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen
from wherewithal.vocabulary.offers import OfferKind

LONGEST_LINE = 80


class _RowsField(forms.ModelMultipleChoiceField):
    """Rows of the worksheets to tick, each with the first good thing that is said of it."""

    def label_from_instance(self, obj: Any) -> str:
        """Its name and that line."""
        said = next((note.text for note in obj.seen_strengths), "")
        return f"{obj.name}: “{Truncator(said).chars(LONGEST_LINE)}”" if said else str(obj.name)


class OfferForm(Seen, forms.Form):
    """What we would gladly give, and its limits."""

    words = own_words(
        label=_("What we can offer"),
        help_text=_("As you would say it to a neighbor. Partners may read this."),
    )
    kind = forms.ChoiceField(label=_("What sort of offer is it?"), choices=OfferKind)
    when = forms.CharField(
        label=_("When"),
        max_length=300,
        required=False,
        help_text=_("Weekday mornings; Saturdays from fall to spring; not during summer reading."),
    )
    how_much = QuantityFormField(
        label=_("How much, at most"), help_text=_("2, about 10, 2 or 3; empty means nobody knows.")
    )
    of_what = forms.CharField(
        label=_("Of what"),
        max_length=60,
        required=False,
        help_text=_("Saturdays, hours, tables, kits."),
    )
    per = forms.ChoiceField(label=_("Counted"), choices=LimitPer)
    not_for = own_words(label=_("What it is not for"), required=False)
    assets: Any = _RowsField(
        None,
        label=_("What stands behind it"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "many"}),
        help_text=_("Rows of the worksheets, with their first strength; tick as many as it takes."),
    )
    state = forms.ChoiceField(label=_("State"), choices=OfferState)
    level = forms.ChoiceField(label=_("Who may see it"), choices=OFFER_LEVELS)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        assets: Any = self.fields["assets"]
        strengths = notes_visible_to(member).filter(kind=NoteKind.STRENGTH)
        assets.queryset = assets_to_offer(member).prefetch_related(
            Prefetch("notes", strengths.order_by("position", "pk"), to_attr="seen_strengths")
        )


class PromiseForm(Seen, forms.Form):
    """To whom, how much, for which time."""

    organization: Any = forms.ModelChoiceField(None, label=_("To an organization"), required=False)
    program: Any = forms.ModelChoiceField(None, label=_("To a program of ours"), required=False)
    whom = forms.CharField(label=_("Or to somebody else, in words"), max_length=300, required=False)
    how_much = QuantityFormField(label=_("How much"))
    starts_on = day(label=_("From"))
    ends_on = day(label=_("Until"), help_text=_("Both days count. Empty means: no end was set."))
    words = own_words(label=_("What was agreed"), required=False)
    state = forms.ChoiceField(label=_("State"), choices=PromiseState)
    is_sure = forms.BooleanField(label=_("We have looked: there is room"), required=False)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, rows in (
            ("organization", organizations_in(member)),
            ("program", programs_in(member)),
        ):
            field: Any = self.fields[name]
            field.queryset = rows
            field.empty_label = _("none")
        if not self.is_bound:
            del self.fields["is_sure"]  # asked only where nobody can say whether there is room

    def clean(self) -> dict[str, Any]:
        """One taker, and an end that does not lie before the beginning: said at the field."""
        values: dict[str, Any] = super().clean() or {}
        takers = [name for name in ("organization", "program") if values.get(name)]
        if len(takers) + bool(values.get("whom") and not takers) != 1:
            self.add_error("whom", _("Choose one organization or one program, or say to whom."))
        starts, ends = values.get("starts_on"), values.get("ends_on")
        if starts and ends and ends < starts:
            self.add_error("ends_on", _("The last day lies before the first."))
        return values
