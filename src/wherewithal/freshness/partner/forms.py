"""What a partner types by link, and what a member does with it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wherewithal.freshness.models import PartnerLink, WantsGone
from wherewithal.freshness.partner import queries
from wherewithal.people.forms.fields import NAME_LENGTH, PHONE_LENGTH, own_words
from wherewithal.ui.digests import digest, tidy
from wherewithal.ui.long_words import uncut
from wherewithal.ui.seen import SEEN, Seen, marks_in

LONGEST_WORDS = 2000
STILL_RIGHT = "right"
OF_THE_LIBRARY = ("reach_by", "brings", "cannot")
"""What stands there may be as long as the library made it."""


class PartnerForm(Seen, forms.Form):
    """What they put right. It begins with what they said last, else with what is noted.

    Two windows may be open, and a colleague may write meanwhile: what they did not touch stays as it is by now.
    """

    emptied = _("Somebody emptied this meanwhile. “Send” once more puts yours there.")
    became = _("Meanwhile this became “%(theirs)s”. “Send” once more puts yours in its place.")

    phone = uncut(forms.CharField(label=_("Your phone"), max_length=PHONE_LENGTH, required=False))
    reach_by = own_words(
        rows=2,
        label=_("How you like to be reached"),
        required=False,
        help_text=_("Whom to ask for, when, in which way."),
    )
    brings = own_words(
        rows=3,
        label=_("What you bring or offer"),
        required=False,
        help_text=_("One thing on a line."),
    )
    address = uncut(
        forms.CharField(label=_("Where to find you"), max_length=NAME_LENGTH, required=False)
    )
    cannot = own_words(
        rows=2,
        label=_("When or what does not work"),
        required=False,
    )
    words = own_words(
        rows=2,
        label=_("Anything else, in your own words"),
        required=False,
        max_length=LONGEST_WORDS,
        help_text=_("For example: rooms yes, volunteers not before May."),
    )
    said_by_name = uncut(
        forms.CharField(label=_("Your name, if you like"), max_length=60, required=False)
    )
    wants_gone = forms.ChoiceField(
        label=_("Shall we take something away?"),
        choices=[
            ("", _("No, it may stay")),
            (WantsGone.WORDS, _("Yes: what we said by this link")),
            (WantsGone.ALL, _("Yes: everything that you noted about us")),
        ],
        required=False,
        # Going back, a browser would choose it again where nobody looks.
        widget=forms.RadioSelect(attrs={"autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, *, asked: PartnerLink) -> None:
        organization = asked.organization
        said = queries.open_values(organization)
        noted = {name: getattr(organization, name) for name in queries.FIELDS}
        super().__init__(data, initial={"wants_gone": "", **noted, **said})

    def clean(self) -> dict[str, Any]:
        """All of it is right only as far as they saw it; what the library noted at length is no fault of theirs."""
        values = super().clean()
        for name in OF_THE_LIBRARY:
            typed = values.get(name, "")
            if len(typed) > LONGEST_WORDS and tidy(typed) != tidy(str(self.initial[name])):
                words = _("Please keep it under %(most)s letters; it has %(number)s now.")
                told = {"most": f"{LONGEST_WORDS:,}", "number": f"{len(typed):,}"}
                self.add_error(name, ValidationError(words, params=told))
        if self.is_still_right and self._changed_by_others():
            self.add_error(None, _("That has changed meanwhile. Here is how it stands now."))
        return values

    @property
    def is_still_right(self) -> bool:
        """They say that all of it is."""
        return self.order == STILL_RIGHT

    @property
    def order(self) -> str:
        """Which button they pressed."""
        return str(self.data.get("do", ""))

    @property
    def parts(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The three facts, each with its fields."""
        return [
            (_("How we reach you"), [self["phone"], self["reach_by"]]),
            (_("What you bring"), [self["brings"]]),
            (_("When and where"), [self["address"], self["cannot"]]),
        ]


def typed_in(posted: Mapping[str, str]) -> list[tuple[Any, str]]:
    """What somebody wrote into the page of a link that was closed meanwhile, with its labels."""
    seen = marks_in(posted.get(SEEN, ""))
    words = {name: tidy(posted.get(name, "")) for name in (*queries.FIELDS, "words")}
    labels = {name: field.label for name, field in PartnerForm.base_fields.items()}
    return [
        (labels[name], text)
        for name, text in words.items()
        if text and digest(text) != seen.get(name)
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
