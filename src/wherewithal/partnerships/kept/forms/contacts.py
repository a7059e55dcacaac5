"""Who keeps a partnership, on one side of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.asks.queries import members_of
from wherewithal.partnerships.kept.models import Rank, Side
from wherewithal.people.forms import day
from wherewithal.people.models import Person
from wherewithal.people.queries import people_visible_to
from wherewithal.ui.seen import Seen


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
    starts_on = day(label=_("From"))
    ends_on = day(label=_("Until"), help_text=_("Whoever has gone stays here as history."))

    def clean(self) -> dict[str, Any]:
        """The last day does not lie before the first."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = values.get("starts_on"), values.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day lies before the first."))
        return values


class ContactForm(ChangeContactForm):
    """Somebody more, on one side. Of ours also colleagues who have an account and no record."""

    who = forms.ChoiceField(label=_("Who?"), error_messages={"required": _("Choose somebody.")})

    def __init__(self, *args: Any, member: Membership, side: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self._rows: dict[str, Person | Membership] = {}
        people = [
            (self._key("person", person), person.name)
            for person in people_visible_to(member).order_by("name", "pk")
        ]
        who: Any = self.fields["who"]
        who.choices = [("", _("choose somebody")), (_("People"), people)]
        if side == Side.OURS:
            who.choices = [*who.choices, (_("Members"), self._members(member))]
        self.order_fields(["who", "part", "rank", "starts_on", "ends_on"])

    def clean(self) -> dict[str, Any]:
        """What the action takes: a person, or a member."""
        values = super().clean()
        chosen = self._rows.get(values.pop("who", ""))
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
