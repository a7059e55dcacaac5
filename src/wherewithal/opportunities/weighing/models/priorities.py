"""Candidate priorities, each member's own order of them, and what was decided."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class PriorityCandidate(LibraryRow):
    """Something that could be a priority: from a need, from a topic, or in one's own words."""

    text = models.CharField(_("priority"), max_length=300)
    need = models.ForeignKey(
        "wherewithal.CommunityNeed",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="candidates",
    )
    topic = models.ForeignKey(
        "wherewithal.Topic",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="candidates",
    )
    is_set_aside = models.BooleanField(_("set aside"), default=False)
    made_by_name = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("candidate priority")

    def __str__(self) -> str:
        return self.text


class OwnPlace(LibraryRow):
    """Where one member puts one candidate, counted from 1."""

    member = models.ForeignKey(
        "wherewithal.Membership", on_delete=models.PROTECT, related_name="own_places"
    )
    candidate = models.ForeignKey(
        PriorityCandidate, on_delete=models.PROTECT, related_name="own_places"
    )
    place = models.PositiveIntegerField(_("place"))

    class Meta:
        ordering = ["place", "pk"]
        verbose_name = _("place in somebody’s own order")
        constraints = [
            models.UniqueConstraint(fields=["member", "candidate"], name="own_place_once")
        ]


class PriorityDecision(LibraryRow):
    """The priorities that people decided on: when, why, and whether it was opened again."""

    decided_on = models.DateField(_("date"), default=timezone.localdate)
    reasons = models.TextField(_("reasons"))
    decided_by_name = models.CharField(max_length=200, blank=True)
    reopened_on = models.DateField(_("opened again on"), null=True, blank=True)
    reopened_by_name = models.CharField(max_length=200, blank=True)
    reopened_why = models.TextField(_("why it was opened again"), blank=True)

    class Meta:
        ordering = ["-decided_on", "-pk"]
        verbose_name = _("decision on priorities")

    @property
    def is_standing(self) -> bool:
        """True until it is opened again."""
        return self.reopened_on is None


class DecidedPlace(LibraryRow):
    """One priority of a decision, with the ranks that people had given it by then."""

    decision = models.ForeignKey(PriorityDecision, on_delete=models.PROTECT, related_name="places")
    candidate = models.ForeignKey(
        PriorityCandidate, on_delete=models.PROTECT, related_name="decided_places"
    )
    place = models.PositiveIntegerField(_("place"))
    rank_sum = models.PositiveIntegerField(default=0)
    orders = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["place", "pk"]
        verbose_name = _("place in a decision")
        constraints = [
            models.UniqueConstraint(fields=["decision", "candidate"], name="decided_place_once")
        ]
