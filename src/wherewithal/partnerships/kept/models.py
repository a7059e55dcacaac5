"""What is known of a partnership beside its row of the worksheet: where it stands, and who keeps it."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.libraries.labels import LEVEL_LABELS


class PartnershipLevel(models.TextChoices):
    """How closely two work together. Lower is not less good: a nod in the street may be all it takes.

    A library may word the labels its own way (libraries.labels).
    """

    UNKNOWN = "", _("not said")
    NETWORKING = "networking", LEVEL_LABELS["networking"]
    COORDINATING = "coordinating", LEVEL_LABELS["coordinating"]
    INFORMING = "informing", LEVEL_LABELS["informing"]
    JOINT = "joint", LEVEL_LABELS["joint"]
    COALITION = "coalition", LEVEL_LABELS["coalition"]
    EMBEDDED = "embedded", LEVEL_LABELS["embedded"]
    COLLECTIVE = "collective", LEVEL_LABELS["collective"]


class PartnershipFacts(LibraryRow):
    """Where a relationship stands and where it should go. Formal or informal stands on its row."""

    asset = models.OneToOneField(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="partnership_facts"
    )
    level = models.CharField(
        _("level now"), max_length=12, choices=PartnershipLevel, blank=True, default=""
    )
    intended_level = models.CharField(
        _("level we would like"), max_length=12, choices=PartnershipLevel, blank=True, default=""
    )
    shared_goal = models.TextField(_("shared goal"), blank=True)
    success = models.TextField(_("what success means"), blank=True)
    began_on = models.DateField(_("began on"), null=True, blank=True)
    review_on = models.DateField(_("look at it again on"), null=True, blank=True)

    class Meta:
        verbose_name = _("facts about a partnership")


class Side(models.TextChoices):
    """On which side of the table somebody sits."""

    OURS = "ours", _("ours")
    THEIRS = "theirs", _("theirs")


class Rank(models.TextChoices):
    """Whom to turn to. On our side the row of the worksheet says so: its holder, and the second."""

    OTHER = "", _("one of several")
    FIRST = "first", _("first contact")
    SECOND = "second", _("second contact")


class MeetsYoung(models.TextChoices):
    """Whether somebody of theirs meets the young people of our programs; what nobody said is not a no."""

    NOT_SAID = "", _("not said")
    YES = "yes", _("meets young people here")
    NO = "no", _("does not meet young people here")


class PartnershipContact(LibraryRow):
    """Somebody who keeps the partnership, on one side, in a role, from when to when.

    Of theirs only what concerns us: what they are in their house is a role there (people.Role).
    """

    GOES_WITH: ClassVar = frozenset({"person", "member"})

    asset = models.ForeignKey(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="partnership_contacts"
    )
    side = models.CharField(_("side"), max_length=6, choices=Side)
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnership_contacts",
    )
    member = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnership_contacts",
    )
    part = models.CharField(_("what they do in it"), max_length=300, blank=True)
    rank = models.CharField(
        _("first or second contact"), max_length=6, choices=Rank, blank=True, default=""
    )
    meets_young = models.CharField(
        _("meets young people"), max_length=3, choices=MeetsYoung, blank=True, default=""
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("contact of a partnership")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(person__isnull=False, member=None)
                    | Q(person=None, member__isnull=False, side=Side.OURS)
                ),
                name="contact_is_one",
                violation_error_message=_("Choose one person."),
            ),
            models.CheckConstraint(
                condition=Q(side=Side.THEIRS) | Q(rank=Rank.OTHER),
                name="contact_rank_of_theirs",
                violation_error_message=_("On our side the worksheet says who holds it."),
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None)
                | Q(ends_on=None)
                | Q(ends_on__gte=models.F("starts_on")),
                name="contact_days_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.UniqueConstraint(
                fields=["asset", "rank"],
                condition=Q(ends_on=None) & ~Q(rank=Rank.OTHER),
                name="contact_rank_once",
                violation_error_message=_("Somebody else is that already."),
            ),
        ]

    def is_here(self, day: date) -> bool:
        """True until their last day is over; that day counts."""
        return self.ends_on is None or self.ends_on >= day

    def __str__(self) -> str:
        return str(self.person or (self.member.user.name if self.member else ""))
