"""What a partner types by link, and what a member does with it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.freshness.models import PartnerLink, WantsGone
from wherewithal.freshness.partner import queries
from wherewithal.people.forms.fields import NAME_LENGTH, PHONE_LENGTH, own_words

LONGEST_WORDS = 2000


class PartnerForm(forms.Form):
    """What they put right. It begins with what they said last, else with what is noted."""

    phone = forms.CharField(label=_("Your phone"), max_length=PHONE_LENGTH, required=False)
    reach_by = own_words(
        rows=2,
        label=_("How you like to be reached"),
        required=False,
        max_length=LONGEST_WORDS,
        help_text=_("Whom to ask for, when, in which way."),
    )
    brings = own_words(
        rows=3,
        label=_("What you bring or offer"),
        required=False,
        max_length=LONGEST_WORDS,
        help_text=_("One thing on a line."),
    )
    address = forms.CharField(label=_("Where to find you"), max_length=NAME_LENGTH, required=False)
    cannot = own_words(
        rows=2,
        label=_("When or what does not work"),
        required=False,
        max_length=LONGEST_WORDS,
    )
    words = own_words(
        rows=2,
        label=_("Anything else, in your own words"),
        required=False,
        max_length=LONGEST_WORDS,
        help_text=_("For example: rooms yes, volunteers not before May."),
    )
    said_by_name = forms.CharField(label=_("Your name, if you like"), max_length=60, required=False)
    wants_gone = forms.ChoiceField(
        label=_("Shall we take something away?"),
        choices=[
            ("", _("No, it may stay")),
            (WantsGone.WORDS, _("Yes: what we said by this link")),
            (WantsGone.ALL, _("Yes: everything that you noted about us")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, data: Any = None, *, asked: PartnerLink) -> None:
        organization = asked.organization
        said = queries.open_values(organization)
        noted = {name: getattr(organization, name) for name in queries.FIELDS}
        super().__init__(data, initial={"wants_gone": "", **noted, **said})

    @property
    def parts(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The three facts, each with its fields."""
        return [
            (_("How we reach you"), [self["phone"], self["reach_by"]]),
            (_("What you bring"), [self["brings"]]),
            (_("When and where"), [self["address"], self["cannot"]]),
        ]


class MakeLinkForm(forms.Form):
    """A few words that go along with a link."""

    message = own_words(
        rows=3,
        label=_("A few words to them"),
        required=False,
        max_length=LONGEST_WORDS,
        help_text=_("They stand on the page behind the link."),
    )


class KeepWordsForm(forms.Form):
    """Where a partner's own words go."""

    lands_in = forms.ChoiceField(
        label=_("Add it to"),
        choices=[
            ("cannot", _("what they cannot do")),
            ("brings", _("what they bring")),
            ("wants", _("what they want")),
            ("words", _("about them")),
        ],
    )
    text = own_words(rows=2, label=_("In their words"), required=False)
