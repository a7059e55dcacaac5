"""What a program or a goal needs: in a few words first, then the facts of its kind."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import fields_for_model, model_to_dict
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.community.models import GovernmentPoint
from wherewithal.engine.money import AmountProblem, amount_problem_in_words
from wherewithal.libraries.forms.profile import explain_numbers
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.amounts import amount_of, amount_values, read_amount
from wherewithal.programs.facts_in_words import point_in_words
from wherewithal.programs.forms.widgets import day_input, offer_rows
from wherewithal.programs.kinds import FACTS_MODEL, WITHOUT_HOW_MANY, fact_names, facts_of
from wherewithal.programs.models import NeedKind, ResourceNeed, Rhythm
from wherewithal.ui.seen import Seen

AMOUNT = "amount"
LONGEST_AMOUNT = 120
NEED_FIELDS = (
    "name", "importance", "how_many", "when", "starts_on", "ends_on", "notes", "assigned_to", "state",
)  # fmt: skip
LONG_TEXTS = (
    "notes",
    "skills",
    "manner",
    "checks",
    "barrier_words",
    "first_step",
    "shows_it_was_won",
)
HELP = {
    "skills": _("What somebody should be able to do."),
    "manner": _("An open mind, patience with beginners, at ease with teens…"),
    "checks": _("Background check, training on child safety, a food handler’s card…"),
    "barrier_words": _("The sentence in the policy, the habit, the worry behind it."),
    "first_step": _("Whom to have coffee with first."),
    "shows_it_was_won": _("A line in the minutes, a changed job description, keys."),
    "whose": _("The board, the principal, the parks department…"),
    "times": _("Tuesday afternoons, two hours; setting up takes half an hour."),
    "when": _("In your words: before summer, every week, once."),
}  # fmt: skip


class AmountField(forms.CharField):
    """Money as people write it: $1,200, 1200-1500, about 300 a year, unknown."""

    def clean(self, value: Any) -> Any:
        """The amount, and how often it comes where the words say so."""
        text = super().clean(value)
        try:
            return read_amount(text)
        except AmountProblem as problem:
            words = amount_problem_in_words(problem, language=translation)
            raise ValidationError(words, code=problem.reason.name) from problem


class NewNeedForm(forms.Form):
    """The kind, and a few words: that is all."""

    kind = forms.ChoiceField(label=_("Kind"), choices=NeedKind)
    name = forms.CharField(label=_("What is needed"), max_length=500)


class KindOfNeedForm(forms.Form):
    """Another kind for a need that was typed in the wrong one."""

    to = forms.ChoiceField(label=_("It is rather"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, need: ResourceNeed, **options: Any) -> None:
        super().__init__(*args, **options)
        kind: Any = self.fields["to"]
        kind.choices = [choice for choice in NeedKind.choices if choice[0] != need.kind]


class NeedForm(Seen, forms.Form):
    """All about one need: what every need has, then what its kind asks."""

    def __init__(self, data: Any = None, *, need: ResourceNeed, member: Member) -> None:
        self.kind = need.kind
        facts = facts_of(need)
        self.fact_names = fact_names(need.kind)
        initial = model_to_dict(need, fields=NEED_FIELDS) | _shown(need.kind, facts)
        super().__init__(data, initial=initial)
        self.fields.update(_fields(need.kind))
        explain_numbers(self)
        for name, words in HELP.items():
            if name in self.fields:
                self.fields[name].help_text = words
        self._offer_rows(member)

    def _offer_rows(self, member: Member) -> None:
        members = Membership.objects.in_library(member.library_id).select_related("user")
        field: Any = self.fields["assigned_to"]
        field.queryset = members.order_by("user__name", "pk")
        field.empty_label = _("nobody yet")
        field.label_from_instance = lambda row: row.user.name
        if self.kind == NeedKind.LEGITIMACY:
            nobody = _("nobody chosen yet")
            offer_rows(self, "organization", organizations_in(member), nobody=nobody)
            points = GovernmentPoint.objects.in_library(member.library_id)
            offer_rows(self, "government_point", points, nobody=_("no point in particular"))
            if "government_point" in self.fields:
                point: Any = self.fields["government_point"]
                point.label_from_instance = point_in_words
            people = people_visible_to(member).order_by("name", "pk")
            offer_rows(self, "asker", people, nobody=nobody)

    def clean(self) -> dict[str, Any]:
        """Words and choice say the same of how often money comes; the one just changed says it."""
        values = super().clean()
        told, chosen = values.get(AMOUNT), values.get("rhythm")
        if not (told and told[1] and chosen and told[1] != chosen):
            return values
        if AMOUNT in self.changed_data and "rhythm" not in self.changed_data:
            values["rhythm"] = told[1]
        else:
            message = _("The amount says “%(told)s”. Please say the same in both places.")
            self.add_error("rhythm", message % {"told": Rhythm(told[1]).label})
        return values

    @property
    def values(self) -> dict[str, Any]:
        """What the action keeps: the need’s own fields, and the facts of its kind."""
        known = dict(self.cleaned_data)
        facts = {name: known.pop(name) for name in self.fact_names if name in known}
        if AMOUNT in known:
            amount, rhythm = known.pop(AMOUNT)
            facts |= amount_values(amount)
            facts["rhythm"] = facts["rhythm"] or rhythm
        return known | {"facts": facts}


def _fields(kind: str) -> dict[str, Any]:
    widgets: dict[str, Any] = {name: forms.Textarea(attrs={"rows": 2}) for name in LONG_TEXTS}
    widgets |= {name: day_input() for name in ("starts_on", "ends_on", "due_on")}
    own = fields_for_model(ResourceNeed, fields=NEED_FIELDS, widgets=widgets)
    facts = fields_for_model(FACTS_MODEL[kind], fields=fact_names(kind), widgets=widgets)
    first = {"name": own.pop("name"), "importance": own.pop("importance")}
    if kind == NeedKind.FINANCIAL:
        for name in amount_values(amount_of(None)):
            facts.pop(name)
        first[AMOUNT] = _amount_field()
    if kind == NeedKind.SPACE:
        facts["is_accessible"] = _yes_or_no(facts["is_accessible"].label)
    if kind in WITHOUT_HOW_MANY:
        own.pop("how_many")
    return {**first, **facts, **own}


def _amount_field() -> AmountField:
    return AmountField(
        label=_("How much, all together"),
        required=False,
        max_length=LONGEST_AMOUNT,
        help_text=_(
            "“$1,200”, “1200-1500”, “about 300 a year”, “at least 500”, “free”, or nothing."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _yes_or_no(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        required=False,
        choices=[("", _("not said yet")), ("yes", _("yes")), ("no", _("no"))],
        coerce=lambda word: word == "yes",
        empty_value=None,
    )


def _shown(kind: str, facts: Any) -> dict[str, Any]:
    """The facts as their inputs show them."""
    shown = model_to_dict(facts, fields=fact_names(kind))
    if kind == NeedKind.FINANCIAL:
        shown[AMOUNT] = facts.amount_words
    if kind == NeedKind.SPACE:
        words = {True: "yes", False: "no", None: ""}
        shown["is_accessible"] = words[facts.is_accessible]
    return shown
