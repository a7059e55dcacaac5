"""What somebody decided about one source for one need. It changes that pair and nothing else."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow

SOURCES = ("asset", "person", "organization", "community_asset")


class DecisionState(models.TextChoices):
    """Yes or no. Whoever has not decided leaves no row."""

    ACCEPTED = "accepted", _("worth asking")
    REJECTED = "rejected", _("put aside")


class RejectReason(models.TextChoices):
    """Why not."""

    NOT_SAID = "", _("not said")
    TOO_FAR = "too-far", _("too far")
    ASKED_LATELY = "asked", _("asked lately, let them rest")
    NOT_THEIRS = "not-theirs", _("not their thing")
    OTHER = "other", _("something else")


def _one_source() -> Q:
    """Exactly one of the four."""
    found = Q()
    for chosen in SOURCES:
        one = {f"{name}__isnull": name != chosen for name in SOURCES}
        found |= Q(**one)
    return found


class MatchDecision(LibraryRow):
    """A need, a source, yes or no, by whom and when; with the reason in a few words where they gave one."""

    GOES_WITH: ClassVar = frozenset(
        {"resource_need", "asset", "person", "organization", "community_asset"}
    )

    resource_need = models.ForeignKey(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="match_decisions"
    )
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="match_decisions",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="match_decisions",
    )
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="match_decisions",
    )
    community_asset = models.ForeignKey(
        "wherewithal.CommunityAsset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="match_decisions",
    )
    state = models.CharField(_("decision"), max_length=8, choices=DecisionState)
    reason = models.CharField(
        _("why not"), max_length=10, choices=RejectReason, blank=True, default=""
    )
    words = models.CharField(_("in a few words"), max_length=500, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("decision about who can help")
        constraints = [
            models.CheckConstraint(condition=_one_source(), name="match_decision_of_one"),
            *(
                models.UniqueConstraint(
                    fields=["resource_need", name], name=f"match_decision_{name}_once"
                )
                for name in SOURCES
            ),
        ]
