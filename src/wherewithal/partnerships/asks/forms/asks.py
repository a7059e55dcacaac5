"""Whom we ask, what for, who goes and what is next."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.forms.second_look import SecondLook
from wherewithal.partnerships.asks.letter import PLACES
from wherewithal.people.forms import day, own_words
from wherewithal.people.models import Consent, Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.models import ResourceNeed
from wherewithal.ui.seen import Seen

Partner = Organization | Person
LONGEST_STEP = 300
MOST_EVER = 99


class WhoGoesForm(forms.Form):
    """Who goes, who knows of it, and what is next: a part of several forms."""

    owner: Any = forms.ModelChoiceField(None, label=_("Who goes"), required=False)
    second_owner: Any = forms.ModelChoiceField(
        None,
        label=_("Who knows of it, too"),
        required=False,
        help_text=_("So that it goes on when somebody is away."),
    )
    next_step = forms.CharField(label=_("Next step"), max_length=LONGEST_STEP, required=False)
    next_step_on = day(label=_("By when"))

    def __init__(self, *args: Any, member: Membership, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in {"owner", "second_owner"} & set(self.fields):
            field: Any = self.fields[name]
            field.queryset = queries.members_of(member.library_id)
            field.empty_label = _("nobody yet")
            field.label_from_instance = _name_of

    def clean(self) -> dict[str, Any]:
        """The second is somebody else."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if values.get("owner") and values.get("owner") == values.get("second_owner"):
            self.add_error("second_owner", _("The second is somebody else than the first."))
        return values


class AskForm(SecondLook, Seen, WhoGoesForm):
    """Begin an ask: whom and what for is enough."""

    partner = forms.ChoiceField(label=_("Whom do you want to ask?"), required=False)
    whom = forms.CharField(
        label=_("Or somebody who is not noted yet"),
        max_length=300,
        required=False,
        help_text=_("In your own words: the owner of the bike shop."),
    )
    needs: Any = forms.ModelMultipleChoiceField(
        None,
        label=_("What for?"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "many"}),
        error_messages={"required": _("Choose at least one thing to ask for.")},
    )
    together = own_words(
        label=_("What do we want to reach together?"),
        required=False,
        help_text=_("One sentence that both sides could say. It opens the page for the partner."),
    )
    is_sure = forms.BooleanField(
        label=_("This comes on top of what they give or are asked for"), required=False
    )

    def __init__(
        self,
        *args: Any,
        member: Membership,
        needs: Sequence[ResourceNeed],
        **options: Any,
    ) -> None:
        super().__init__(*args, member=member, **options)
        self._partners = partners_of(member)
        partner: Any = self.fields["partner"]
        partner.choices = [("", _("choose, or say it below")), *_partner_choices(self._partners)]
        field: Any = self.fields["needs"]
        field.queryset = queries.open_needs(member).filter(pk__in=[need.pk for need in needs])
        field.label_from_instance = lambda need: f"{need.name} ({need.owner.name})"
        first = ["partner", "whom", "needs", "together", "owner", "second_owner"]
        self.order_fields([*first, "next_step", "next_step_on", "is_sure"])

    def clean(self) -> dict[str, Any]:
        """What the action takes: one partner, or words alone."""
        values = super().clean()
        chosen = self._partners.get(values.pop("partner", "") or "")
        if chosen is not None and values.get("whom"):
            self.add_error("whom", _("Choose somebody above, or name somebody here: not both."))
        if chosen is None and not values.get("whom") and "partner" not in self.errors:
            self.add_error("partner", _("Choose whom to ask, or say it in words."))
        values["organization"] = chosen if isinstance(chosen, Organization) else None
        values["person"] = chosen if isinstance(chosen, Person) else None
        values["whom"] = "" if chosen is not None else values.get("whom", "")
        return values


class ChangeAskForm(Seen, WhoGoesForm):
    """What an ask says beside its lines."""

    together = own_words(
        label=_("What do we want to reach together?"),
        required=False,
        help_text=_("One sentence that both sides could say."),
    )
    gains = own_words(
        label=_("What does the community gain?"),
        required=False,
        help_text=_("Who will be glad of it, and how one would notice."),
    )
    answer_by = day(
        label=_("Until when would we like to know?"),
        help_text=_("Stands on the page for the partner, and in the letter."),
    )
    learned = own_words(label=_("What did we learn?"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields(["together", "gains", "answer_by", "owner", "second_owner"])


class LetterForm(Seen, forms.Form):
    """The letter of one ask."""

    letter = own_words(
        label=_("The letter"),
        required=False,
        help_text=_(
            "Change whatever does not sound like you. Nothing is sent from here. Empty means: as it "
            "is written from the ask."
        ),
    )


class AskingRulesForm(Seen, forms.Form):
    """How the library asks."""

    most_a_quarter = forms.IntegerField(
        label=_("How often at most may we ask one partner within three months?"),
        min_value=1,
        max_value=MOST_EVER,
        help_text=_("From then on the page of an ask says so. Nothing is refused."),
    )
    letter = own_words(label=_("The letter to begin with"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        places = ", ".join(f"{{{name}}} {words}" for name, words in PLACES.items())
        self.fields["letter"].help_text = _(
            "Empty means: the one that comes along. Places in braces are filled in: %(places)s."
        ) % {"places": places}


def partners_of(member: Membership) -> dict[str, Partner]:
    """Everybody who may be asked, by what the form sends: bodies first, then people."""
    bodies = organizations_in(member).filter(do_not_contact=False).order_by("name", "pk")
    found: dict[str, Partner] = {f"organization-{each.pk}": each for each in bodies}
    people = people_visible_to(member).exclude(consent=Consent.DECLINED).order_by("name", "pk")
    return found | {f"person-{each.pk}": each for each in people}


def _partner_choices(partners: dict[str, Partner]) -> list[tuple[Any, list[tuple[str, str]]]]:
    groups: dict[Any, list[tuple[str, str]]] = {}
    for key, row in partners.items():
        group = _("Organizations") if isinstance(row, Organization) else _("People")
        groups.setdefault(group, []).append((key, row.name))
    return list(groups.items())


def _name_of(member: Membership) -> str:
    return member.user.name
