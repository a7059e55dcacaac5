"""Who keeps a partnership, on one side of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.asks.queries import members_of
from wherewithal.partnerships.kept.models import MeetsYoung, Rank, Side
from wherewithal.partnerships.kept.queries import facts_of, roles_at
from wherewithal.people.forms import day
from wherewithal.people.models import Person
from wherewithal.people.queries import people_visible_to
from wherewithal.ui.seen import Seen

LONGEST_NAME = 300


class ChangeContactForm(Seen, forms.Form):
    """What they do in it, and from when to when."""

    part = forms.CharField(
        label=_("What do they do in it?"),
        max_length=300,
        required=False,
        help_text=_("Brings the seedlings; signs; knows the director from school."),
    )
    rank = forms.ChoiceField(
        label=_("Do we turn to them first?"),
        choices=Rank,
        required=False,
        help_text=_("A second one keeps it going when the first is away."),
    )
    meets_young = forms.ChoiceField(
        label=_("Do they meet the young people of our programs?"),
        choices=MeetsYoung,
        required=False,
        help_text=_(
            "Where your policy wants something looked at of whoever does, only a “does not” leaves "
            "them out: what nobody said stays a question."
        ),
    )
    starts_on = day(label=_("From"))
    ends_on = day(label=_("Until"), help_text=_("Whoever has gone stays here as history."))

    def __init__(self, *args: Any, side: str, **options: Any) -> None:
        super().__init__(*args, **options)
        if side == Side.OURS:
            del self.fields["meets_young"]

    def clean(self) -> dict[str, Any]:
        """The last day does not lie before the first."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = values.get("starts_on"), values.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day lies before the first."))
        return values


class ContactForm(ChangeContactForm):
    """Somebody more, on one side: of those who are noted, first those of that house; or a new name.

    Of ours also colleagues who have an account and no record.
    """

    who = forms.ChoiceField(label=_("Who?"), required=False)
    name = forms.CharField(
        label=_("Or somebody who is not noted yet"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("A name is enough. They count as not asked yet whether they agree to it."),
    )

    def __init__(
        self, *args: Any, member: Membership, asset: Asset, side: str, **options: Any
    ) -> None:
        super().__init__(*args, side=side, **options)
        self._rows: dict[str, Person | Membership] = {}
        self._names: set[str] = set()
        there = {role.person_id for role in roles_at(member, facts_of(asset).organization)}
        groups: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
        for person in people_visible_to(member).order_by("name", "pk"):
            is_there = side == Side.THEIRS and person.pk in there
            groups[is_there].append((self._key("person", person), person.name))
            self._names.add(_folded(person.name))
        who: Any = self.fields["who"]
        who.choices = [("", _("choose somebody"))]
        members = self._members(member) if side == Side.OURS else []
        for title, found in (
            (_("Known there"), groups[True]),
            (_("People"), groups[False]),
            (_("Members"), members),
        ):
            if found:
                who.choices = [*who.choices, (title, found)]
        if not member.can(Permission.EDIT_PEOPLE):
            del self.fields["name"]
        elif not self._rows:
            del self.fields["who"]
            self.fields["name"].label = _("Who?")
        self.order_fields(["who", "name", "part", "rank", "meets_young", "starts_on", "ends_on"])

    def clean_name(self) -> str:
        """A name that nobody here has: whoever is noted is chosen, and stays one."""
        name = " ".join(self.cleaned_data["name"].split())
        if _folded(name) in self._names:
            raise forms.ValidationError(
                _("Somebody of this name is noted already. Choose them above.")
            )
        return name

    def clean(self) -> dict[str, Any]:
        """What the action takes: a person, a member, or the name of somebody new."""
        values = super().clean()
        chosen = self._rows.get(values.pop("who", ""))
        name = values.get("name", "")
        if chosen and name:
            self.add_error("name", _("One at a time: choose somebody, or say a name."))
        elif not chosen and not name and "name" not in self.errors and "who" not in self.errors:
            self.add_error("who" if "who" in self.fields else "name", _("Choose somebody."))
        values["person"] = chosen if isinstance(chosen, Person) else None
        values["member"] = chosen if isinstance(chosen, Membership) else None
        return values

    def _members(self, member: Membership) -> list[tuple[str, str]]:
        rows = members_of(member.library_id).filter(person=None)
        return [(self._key("member", row), row.user.name) for row in rows]

    def _key(self, kind: str, row: Person | Membership) -> str:
        key = f"{kind}-{row.pk}"
        self._rows[key] = row
        return key


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
