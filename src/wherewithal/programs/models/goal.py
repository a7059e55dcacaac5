"""What the library wants to reach."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class GoalState(models.TextChoices):
    """Where a goal stands."""

    ACTIVE = "active", _("we work on it")
    PAUSED = "paused", _("resting")
    REACHED = "reached", _("reached")
    DROPPED = "dropped", _("given up")


class Goal(LibraryRow):
    """Something the library wants to reach. Its place in the list is its priority: the first matters most."""

    name = models.CharField(_("name"), max_length=300)
    words = models.TextField(_("in our own words"), blank=True)
    outcomes = models.TextField(_("what will be different"), blank=True)
    state = models.CharField(_("state"), max_length=8, choices=GoalState, default=GoalState.ACTIVE)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("goal")

    def __str__(self) -> str:
        return self.name
