"""People the library works with, what they are and where, and what ties them together."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.people.models.organizations import Organization
from wherewithal.quantities.field import QuantityField


class Consent(models.TextChoices):
    """Whether the person agreed to what is said about them."""

    NOT_ASKED = "not-asked", _("not asked yet")
    ASKED = "asked", _("asked, no answer yet")
    GIVEN = "given", _("agreed")
    DECLINED = "declined", _("declined")


class Person(LibraryRow):
    """Somebody the library works with: staff, volunteer, trustee, neighbour. Need not have an account."""

    name = models.CharField(_("name"), max_length=300)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=60, blank=True)
    contact_level = models.CharField(
        _("who may see how to reach them"), max_length=10, choices=Level, default=Level.LIBRARY
    )
    hours_per_week = QuantityField(_("hours a week with us"))
    consent = models.CharField(
        _("consent"), max_length=10, choices=Consent, default=Consent.NOT_ASKED
    )
    consent_on = models.DateField(_("asked or agreed on"), null=True, blank=True)
    consent_words = models.CharField(_("how they agreed"), max_length=300, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("person")

    def __str__(self) -> str:
        return self.name

    @property
    def has_agreed(self) -> bool:
        """True when consent to what is said about this person is on record."""
        return self.consent == Consent.GIVEN

    @property
    def in_groups(self) -> list[models.Model]:
        """The groups of the staff sheet that the person belongs to. For many, prefetch "groups__asset".

        A group that was moved to another sheet keeps its people, unseen, until it comes back.
        """
        return [row.asset for row in self.groups.all() if row.asset.area == "staff"]


class RoleKind(models.TextChoices):
    """In which capacity somebody holds a role."""

    STAFF = "staff", _("staff")
    VOLUNTEER = "volunteer", _("volunteer")
    TRUSTEE = "trustee", _("trustee")
    COMMUNITY = "community", _("community member")
    CONTACT = "contact", _("contact there")


class Role(LibraryRow):
    """What a person is, where, from when to when. One person may hold several at once."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="roles"
    )
    team = models.ForeignKey(
        "wherewithal.Team", on_delete=models.PROTECT, null=True, blank=True, related_name="roles"
    )
    outlet = models.ForeignKey(
        "wherewithal.Outlet", on_delete=models.PROTECT, null=True, blank=True, related_name="roles"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=RoleKind, default=RoleKind.STAFF)
    title = models.CharField(_("title"), max_length=300, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("role")
        constraints = [
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gte=models.F("since")),
                name="role_ends_after_it_begins",
                violation_error_message=_("The end lies before the beginning."),
            )
        ]


class LineKind(models.TextChoices):
    """What a line about a person says. What makes it hard is written by that person alone."""

    INTEREST = "interest", _("Passions and interests")
    INSIDE = "inside", _("Relationships inside the library")
    COMMUNITY = "community", _("Relationships in the community")
    PRIORITY = "priority", _("Organizational priorities")
    VALUE = "value", _("Values and goals")
    OFFER = "offer", _("What I would gladly offer")
    HARD = "hard", _("What makes it hard")


class PersonLine(LibraryRow):
    """One line about a person, in the author's words. Never a score."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="lines")
    kind = models.CharField(max_length=10, choices=LineKind)
    text = models.TextField(_("words"))
    level = models.CharField(
        _("who may see it"), max_length=10, choices=Level, default=Level.LIBRARY
    )
    position = models.PositiveIntegerField(default=0)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    said_by_name = models.CharField(max_length=200, blank=True)
    said_at = models.DateTimeField(default=timezone.now)
    edited_by_name = models.CharField(max_length=200, blank=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("line")


class Tie(LibraryRow):
    """Who knows whom: from a person or team to a person, team or organization."""

    GOES_WITH: ClassVar = frozenset(
        {"from_person", "from_team", "to_person", "to_team", "to_organization"}
    )

    from_person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="ties_from"
    )
    from_team = models.ForeignKey(
        "wherewithal.Team",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ties_from",
    )
    to_person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="ties_to"
    )
    to_team = models.ForeignKey(
        "wherewithal.Team", on_delete=models.PROTECT, null=True, blank=True, related_name="ties_to"
    )
    to_organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="ties_to"
    )
    kind = models.CharField(_("how they know each other"), max_length=200, blank=True)
    how_often = models.CharField(_("how often"), max_length=200, blank=True)
    said_by_name = models.CharField(_("said by"), max_length=200, blank=True)
    said_at = models.DateTimeField(default=timezone.now)
    consent = models.CharField(
        _("consent"), max_length=10, choices=Consent, default=Consent.NOT_ASKED
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("tie")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(from_person__isnull=False, from_team=None)
                    | Q(from_person=None, from_team__isnull=False)
                ),
                name="tie_from_one",
                violation_error_message=_("Choose one person or team that holds the tie."),
            ),
            models.CheckConstraint(
                condition=(
                    Q(to_person__isnull=False, to_team=None, to_organization=None)
                    | Q(to_person=None, to_team__isnull=False, to_organization=None)
                    | Q(to_person=None, to_team=None, to_organization__isnull=False)
                ),
                name="tie_to_one",
                violation_error_message=_("Choose one person, team or organization."),
            ),
            models.CheckConstraint(
                condition=~Q(from_person=models.F("to_person")) & ~Q(from_team=models.F("to_team")),
                name="tie_to_another",
                violation_error_message=_("A tie needs two different ends."),
            ),
        ]

    @property
    def holder(self) -> models.Model | None:
        """Who knows somebody: a person or a team."""
        return self.from_person or self.from_team

    @property
    def other(self) -> models.Model | None:
        """Who is known: a person, a team or an organization."""
        return self.to_person or self.to_team or self.to_organization


class Commitment(LibraryRow):
    """Hours a week that a person or team already gives to a duty."""

    GOES_WITH: ClassVar = frozenset({"person", "team"})

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    team = models.ForeignKey(
        "wherewithal.Team",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
    )
    duty = models.CharField(_("duty"), max_length=300)
    hours_per_week = QuantityField(_("hours a week"))
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("commitment")
        constraints = [
            models.CheckConstraint(
                condition=(Q(person__isnull=False, team=None) | Q(person=None, team__isnull=False)),
                name="commitment_of_one",
                violation_error_message=_("A duty is one person's or one team's."),
            )
        ]


class PlannedTalk(LibraryRow):
    """Somebody a member wants to talk to: whom, why, by when."""

    member = models.ForeignKey(
        "wherewithal.Membership", on_delete=models.PROTECT, related_name="planned_talks"
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="talks"
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, null=True, blank=True, related_name="talks"
    )
    whom = models.CharField(_("whom"), max_length=300)
    why = models.TextField(_("why"), blank=True)
    by_when = models.DateField(_("by when"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    learned = models.TextField(_("what came of it"), blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("conversation to have")
