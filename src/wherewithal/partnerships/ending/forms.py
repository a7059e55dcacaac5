"""What people type when a partnership ends."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.asks.queries import members_of
from wherewithal.people.forms import day, day_has_come, own_words
from wherewithal.people.queries import people_visible_to
from wherewithal.programs.coverage.gather import today_of
from wherewithal.ui.seen import Seen


def _door_opens_later(form: forms.Form) -> None:
    """A door whose day is not after the end would be asked about at once."""
    ended_on, door_on = form.cleaned_data.get("ended_on"), form.cleaned_data.get("door_on")
    if ended_on and door_on and door_on <= ended_on:
        form.add_error("door_on", _("This day is not after its last day."))


class EndForm(forms.Form):
    """When, and why."""

    ended_on = forms.DateField(
        label=_("Its last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    why = own_words(
        label=_("Why does it end?"),
        required=False,
        help_text=_(
            "About the situation: the grant is over, the goal is reached. It may be read aloud."
        ),
    )
    door_on = day(
        label=_("When could we knock again?"),
        help_text=_("On that day the home page asks. Empty means: nobody asks."),
    )

    def clean(self) -> dict[str, Any]:
        """The door is for later."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        _door_opens_later(self)
        return values


class EndingForm(Seen, forms.Form):
    """All that is gathered."""

    ended_on = forms.DateField(
        label=_("Its last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    why = own_words(label=_("Why does it end?"), required=False)
    numbers = own_words(
        rows=4,
        label=_("Numbers worth keeping"),
        required=False,
        help_text=_("How many came, how many hours, how many plants. About is good enough."),
    )
    stories = own_words(
        rows=4,
        label=_("Stories worth keeping"),
        required=False,
        help_text=_(
            "One that you would tell at the next board meeting. No names without their yes."
        ),
    )
    learned = own_words(rows=4, label=_("What did we learn?"), required=False)
    shared_with = own_words(label=_("With whom did we share what came of it?"), required=False)
    shared_on = day(label=_("Shared on"))
    door_words = own_words(
        label=_("What would make it worth beginning again?"),
        required=False,
        help_text=_("Whoever reads it in two years will be glad of it."),
    )
    door_on = day(label=_("When could we knock again?"))

    def __init__(self, *args: Any, member: Membership, **options: Any) -> None:
        super().__init__(*args, **options)
        self._member = member

    def clean(self) -> dict[str, Any]:
        """What is still to be shared is not shared."""
        values: dict[str, Any] = super().clean()
        day_has_come(self, "shared_on", today=today_of(self._member.library_id))
        _door_opens_later(self)
        return values


class ThanksForm(Seen, forms.Form):
    """Whom to thank, who does it, and when it was done."""

    person: Any = forms.ModelChoiceField(
        None,
        label=_("Whom do we thank?"),
        required=False,
        empty_label=_("somebody else, see below"),
    )
    whom = forms.CharField(label=_("Or in words"), max_length=300, required=False)
    is_manager = forms.BooleanField(
        label=_("As the manager of somebody who helped"), required=False
    )
    by_member: Any = forms.ModelChoiceField(
        None, label=_("Who thanks them?"), required=False, empty_label=_("nobody yet")
    )
    done_on = day(label=_("Done on"))

    def __init__(self, *args: Any, member: Membership, **options: Any) -> None:
        super().__init__(*args, **options)
        self._member = member
        person: Any = self.fields["person"]
        person.queryset = people_visible_to(member).order_by("name", "pk")
        by_member: Any = self.fields["by_member"]
        by_member.queryset = members_of(member.library_id)
        by_member.label_from_instance = lambda each: each.user.name

    def clean(self) -> dict[str, Any]:
        """One, or in words; done on a day that has come."""
        values: dict[str, Any] = super().clean()
        day_has_come(self, "done_on", today=today_of(self._member.library_id))
        if values.get("person") and values.get("whom"):
            self.add_error("whom", _("Choose somebody above, or name somebody here: not both."))
        if not values.get("person") and not values.get("whom") and "person" not in self.errors:
            self.add_error("person", _("Choose whom to thank, or say it in words."))
        return values
