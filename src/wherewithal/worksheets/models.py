"""A part of the worksheets that somebody without an account is asked to fill in."""

from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class AnswersArrive(models.TextChoices):
    """How answers by link land in the map."""

    LINES = "lines", _("as the sender’s own lines, at once")
    PROPOSALS = "proposals", _("as suggestions that we decide on")


class WorksheetRequest(LibraryRow):
    """A link sent to an outlet, team or person for some areas, with a date to answer by."""

    # Without its outlet, team or person, a request would be about the whole library.
    GOES_WITH: ClassVar = frozenset({"outlet", "team", "person"})

    link = models.OneToOneField(
        "wherewithal.AccessLink", on_delete=models.PROTECT, related_name="worksheet_request"
    )
    outlet = models.ForeignKey(
        "wherewithal.Outlet", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    team = models.ForeignKey(
        "wherewithal.Team", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    person = models.ForeignKey(
        "wherewithal.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    areas = models.JSONField(_("areas"), default=list, blank=True)
    message = models.TextField(_("a few words to them"), blank=True)
    due_on = models.DateField(_("please answer by"), null=True, blank=True)
    answers_arrive = models.CharField(
        _("answers arrive"), max_length=10, choices=AnswersArrive, default=AnswersArrive.LINES
    )
    asked_at = models.DateTimeField(default=timezone.now)
    asked_by_name = models.CharField(max_length=200, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("request")

    @property
    def target(self) -> Any:
        """Whom it was sent to: an outlet, a team or a person."""
        return self.outlet or self.team or self.person

    @property
    def is_overdue(self) -> bool:
        """True when the day to answer by is over and nobody said that they are done."""
        late = self.due_on is not None and self.due_on < timezone.localdate()
        return late and self.answered_at is None


class Arrival(LibraryRow):
    """One row, line or suggestion that came in through a request: what its sender may see and change.

    Named by model and key like in the change log, so that it stands in nobody's way.
    """

    request = models.ForeignKey(WorksheetRequest, on_delete=models.PROTECT, related_name="arrivals")
    model = models.CharField(max_length=40)
    key = models.CharField(max_length=40)
    is_row = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("answer by link")
        constraints = [models.UniqueConstraint(fields=["model", "key"], name="arrival_once")]
