"""An offer of the library, the assets it rests on, and each promise of a part of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.quantities.field import QuantityField
from wherewithal.vocabulary.offers import OfferKind


class OfferState(models.TextChoices):
    """Whether it may be promised."""

    OPEN = "open", _("we offer it")
    RESTING = "resting", _("resting for now")
    ENDED = "ended", _("no longer offered")


class LimitPer(models.TextChoices):
    """What the limit is counted over (engine.promises.Per, in words)."""

    ONCE = "once", _("at the same time")
    MONTH = "month", _("a month")
    YEAR = "year", _("a budget year")
    EVER = "ever", _("altogether")


# Nobody offers in private: at least the people of this library know.
OFFER_LEVELS = [choice for choice in Level.choices if choice[0] != Level.PRIVATE]


class LibraryOffer(LibraryRow):
    """Something that the library would gladly give. Only the words are needed."""

    kind = models.CharField(_("kind of offer"), max_length=12, choices=OfferKind)
    words = models.TextField(_("what we can offer"))
    when = models.CharField(_("when"), max_length=300, blank=True)
    how_much = QuantityField(_("how much, at most"))
    of_what = models.CharField(_("of what"), max_length=60, blank=True)
    per = models.CharField(_("counted"), max_length=5, choices=LimitPer, default=LimitPer.ONCE)
    not_for = models.TextField(_("what not"), blank=True)
    state = models.CharField(_("state"), max_length=7, choices=OfferState, default=OfferState.OPEN)
    level = models.CharField(
        _("who may see it"), max_length=10, choices=OFFER_LEVELS, default=Level.PARTNERS
    )
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("what we can offer")

    def __str__(self) -> str:
        return self.words


class LibraryOfferAsset(LibraryRow):
    """This asset of ours stands behind the offer."""

    offer = models.ForeignKey(LibraryOffer, on_delete=models.PROTECT, related_name="behind")
    asset = models.ForeignKey(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="library_offers"
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("asset behind an offer")
        constraints = [models.UniqueConstraint(fields=["offer", "asset"], name="offer_asset_once")]


class PromiseState(models.TextChoices):
    """Where a promise stands. One that was kept took its part of the offer; one taken back did not."""

    HOLDS = "holds", _("promised")
    KEPT = "kept", _("kept")
    TAKEN_BACK = "back", _("taken back")


class OfferPromise(LibraryRow):
    """A part of an offer, promised to an organization, to a program, or to somebody told in words."""

    GOES_WITH: ClassVar = frozenset({"organization", "program"})

    offer = models.ForeignKey(LibraryOffer, on_delete=models.PROTECT, related_name="promises")
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offer_promises",
    )
    program = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offer_promises",
    )
    whom = models.CharField(_("to whom, in words"), max_length=300, blank=True)
    how_much = QuantityField(_("how much"))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    words = models.TextField(_("what was agreed"), blank=True)
    state = models.CharField(
        _("state"), max_length=5, choices=PromiseState, default=PromiseState.HOLDS
    )

    class Meta:
        # Said, because databases disagree: what has no date yet stands last.
        ordering = [models.F("starts_on").asc(nulls_last=True), "pk"]
        verbose_name = _("promise")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(organization__isnull=False, program=None)
                    | Q(organization=None, program__isnull=False)
                    | (Q(organization=None, program=None) & ~Q(whom=""))
                ),
                name="promise_to_one",
                violation_error_message=_(
                    "Choose one organization or one program, or say in words to whom."
                ),
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None)
                | Q(ends_on=None)
                | Q(ends_on__gte=models.F("starts_on")),
                name="promise_days_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
        ]

    @property
    def to(self) -> str:
        """To whom, in a few words."""
        return str(self.organization or self.program or self.whom)
