"""One line about an asset, in the author's words."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.written import Written


class NoteKind(models.TextChoices):
    """What a line says about the asset. A library may word the labels its own way."""

    STRENGTH = "strength", _("Strengths")
    CHALLENGE = "challenge", _("Challenges")
    IMPROVEMENT = "improvement", _("How could it improve?")
    QUESTION = "question", _("To check")


class Note(Written):
    """A line of its own: its author and date stay when somebody else edits it."""

    asset = models.ForeignKey("wherewithal.Asset", on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=12, choices=NoteKind)
    text = models.TextField(_("words"))
    level = models.CharField(
        _("who may see it"), max_length=10, choices=Level, default=Level.LIBRARY
    )
    position = models.PositiveIntegerField(default=0)
    # A question may be given to somebody, and is closed by its answer.
    assigned_to = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="questions",
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by_name = models.CharField(max_length=200, blank=True)
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("line")
        indexes = [models.Index(fields=["library", "kind"], name="note_kind")]
