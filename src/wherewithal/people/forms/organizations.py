"""What people type about organizations. Nothing but a name is ever required."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.people.forms.fields import (
    NAME_LENGTH,
    PHONE_LENGTH,
    WORDS_LENGTH,
    NameForm,
    own_words,
)
from wherewithal.people.models import LegalType, Organization, OrganizationType, PartnerArea

# The form in parts, so that nobody faces seventeen fields at once.
PARTS = (
    (_("Who they are"), ("name", "type", "kind", "words", "is_local_government")),
    (_("What they bring, want and cannot do"), ("brings", "wants", "cannot")),
    (
        _("How to reach them"),
        (
            "do_not_contact",
            "do_not_contact_words",
            "reach_by",
            "address",
            "phone",
            "website",
            "languages",
        ),
    ),
    (_("For the state library’s report"), ("partner_area", "legal_type")),
)


class OrganizationForm(NameForm):
    """What is known of a body outside the library."""

    type = forms.ChoiceField(label=_("Type"), choices=OrganizationType, required=False)
    kind = forms.CharField(
        label=_("What kind of organization, in your words"), max_length=WORDS_LENGTH, required=False
    )
    words = own_words(rows=4, label=_("About them"), required=False)
    is_local_government = forms.BooleanField(
        label=_("This is our local government, or a part of it"), required=False
    )
    brings = own_words(
        rows=3,
        label=_("What they bring"),
        required=False,
        help_text=_("One thing on a line: rooms, hands, know-how, an open ear."),
    )
    wants = own_words(
        rows=3,
        label=_("What they want"),
        required=False,
        help_text=_("One thing on a line, best as they said it."),
    )
    cannot = own_words(
        rows=3,
        label=_("What they cannot do"),
        required=False,
        help_text=_("Rules of theirs, busy seasons, hours that do not work. One thing on a line."),
    )
    do_not_contact = forms.BooleanField(label=_("Please do not contact them"), required=False)
    do_not_contact_words = own_words(
        label=_("Why not, and since when"),
        required=False,
        help_text=_("Kept even when they may be contacted again."),
    )
    reach_by = own_words(
        label=_("How they like to be reached"),
        required=False,
        help_text=_("For example: a call before ten, never by e-mail; ask for the front desk."),
    )
    address = forms.CharField(label=_("Address"), max_length=NAME_LENGTH, required=False)
    phone = forms.CharField(label=_("Phone"), max_length=PHONE_LENGTH, required=False)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    languages = forms.CharField(label=_("Languages spoken"), max_length=NAME_LENGTH, required=False)
    partner_area = forms.ChoiceField(
        label=_("Partner area"),
        choices=PartnerArea,
        required=False,
        help_text=_("As the program reports of US state libraries ask for it."),
    )
    legal_type = forms.ChoiceField(label=_("Legal type"), choices=LegalType, required=False)

    @property
    def parts(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields, in parts with a heading each."""
        return [(title, [self[name] for name in names]) for title, names in PARTS]


class LocationForm(NameForm):
    """A further place of an organization."""

    address = forms.CharField(label=_("Address"), max_length=NAME_LENGTH, required=False)
    words = own_words(label=_("Hours, and what else to know"), required=False)


class MergeForm(forms.Form):
    """Which other record is the same one."""

    other: Any = forms.ModelChoiceField(None, label=_("The same as"))

    def __init__(self, *args: Any, rows: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        other: Any = self.fields["other"]
        other.queryset = rows


def organization_label(organization: Organization) -> str:
    """What stands in a list to choose from: nobody is called by mistake."""
    if organization.do_not_contact:
        return gettext("%(name)s (please do not contact)") % {"name": organization.name}
    return organization.name
