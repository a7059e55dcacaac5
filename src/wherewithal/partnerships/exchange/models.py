"""One thing that was given or received."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.written import Written
from wherewithal.people.models import Organization, Person
from wherewithal.quantities.field import QuantityField


class Direction(models.TextChoices):
    """Which way it went."""

    GIVEN = "given", _("we gave")
    RECEIVED = "received", _("we received")


class ExchangeKind(models.TextChoices):
    """What sort of thing it was."""

    HOURS = "hours", _("hours of people")
    MONEY = "money", _("money")
    GOODS = "goods", _("things")
    SPACE = "space", _("a room")
    PROMOTION = "promotion", _("word of mouth and promotion")
    OTHER = "other", _("something else")


class ExchangeUnit(models.TextChoices):
    """What it is counted in. Only equal units are ever added up."""

    HOURS = "hours", _("hours")
    DOLLARS = "dollars", _("dollars")
    PIECES = "pieces", _("pieces")
    TIMES = "times", _("times")
    DAYS = "days", _("days")
    PEOPLE = "people", _("people")


USUAL_UNIT: dict[str, ExchangeUnit] = {
    ExchangeKind.HOURS: ExchangeUnit.HOURS,
    ExchangeKind.MONEY: ExchangeUnit.DOLLARS,
    ExchangeKind.GOODS: ExchangeUnit.PIECES,
    ExchangeKind.SPACE: ExchangeUnit.TIMES,
    ExchangeKind.PROMOTION: ExchangeUnit.TIMES,
    ExchangeKind.OTHER: ExchangeUnit.TIMES,
}
# What can be counted in nothing else.
ONE_UNIT = frozenset({ExchangeKind.HOURS, ExchangeKind.MONEY})


def _one_partner() -> Q:
    return (
        Q(organization__isnull=False, person=None, whom="")
        | Q(organization=None, person__isnull=False, whom="")
        | (Q(organization=None, person=None) & ~Q(whom=""))
    )


class Exchange(Written):
    """One line of the ledger. The amount may be unknown, and is then no zero.

    `worth_cents` stands only where somebody wanted to say what it was worth, with how they know.
    `promise` and `ask_need` say which promise, or which answer, this line notes as done.
    """

    GOES_WITH: ClassVar = frozenset({"organization", "person"})

    direction = models.CharField(_("which way"), max_length=8, choices=Direction)
    kind = models.CharField(_("what"), max_length=9, choices=ExchangeKind)
    amount = QuantityField(_("how much"))
    unit = models.CharField(_("counted in"), max_length=7, choices=ExchangeUnit)
    on = models.DateField(_("on, or from"))
    until = models.DateField(_("until"), null=True, blank=True)
    words = models.TextField(_("in words"), blank=True)
    worth_cents = models.PositiveBigIntegerField(_("worth, in cents"), null=True, blank=True)
    worth_how = models.CharField(_("how we know"), max_length=300, blank=True)
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
    )
    whom = models.CharField(_("with whom, in words"), max_length=300, blank=True)
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
        verbose_name=_("partnership"),
    )
    program = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
    )
    ask = models.ForeignKey(
        "wherewithal.Ask",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
    )
    promise = models.OneToOneField(
        "wherewithal.OfferPromise",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchange",
    )
    ask_need = models.OneToOneField(
        "wherewithal.AskNeed",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchange",
    )

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name = _("what was given or received")
        constraints = [
            models.CheckConstraint(
                condition=_one_partner(),
                name="exchange_with_one_partner",
                violation_error_message=_("Choose with whom, or say it in words."),
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("on")),
                name="exchange_days_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(
                condition=Q(kind="money", unit="dollars") | (~Q(kind="money") & ~Q(unit="dollars")),
                name="exchange_money_in_dollars",
                violation_error_message=_("Money is counted in dollars, and nothing else is."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="hours") | Q(unit="hours"),
                name="exchange_hours_in_hours",
                violation_error_message=_("Hours of people are counted in hours."),
            ),
        ]
        indexes = [models.Index(fields=["library", "on"], name="exchange_day")]

    def __str__(self) -> str:
        return str(self.partner or self.whom)

    @property
    def partner(self) -> Organization | Person | None:
        """The record of the other side; None where words alone name them."""
        return self.organization or self.person
