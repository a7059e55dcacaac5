"""How a partnership ended, and whom we thank for it."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.accounts.written import Written


class PartnershipEnding(Written):
    """The end of a partnership, which is the row of the worksheet; one that goes on again was `reopened_on`."""

    asset = models.OneToOneField(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="ending"
    )
    ended_on = models.DateField(_("ended on"))
    why = models.TextField(_("why it ends"), blank=True)
    numbers = models.TextField(_("numbers"), blank=True)
    stories = models.TextField(_("stories"), blank=True)
    learned = models.TextField(_("what we learned"), blank=True)
    shared_with = models.TextField(_("with whom the results were shared"), blank=True)
    shared_on = models.DateField(_("results shared on"), null=True, blank=True)
    door_words = models.TextField(_("what would make it worth beginning again"), blank=True)
    door_on = models.DateField(_("knock again on"), null=True, blank=True)
    reopened_on = models.DateField(_("goes on since"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("end of a partnership")

    def is_over(self, today: date) -> bool:
        """True from its last day on, unless it goes on again."""
        return self.ended_on <= today and self.reopened_on is None

    def is_door_due(self, today: date) -> bool:
        """True once the day has come to knock again."""
        return self.is_over(today) and self.door_on is not None and self.door_on <= today


class PartnershipThanks(LibraryRow):
    """Somebody to thank, by whom, and when it was done. A manager hears what their people did."""

    GOES_WITH: ClassVar = frozenset({"person"})

    ending = models.ForeignKey(PartnershipEnding, on_delete=models.PROTECT, related_name="thanks")
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnership_thanks",
    )
    whom = models.CharField(_("whom, in words"), max_length=300, blank=True)
    is_manager = models.BooleanField(_("as the manager of somebody who helped"), default=False)
    by_member = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnership_thanks",
        verbose_name=_("who thanks them"),
    )
    done_on = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("thanks")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, whom="") | (Q(person=None) & ~Q(whom="")),
                name="thanks_to_one",
                violation_error_message=_("Choose whom to thank, or say it in words."),
            )
        ]
