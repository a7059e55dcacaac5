"""What somebody put away on the page of observations."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class Reason(models.TextChoices):
    """Why it is put away, where somebody wants to say. No words of one's own: those belong on the record."""

    NOT_SAID = "", _("no reason")
    KNOWN = "known", _("we know that")
    NOT_SO = "not-so", _("it is not so")
    NOT_NOW = "not-now", _("not now")
    NOT_US = "not-us", _("not for us")


class DismissedObservation(LibraryRow):
    """One observation that was put away, by its `subject` and the `facts` it rested on then.

    `subject` is the kind and the record it is about; `facts` is a mark of all that it quoted. With other
    facts it is shown again.
    """

    subject = models.CharField(max_length=120)
    facts = models.CharField(max_length=32)
    reason = models.CharField(
        _("why"), max_length=8, choices=Reason, blank=True, default=Reason.NOT_SAID
    )
    put_away_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    put_away_by_name = models.CharField(max_length=200, blank=True)
    put_away_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-put_away_at", "-pk"]
        verbose_name = _("observation that was put away")
        constraints = [
            models.UniqueConstraint(
                fields=["library", "subject"], name="dismissed_observation_once"
            )
        ]
