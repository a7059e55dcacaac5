"""What somebody wrote after a date of a program, and one line for each thing that it leaned on."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class Debrief(LibraryRow):
    """A look back at one date, in the author's words; several may look back at the same.

    One that `is_set_aside` says that nobody wants to be asked about this date any more.
    """

    program = models.ForeignKey(
        "wherewithal.Program", on_delete=models.PROTECT, related_name="debriefs"
    )
    on = models.DateField(_("date"))
    went_well = models.TextField(_("what went well"), blank=True)
    was_hard = models.TextField(_("what was hard"), blank=True)
    learned = models.TextField(_("what we learned"), blank=True)
    is_set_aside = models.BooleanField(_("nothing to note"), default=False)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    written_by_name = models.CharField(max_length=200, blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-on", "pk"]
        verbose_name = _("look back")


class RemarkSort(models.TextChoices):
    """What a line says of what the date leaned on."""

    NOT_SAID = "", _("neither")
    HELPED = "helped", _("It helped")
    HARD = "hard", _("It was hard")


class DebriefLine(LibraryRow):
    """What was said about one asset, person or organization that the date leaned on."""

    GOES_WITH: ClassVar = frozenset({"asset", "person", "organization"})

    debrief = models.ForeignKey(Debrief, on_delete=models.PROTECT, related_name="lines")
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="debrief_lines",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="debrief_lines",
    )
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="debrief_lines",
    )
    sort = models.CharField(
        _("good or hard"), max_length=6, choices=RemarkSort, blank=True, default=""
    )
    text = models.TextField(_("words"))
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("line of a look back")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(asset__isnull=False, person=None, organization=None)
                    | Q(asset=None, person__isnull=False, organization=None)
                    | Q(asset=None, person=None, organization__isnull=False)
                ),
                name="debrief_line_about_one",
                violation_error_message=_("A line is about one thing."),
            )
        ]

    @property
    def about(self) -> models.Model | None:
        """What the line is about."""
        return self.asset or self.person or self.organization
