"""An idea that ties what the community has and needs to what the library has and needs."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.accounts.written import Written

# What an opportunity can tie; each end names exactly one of these.
TIED = (
    "community_asset",
    "community_need",
    "asset",
    "person",
    "resource_need",
    "program",
    "offer",
)


# An opportunity is called by so many letters of its first line.
LONGEST_NAME = 60


class OpportunityState(models.TextChoices):
    """Whether somebody works on it."""

    IDEA = "idea", _("idea")
    TAKEN_UP = "taken-up", _("taken up")
    LET_GO = "let-go", _("let go")


class Opportunity(Written):
    """One line in somebody's words about what could be done together."""

    words = models.TextField(_("the idea, in one line"))
    state = models.CharField(
        _("state"), max_length=8, choices=OpportunityState, default=OpportunityState.IDEA
    )
    owner = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunities",
        verbose_name=_("who looks after it"),
    )
    next_step = models.CharField(_("next step"), max_length=300, blank=True)
    due_on = models.DateField(_("by when"), null=True, blank=True)
    became_program = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="came_of",
    )
    became_need = models.ForeignKey(
        "wherewithal.ResourceNeed",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="came_of",
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")

    def __str__(self) -> str:
        return self.words


def short(words: str) -> str:
    """The first words of a line, to call it by."""
    first = words.strip().split("\n")[0]
    return first if len(first) <= LONGEST_NAME else first[: LONGEST_NAME - 1].rstrip() + "…"


def _exactly_one() -> Q:
    """True for a row in which one of the ends is filled, and no other."""
    found = Q()
    for chosen in TIED:
        found |= Q(**{f"{name}__isnull": name != chosen for name in TIED})
    return found


class OpportunityEnd(LibraryRow):
    """One thing that an opportunity ties. It goes with that thing."""

    GOES_WITH: ClassVar = frozenset(TIED)

    opportunity = models.ForeignKey(Opportunity, on_delete=models.PROTECT, related_name="ends")
    community_asset = models.ForeignKey(
        "wherewithal.CommunityAsset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunity_ends",
    )
    community_need = models.ForeignKey(
        "wherewithal.CommunityNeed",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunity_ends",
    )
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunity_ends",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunity_ends",
    )
    resource_need = models.ForeignKey(
        "wherewithal.ResourceNeed",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunity_ends",
    )
    program = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunity_ends",
    )
    offer = models.ForeignKey(
        "wherewithal.LibraryOffer",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opportunity_ends",
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("end of an opportunity")
        constraints = [
            models.CheckConstraint(
                condition=_exactly_one(),
                name="opportunity_end_of_one",
                violation_error_message=_("Each end is one thing."),
            ),
            *(
                models.UniqueConstraint(
                    fields=["opportunity", name], name=f"opportunity_{name}_once"
                )
                for name in TIED
            ),
        ]

    @property
    def key(self) -> str:
        """What it ties, as the sheet names it: "asset-3"."""
        return next(
            f"{name}-{number}"
            for name in TIED
            if (number := getattr(self, f"{name}_id")) is not None
        )
