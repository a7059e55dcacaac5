"""What people around the library want or lack, and how we know."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.community.needs.models.said import Said
from wherewithal.quantities.field import QuantityField
from wherewithal.vocabulary.audiences import Audience


class NeedKind(models.TextChoices):
    """Something people lack, or something they are drawn to."""

    NEED = "need", _("need")
    INTEREST = "interest", _("interest")


class Method(models.TextChoices):
    """How somebody found out."""

    INTERVIEW = "interview", _("interview")
    SURVEY = "survey", _("survey")
    FOCUS_GROUP = "focus-group", _("focus group")
    STATISTICS = "statistics", _("statistics")
    DIRECTORY = "directory", _("directory")
    WALK = "walk", _("walk")
    CONVERSATION = "conversation", _("conversation")


class CommunityNeed(Said):
    """A need or an interest of a group of people around the library, in the words it was told in."""

    kind = models.CharField(_("kind"), max_length=8, choices=NeedKind, default=NeedKind.NEED)
    text = models.TextField(_("in their words"))
    audience = models.CharField(
        _("audience"), max_length=10, choices=Audience, blank=True, default=Audience.NOT_SAID
    )
    who = models.CharField(_("who, more exactly"), max_length=300, blank=True)
    place = models.CharField(_("place"), max_length=300, blank=True)
    outlet = models.ForeignKey(
        "wherewithal.Outlet", on_delete=models.PROTECT, null=True, blank=True, related_name="needs"
    )
    not_asked = models.TextField(_("who was not asked"), blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("need or interest")
        indexes = [models.Index(fields=["library", "kind"], name="need_kind")]

    def __str__(self) -> str:
        return self.text


class Evidence(Said):
    """One way in which somebody found out about a need: how, when, from how many, what they said."""

    need = models.ForeignKey(CommunityNeed, on_delete=models.PROTECT, related_name="evidence")
    method = models.CharField(
        _("how we know"), max_length=12, choices=Method, default=Method.CONVERSATION
    )
    source = models.CharField(_("from whom, or where it stands"), max_length=300, blank=True)
    on = models.DateField(_("when"), null=True, blank=True)
    how_many = QuantityField(_("how many people"))
    text = models.TextField(_("what they said"), blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("evidence")
