"""What the library wants to find out about its community, and what it found."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.community.needs.models.needs import Method
from wherewithal.community.needs.models.said import Said


class WayToKnow(models.TextChoices):
    """The three ways of getting to know a community; each catches what the others miss."""

    NOT_SAID = "", _("not decided yet")
    NUMBERS = "numbers", _("numbers: counts, surveys, official figures")
    MAPPING = "mapping", _("mapping: going and looking, who and what is there")
    CONVERSATIONS = "conversations", _("conversations: asking and listening")


class QuestionState(models.TextChoices):
    """How far the library is with a question."""

    OPEN = "open", _("open")
    UNDER_WAY = "under-way", _("under way")
    ANSWERED = "answered", _("answered")
    SET_ASIDE = "set-aside", _("set aside")


class CommunityQuestion(Said):
    """Something to find out about the community: who could answer it, how, and what it all says."""

    text = models.TextField(_("question"))
    sources = models.TextField(_("who or what could answer it"), blank=True)
    how = models.CharField(
        _("how"), max_length=13, choices=WayToKnow, blank=True, default=WayToKnow.NOT_SAID
    )
    state = models.CharField(
        _("state"), max_length=9, choices=QuestionState, default=QuestionState.OPEN
    )
    owner = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="community_questions",
    )
    due = models.DateField(_("by when"), null=True, blank=True)
    synthesis = models.TextField(_("what it all says together"), blank=True)
    comes_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="next_questions"
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("question about the community")

    def __str__(self) -> str:
        return self.text


class QuestionFinding(Said):
    """One thing that was found out about a question, and how."""

    question = models.ForeignKey(
        CommunityQuestion, on_delete=models.PROTECT, related_name="findings"
    )
    method = models.CharField(
        _("how we know"), max_length=12, choices=Method, default=Method.CONVERSATION
    )
    on = models.DateField(_("when"), null=True, blank=True)
    text = models.TextField(_("what we found"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("finding")
