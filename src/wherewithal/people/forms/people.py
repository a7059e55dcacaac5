"""What people type about people. Nothing but a name is ever required."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.forms.fields import (
    NAME_LENGTH,
    PHONE_LENGTH,
    WORDS_LENGTH,
    NameForm,
    day,
    own_words,
)
from wherewithal.people.forms.organizations import organization_label
from wherewithal.people.models import Consent, LineKind, Person, RoleKind
from wherewithal.people.queries import is_self, organizations_in, people_visible_to
from wherewithal.people.week import person_key, team_key
from wherewithal.quantities import Quantity
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen


class PersonForm(NameForm):
    """Name and hours, and how to reach them where the reader may know it."""

    hours_per_week = QuantityFormField(
        label=_("Hours a week with us"), help_text=_("20, about 10, 2 or 3; empty means not known.")
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Phone"), max_length=PHONE_LENGTH, required=False)
    contact_level = forms.ChoiceField(label=_("Who may see how to reach them"), choices=Level)

    def __init__(self, *args: Any, with_contact: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not with_contact:
            for name in ("email", "phone", "contact_level"):
                del self.fields[name]


class ConsentForm(Seen, forms.Form):
    """Whether somebody agrees to be written about."""

    consent = forms.ChoiceField(label=_("Do they agree?"), choices=Consent)
    on = day(label=_("When"), help_text=_("Empty means today."))
    words = forms.CharField(
        label=_("How they said it"),
        max_length=NAME_LENGTH,
        required=False,
        help_text=_("For example: “fine with me”, over coffee."),
    )


class OwnProfileForm(forms.Form):
    """What somebody is here, who begins their own profile."""

    kind = forms.ChoiceField(
        label=_("What are you here?"),
        choices=[
            (RoleKind.STAFF.value, _("I work here")),
            (RoleKind.VOLUNTEER.value, _("I am a volunteer here")),
            (RoleKind.TRUSTEE.value, _("I am on the board")),
            ("", _("Something else")),
        ],
        widget=forms.RadioSelect,
        initial=RoleKind.STAFF.value,
        required=False,
    )


class LineForm(Seen, forms.Form):
    """One line about a person."""

    text = own_words(label=_("In your words"))
    level = forms.ChoiceField(
        label=_("Who may see it"),
        choices=Level,
        help_text=_("Write as if it were read aloud one day, with the person in the room."),
    )

    def __init__(
        self, *args: Any, kind: str, levels: Sequence[str] = tuple(Level.values), **options: Any
    ) -> None:
        usual = Level.PRIVATE if kind == LineKind.HARD else Level.LIBRARY
        options.setdefault("initial", {"level": usual})
        super().__init__(*args, **options)
        level: Any = self.fields["level"]
        level.choices = [choice for choice in Level.choices if choice[0] in levels]


class RoleForm(Seen, forms.Form):
    """What somebody is, where, from when to when."""

    kind = forms.ChoiceField(label=_("They are"), choices=RoleKind)
    title = forms.CharField(label=_("Title"), max_length=NAME_LENGTH, required=False)
    organization: Any = forms.ModelChoiceField(None, label=_("At the organization"), required=False)
    team: Any = forms.ModelChoiceField(None, label=_("In our team"), required=False)
    outlet: Any = forms.ModelChoiceField(None, label=_("At our outlet"), required=False)
    since = day(label=_("Since"))
    until = day(label=_("Until"), help_text=_("Empty while it lasts."))

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = {
            "organization": organizations_in(member),
            "team": Team.objects.in_library(member.library_id),
            "outlet": Outlet.objects.in_library(member.library_id),
        }
        for name, rows in choices.items():
            field: Any = self.fields[name]
            field.queryset = rows
            field.empty_label = _("no one in particular")
        organization: Any = self.fields["organization"]
        organization.label_from_instance = organization_label

    def clean(self) -> dict[str, Any]:
        """The end may not lie before the beginning: said at the field."""
        values: dict[str, Any] = super().clean() or {}
        since, until = values.get("since"), values.get("until")
        if since and until and until < since:
            self.add_error("until", _("The end lies before the beginning."))
        return values


class TieForm(Seen, forms.Form):
    """How two know each other. The other end is chosen when the tie is made, and stays."""

    other = forms.ChoiceField(label=_("Knows"))
    kind = forms.CharField(
        label=_("How they know each other"),
        max_length=WORDS_LENGTH,
        required=False,
        help_text=_("Neighbors, same choir, worked on the summer program together…"),
    )
    how_often = forms.CharField(label=_("How often"), max_length=WORDS_LENGTH, required=False)
    said_by_name = forms.CharField(label=_("Who says so"), max_length=WORDS_LENGTH, required=False)
    consent = forms.ChoiceField(label=_("Do those in it agree?"), choices=Consent)

    def __init__(self, *args: Any, member: Member, is_new: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if is_new:
            other: Any = self.fields["other"]
            other.choices = _ends(member)
        else:
            del self.fields["other"]
        if not member.can(Permission.EDIT_PEOPLE):
            del self.fields["consent"]


class DutyForm(Seen, forms.Form):
    """Something that takes hours every week."""

    duty = forms.CharField(
        label=_("Duty"), max_length=NAME_LENGTH, help_text=_("Desk, storytime, garden…")
    )
    hours_per_week = QuantityFormField(
        label=_("Hours a week"), help_text=_("4, about 2, 3 to 5; empty means not known.")
    )


class TalkForm(Seen, forms.Form):
    """A conversation to have."""

    whom = forms.CharField(label=_("Whom"), max_length=NAME_LENGTH)
    why = own_words(label=_("Why"), required=False)
    by_when = day(label=_("By when"))


class TalkDoneForm(Seen, forms.Form):
    """What came of a conversation."""

    learned = own_words(label=_("What came of it"), required=False)


class WhatIfForm(forms.Form):
    """A duty, and what would become of it. Asking stores nothing."""

    MOVE, SHARE, DROP = "move", "share", "drop"

    change = forms.ChoiceField(
        label=_("What if we"),
        choices=[
            (MOVE, _("move some of its hours")),
            (SHARE, _("share it between two")),
            (DROP, _("drop it")),
        ],
    )
    duty = forms.TypedChoiceField(label=_("Which duty"), coerce=int)
    hours = QuantityFormField(
        label=_("How many hours a week"), help_text=_("Only when some of them move: 2, 1 to 3…")
    )
    to = forms.ChoiceField(
        label=_("To whom"), required=False, help_text=_("Not needed when it is dropped.")
    )

    def __init__(
        self,
        *args: Any,
        duties: list[tuple[int, str]],
        holders: list[tuple[str, str]],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["duty"].choices = duties
        fields["to"].choices = [("", _("nobody chosen yet")), *holders]

    def clean(self) -> dict[str, Any]:
        """Somebody takes it over, and when hours move, how many."""
        values: dict[str, Any] = super().clean() or {}
        change = values.get("change")
        hours: Quantity | None = values.get("hours")
        if change != self.DROP and not values.get("to"):
            self.add_error("to", _("Please choose who would take it over."))
        if change == self.MOVE and hours is not None and not hours.is_known:
            self.add_error("hours", _("Please say how many hours would move."))
        return values


def _ends(member: Member) -> list[Any]:
    """Everybody and everything that somebody can know, in groups."""
    people = people_visible_to(member).order_by("name", "pk")
    teams = Team.objects.in_library(member.library_id)
    return [
        ("", _("please choose")),
        (_("People"), [(person_key(row.pk), row.name) for row in people]),
        (
            _("Organizations"),
            [
                (f"organization-{row.pk}", organization_label(row))
                for row in organizations_in(member)
            ],
        ),
        (_("Teams"), [(team_key(row.pk), row.name) for row in teams]),
    ]


def person_values(person: Person) -> dict[str, Any]:
    """What the form of a person shows before anything is typed."""
    names = ("name", "hours_per_week", "email", "phone", "contact_level")
    return {name: getattr(person, name) for name in names}


def consent_form(person: Person, posted: Any = None, *, by: Member) -> ConsentForm:
    """The form of a person's consent, with what is noted of it; asked directly where it is they who read it."""
    initial = {"consent": person.consent, "on": person.consent_on, "words": person.consent_words}
    form = ConsentForm(posted, initial=initial)
    if is_self(by, person):
        _ask_directly(form)
    return form


def _ask_directly(form: ConsentForm) -> None:
    fields: dict[str, Any] = form.fields
    del fields["on"]
    fields["consent"].label = _("Do you agree?")
    fields["consent"].choices = [
        (Consent.GIVEN, _("yes, colleagues may read it")),
        (Consent.DECLINED, _("no, I would rather not")),
    ]
    fields["words"].label = _("Anything to add")
    fields["words"].help_text = ""
