"""A conversation that was held, whom and what it concerned, and what follows from it."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.accounts.written import Written

# With whom one talked, and about what: each link names exactly one of these.
PARTNERS = ("organization", "person")
CONCERNS = (*PARTNERS, "asset", "resource_need", "ask")
LONGEST_NAME = 300


class How(models.TextChoices):
    """How they talked."""

    UNKNOWN = "", _("not said")
    TOGETHER = "in-person", _("in person")
    PHONE = "phone", _("by phone")
    MAIL = "mail", _("by e-mail")
    VIDEO = "video", _("by video")
    CHANCE = "chance", _("by chance")


class Conversation(Written):
    """Somebody of the library talked with somebody. `whom` names those of whom there is no record."""

    on = models.DateField(_("when"))
    how = models.CharField(_("how"), max_length=9, choices=How, blank=True, default=How.UNKNOWN)
    whom = models.CharField(_("with whom, in words"), max_length=LONGEST_NAME, blank=True)
    words = models.TextField(_("what was said"), blank=True)
    level = models.CharField(
        _("who may see it"), max_length=10, choices=Level, default=Level.LIBRARY
    )
    planned = models.OneToOneField(
        "wherewithal.PlannedTalk",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="held",
        verbose_name=_("the plan that it came of"),
    )

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name = _("conversation")
        indexes = [models.Index(fields=["library", "on"], name="conversation_day")]

    @property
    def is_withdrawn(self) -> bool:
        """True where the words were taken back; that there was a conversation stays."""
        return self.withdrawn_at is not None

    @property
    def partner_links(self) -> list[Any]:
        """Those of its links that say with whom it was."""
        return [link for link in self.links.all() if link.organization_id or link.person_id]


def _exactly_one() -> Q:
    found = Q()
    for chosen in CONCERNS:
        found |= Q(**{f"{name}__isnull": name != chosen for name in CONCERNS})
    return found


def _concern(target: str, **options: Any) -> Any:
    return models.ForeignKey(
        f"wherewithal.{target}",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="conversation_links",
        **options,
    )


class ConversationLink(LibraryRow):
    """One whom, or one thing that, a conversation concerned. It goes with them."""

    GOES_WITH: ClassVar = frozenset(CONCERNS)

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="links")
    organization = _concern("Organization")
    person = _concern("Person")
    asset = _concern("Asset", verbose_name=_("partnership"))
    resource_need = _concern("ResourceNeed")
    ask = _concern("Ask")

    class Meta:
        ordering = ["pk"]
        verbose_name = _("whom a conversation concerned")
        constraints = [
            models.CheckConstraint(
                condition=_exactly_one(),
                name="conversation_link_of_one",
                violation_error_message=_("Each link names one of them."),
            ),
            *(
                models.UniqueConstraint(
                    fields=["conversation", name], name=f"conversation_{name}_once"
                )
                for name in CONCERNS
            ),
        ]


class FollowUp(LibraryRow):
    """What follows from a conversation: what, by when, who; done, or not yet."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="follow_ups"
    )
    text = models.CharField(_("what follows"), max_length=LONGEST_NAME)
    by_when = models.DateField(_("by when"), null=True, blank=True)
    who = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="follow_ups",
        verbose_name=_("who does it"),
    )
    done_on = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        # Said, because databases disagree: what has no date yet stands last.
        ordering = [models.F("by_when").asc(nulls_last=True), "pk"]
        verbose_name = _("follow-up")

    def __str__(self) -> str:
        return self.text
