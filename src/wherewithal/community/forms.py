"""What people type about what stands around the library. Nothing but a name is ever required."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.queries import is_alone
from wherewithal.accounts.sensitivity import Level
from wherewithal.community.actions.fields import About
from wherewithal.community.models import (
    AssetKind,
    Bucket,
    CommunityAsset,
    GovernmentTopic,
    PointState,
)
from wherewithal.community.queries import NO_BUCKET, Wanted, levels_for
from wherewithal.libraries.models import Outlet
from wherewithal.people.forms import NAME_LENGTH, day, organization_label, own_words
from wherewithal.people.models import Consent
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.ui.seen import Seen

SOMEBODY_NEW = "new"
PERSON = ("about", "consent", "consent_words")
LONGEST_PASTE = 20_000


class CardPersonForm(Seen, forms.Form):
    """Whom a card is about, and whether they agree: the part that two forms share."""

    about = forms.ChoiceField(
        label=_("Is it about one person?"),
        required=False,
        help_text=_(
            "Then ask them before you write more. Until they agree only editors see the card, and "
            "it is never printed or drawn."
        ),
    )
    consent = forms.ChoiceField(label=_("Do they agree?"), choices=Consent, required=False)
    consent_words = forms.CharField(
        label=_("How they said it"), max_length=NAME_LENGTH, required=False
    )

    def __init__(
        self,
        *args: Any,
        member: Member,
        asset: CommunityAsset | None = None,
        is_about_somebody: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.people = people_visible_to(member).order_by("name", "pk")
        self._offer_people(asset, is_about_somebody=is_about_somebody)
        if not member.can(Permission.EDIT_PEOPLE):
            del self.fields["consent"], self.fields["consent_words"]

    def _offer_people(self, asset: CommunityAsset | None, *, is_about_somebody: bool) -> None:
        about: Any = self.fields["about"]
        new = (SOMEBODY_NEW, _("yes, somebody who is not written down yet"))
        nobody = ("", _("no, not about one person"))
        known = [(str(person.pk), person.name) for person in self.people]
        if asset is not None and asset.person_id is not None:
            about.choices = known
        elif is_about_somebody:
            about.label = _("Who is it?")
            about.choices = [new, *known]
        else:
            about.choices = [nobody, new, *known]

    def clean(self) -> dict[str, Any]:
        """The three fields as one value: the person behind the card, or None."""
        values = dict(super().clean() or {})
        chosen = values.pop("about", "")
        said = {name: values.pop(name, "") for name in ("consent", "consent_words")}
        values["about"] = self._about(chosen, **said) if chosen else None
        return values

    def _about(self, chosen: str, *, consent: str, consent_words: str) -> About:
        person = None if chosen == SOMEBODY_NEW else self.people.filter(pk=chosen).first()
        if person is not None and not self._is_answered(person.consent, consent):
            consent = ""
        return About(person=person, consent=consent, consent_words=consent_words)

    def _is_answered(self, noted: str, consent: str) -> bool:
        """Leaving the field as it came up is no answer; it says “not asked” of somebody we know."""
        return bool({"consent", "consent_words"} & set(self.changed_data)) and (
            consent != Consent.NOT_ASKED or noted == Consent.NOT_ASKED
        )


class AssetForm(CardPersonForm):
    """A card with all that is known of it."""

    name = forms.CharField(label=_("Name"), max_length=NAME_LENGTH)
    kind = forms.ChoiceField(label=_("Kind"), choices=AssetKind, required=False)
    bucket = forms.ChoiceField(label=_("Bucket"), choices=Bucket, required=False)
    words = own_words(rows=4, label=_("What is good to know"), required=False)
    organization: Any = forms.ModelChoiceField(None, label=_("Who holds it"), required=False)
    address = forms.CharField(label=_("Where it is"), max_length=NAME_LENGTH, required=False)
    outlets: Any = forms.ModelMultipleChoiceField(
        None,
        label=_("Which of our outlets know it"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    level = forms.ChoiceField(
        label=_("Who may see it"),
        choices=Level,
        help_text=_("Write as if it were read aloud one day, with everybody in the room."),
    )

    field_order = ("name", "words", "bucket", "kind", *PERSON)

    def __init__(
        self, *args: Any, member: Member, asset: CommunityAsset | None = None, **options: Any
    ) -> None:
        super().__init__(*args, member=member, asset=asset, **options)
        fields: dict[str, Any] = self.fields
        fields["organization"].queryset = organizations_in(member)
        fields["organization"].label_from_instance = organization_label
        fields["organization"].empty_label = _("nobody noted")
        outlets = Outlet.objects.in_library(member.library_id)
        fields["outlets"].queryset = outlets
        if not outlets.exists():
            del fields["outlets"]
        levels = levels_for(member, asset)
        fields["level"].choices = [choice for choice in Level.choices if choice[0] in levels]
        if is_alone(member):
            del fields["level"]

    @property
    def before_person(self) -> list[forms.BoundField]:
        """What is asked of every card, before whom it is about."""
        return [field for field in self.visible_fields() if field.name in self.field_order[:4]]

    @property
    def of_person(self) -> list[forms.BoundField]:
        """Whom it is about, and whether they agree: unfolded where it matters."""
        return [field for field in self.visible_fields() if field.name in PERSON]

    @property
    def after_person(self) -> list[forms.BoundField]:
        """All the rest."""
        asked = {*self.field_order}
        return [field for field in self.visible_fields() if field.name not in asked]

    @property
    def is_of_person(self) -> bool:
        """True where it is about somebody, says so by its kind, or something there is wrong."""
        is_individual = self["kind"].value() == AssetKind.INDIVIDUAL
        is_about = bool(self["about"].value())
        return is_individual or is_about or any(field.errors for field in self.of_person)


def asset_values(asset: CommunityAsset) -> dict[str, Any]:
    """What the form of a card shows before anything is typed."""
    names = ("name", "kind", "bucket", "words", "address", "level")
    person = asset.person
    return {
        **{name: getattr(asset, name) for name in names},
        "organization": asset.organization_id,
        "outlets": [known.outlet_id for known in asset.known_at.all()],
        "about": "" if person is None else str(person.pk),
        "consent": "" if person is None else person.consent,
        "consent_words": "" if person is None else person.consent_words,
    }


class CardsForm(forms.Form):
    """One line, or several at once, for one bucket."""

    bucket = forms.ChoiceField(choices=[choice for choice in Bucket.choices if choice[0]])
    line = forms.CharField(required=False, max_length=LONGEST_PASTE)
    lines = forms.CharField(required=False, max_length=LONGEST_PASTE)
    are_people = forms.BooleanField(required=False)

    def written(self) -> list[str]:
        """The cards that were typed, in order."""
        typed = [self.cleaned_data["line"], *self.cleaned_data["lines"].splitlines()]
        return [line.strip() for line in typed if line.strip()]


class FilterForm(forms.Form):
    """The list's filters; what makes no sense asks for nothing."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    bucket = forms.ChoiceField(label=_("Bucket"), required=False)
    outlet: Any = forms.ModelChoiceField(None, label=_("Known at"), required=False)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        every = ("", _("all"))
        fields["kind"].choices = [every, *(pair for pair in AssetKind.choices if pair[0])]
        fields["bucket"].choices = [
            every,
            *(pair for pair in Bucket.choices if pair[0]),
            (NO_BUCKET, _("no bucket yet")),
        ]
        outlets = Outlet.objects.in_library(member.library_id)
        fields["outlet"].queryset = outlets
        fields["outlet"].empty_label = _("all")
        if not outlets.exists():
            del fields["outlet"]

    def wanted(self) -> Wanted:
        """What is asked for; a value that nobody could choose is as good as none."""
        self.is_valid()
        asked = self.cleaned_data
        return Wanted(
            words=asked.get("q", ""),
            kind=asked.get("kind", ""),
            bucket=asked.get("bucket", ""),
            outlet=asked.get("outlet"),
        )


class PointForm(Seen, forms.Form):
    """One point of the local government's checklist."""

    topic = forms.ChoiceField(label=_("Topic"), choices=GovernmentTopic)
    words = own_words(
        rows=4,
        label=_("What we know, or want to know"),
        required=False,
        help_text=_("A name, a date, a sentence from a meeting; or the question as it stands."),
    )
    state = forms.ChoiceField(label=_("How far we are"), choices=PointState)
    owner: Any = forms.ModelChoiceField(None, label=_("Who looks after it"), required=False)
    due_on = day(label=_("By when"))

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        members = Membership.objects.in_library(member.library_id).select_related("user")
        fields["owner"].queryset = members
        fields["owner"].label_from_instance = lambda row: row.actor_name
        fields["owner"].empty_label = _("nobody yet")
        if not member.can(Permission.EDIT_COMMUNITY):
            del fields["topic"]
