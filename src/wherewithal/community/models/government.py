"""What a library wants to know of its local government, point by point."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.written import Written


class GovernmentTopic(models.TextChoices):
    """What a point is about."""

    DECIDES = "decides", _("Who decides")
    PLANS = "plans", _("What it plans")
    PART = "part", _("How the library is seen as part of it")
    FUNDS = "funds", _("What it funds")


class PointState(models.TextChoices):
    """How far we are with a point."""

    OPEN = "open", _("open")
    ASKED = "asked", _("asked, no answer yet")
    KNOWN = "known", _("known")


class GovernmentPoint(Written):
    """One line of the checklist: what we want to know or know, who looks after it, by when."""

    organization = models.ForeignKey(
        "wherewithal.Organization", on_delete=models.PROTECT, related_name="government_points"
    )
    topic = models.CharField(_("topic"), max_length=8, choices=GovernmentTopic)
    words = models.TextField(_("in our words"), blank=True)
    state = models.CharField(
        _("how far we are"), max_length=6, choices=PointState, default=PointState.OPEN
    )
    owner = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="government_points",
        verbose_name=_("who looks after it"),
    )
    due_on = models.DateField(_("by when"), null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["topic", "position", "pk"]
        verbose_name = _("point of the local government")
