"""An agreement in plain words, the steps by which a library approves, and each approval."""

import hashlib
import json

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow

# What is approved. The day of the next look is not a part of it: it may move without anybody signing anew.
TEXTS = (
    "parties",
    "roles",
    "timeline",
    "communication",
    "training",
    "upkeep",
    "changing",
    "measures",
    "reports",
)


class Agreement(LibraryRow):
    """What was settled with a partner. Every part may stay empty; one sentence is an agreement, too.

    The line of the worksheet (`RelationshipFacts.agreement`) stands above it and is not copied.
    """

    asset = models.OneToOneField(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="partnership_agreement"
    )
    parties = models.TextField(_("who agrees"), blank=True)
    roles = models.TextField(_("who does what"), blank=True)
    timeline = models.TextField(_("what happens when"), blank=True)
    communication = models.TextField(_("how we keep in touch"), blank=True)
    training = models.TextField(_("who shows whom how"), blank=True)
    upkeep = models.TextField(_("who looks after what comes of it"), blank=True)
    changing = models.TextField(_("how this can be changed, or ended"), blank=True)
    measures = models.TextField(_("how we notice that it works"), blank=True)
    reports = models.TextField(_("who hears of it"), blank=True)
    review_on = models.DateField(_("read it again on"), null=True, blank=True)

    class Meta:
        verbose_name = _("agreement")

    @property
    def digest(self) -> str:
        """A mark of the text as it stands: who approved it, approved this."""
        texts = [getattr(self, name) for name in TEXTS]
        return hashlib.sha256(json.dumps(texts).encode()).hexdigest()

    @property
    def is_empty(self) -> bool:
        """True before anything was settled."""
        return not any(getattr(self, name) for name in TEXTS)


class ApprovalStep(LibraryRow):
    """Who looks at an agreement before it holds, in this library: one step after the other."""

    name = models.CharField(_("what is looked at"), max_length=300)
    approver = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="approval_steps",
        verbose_name=_("who approves"),
    )
    position = models.PositiveIntegerField(_("place"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("approval step")

    def __str__(self) -> str:
        return self.name


class Approval(LibraryRow):
    """One step was taken: when, by whom, of which text."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="approvals")
    step = models.ForeignKey(ApprovalStep, on_delete=models.PROTECT, related_name="approvals")
    approved_on = models.DateField(_("approved on"))
    by_name = models.CharField(_("approved by"), max_length=200)
    words = models.TextField(_("note"), blank=True)
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("approval")
