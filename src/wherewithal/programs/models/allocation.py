"""So much of a source, given to a need for a time."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.quantities.field import QuantityField


class AllocationState(models.TextChoices):
    """How sure it is."""

    HAVE = "have", _("ours")
    ASKED = "asked", _("asked for")
    SECURED = "secured", _("promised")
    DECLINED = "declined", _("declined")
    RELEASED = "released", _("given back")


class Allocation(LibraryRow):
    """An asset, a person, an organization, or something told in words only, set aside for a need.

    It goes with what it was taken from: a laptop that is gone covers nothing. `cents` are the amount, or
    the least of it where `most_cents` or `is_at_least` say that it may be more. `in_all` is how many an
    organization, or what is told in words, has to give to everybody, where somebody knows.
    """

    GOES_WITH: ClassVar = frozenset({"asset", "person", "organization"})

    resource_need = models.ForeignKey(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="allocations"
    )
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="allocations",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="allocations",
    )
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="allocations",
    )
    words = models.CharField(_("in words"), max_length=500, blank=True)
    how_many = QuantityField(_("how many"))
    in_all = QuantityField(_("how many there are in all"))
    cents = models.BigIntegerField(_("amount in cents"), null=True, blank=True)
    most_cents = models.BigIntegerField(_("at most, in cents"), null=True, blank=True)
    is_at_least = models.BooleanField(_("or more"), default=False)
    is_about = models.BooleanField(_("about"), default=False)
    amount_words = models.CharField(_("how much"), max_length=120, blank=True)
    hours_per_week = QuantityField(_("hours a week"))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=8, choices=AllocationState, default=AllocationState.HAVE
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("what is set aside for a need")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(asset__isnull=False, person=None, organization=None)
                    | Q(asset=None, person__isnull=False, organization=None)
                    | Q(asset=None, person=None, organization__isnull=False)
                    | (Q(asset=None, person=None, organization=None) & ~Q(words=""))
                ),
                name="allocation_from_one",
                violation_error_message=_(
                    "Choose one of your rows, one person or one organization, or say it in words."
                ),
            ),
            models.CheckConstraint(
                condition=Q(cents=None) | Q(cents__gte=0),
                name="allocation_not_negative",
                violation_error_message=_("An amount is never below zero."),
            ),
            models.CheckConstraint(
                condition=Q(most_cents=None)
                | Q(cents=None, most_cents__gte=0)
                | Q(cents__isnull=False, most_cents__gte=models.F("cents")),
                name="allocation_amount_in_order",
                violation_error_message=_("The most lies below the least."),
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None)
                | Q(ends_on=None)
                | Q(ends_on__gte=models.F("starts_on")),
                name="allocation_days_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
        ]
