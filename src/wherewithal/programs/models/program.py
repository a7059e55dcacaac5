"""The service or program by which a goal is reached."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.quantities.field import QuantityField
from wherewithal.vocabulary.audiences import Audience


class ProgramState(models.TextChoices):
    """Whether a program runs."""

    PLANNED = "planned", _("planned")
    EXISTING = "existing", _("running")
    PAUSED = "paused", _("paused")
    ENDED = "ended", _("ended")


class Maturity(models.TextChoices):
    """How far along a program is. Small beginnings count."""

    NOT_SAID = "", _("not said yet")
    FOUNDATION = "foundation", _("first steps")
    PROGRESS = "progress", _("finding its feet")
    ADVANCED = "advanced", _("well established")


class Program(LibraryRow):
    """A service or program, existing or planned. Only the name is needed."""

    goal = models.ForeignKey(
        "wherewithal.Goal",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="programs",
        verbose_name=_("for which goal"),
    )
    name = models.CharField(_("name"), max_length=300)
    words = models.TextField(_("in our own words"), blank=True)
    outcomes = models.TextField(_("what will be different"), blank=True)
    state = models.CharField(
        _("state"), max_length=8, choices=ProgramState, default=ProgramState.PLANNED
    )
    audience = models.CharField(
        _("audience"), max_length=10, choices=Audience, blank=True, default=""
    )
    audience_words = models.TextField(_("who exactly"), blank=True)
    outlet = models.ForeignKey(
        "wherewithal.Outlet",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="programs",
        verbose_name=_("where"),
    )
    team = models.ForeignKey(
        "wherewithal.Team",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="programs",
        verbose_name=_("team that runs it"),
    )
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    expected_attendance = QuantityField(_("people expected each time"))
    maturity = models.CharField(
        _("how far along it is"), max_length=10, choices=Maturity, blank=True, default=""
    )
    reached_by = models.TextField(_("how people hear of it and get there"), blank=True)
    copied_from = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="copies",
    )

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("program")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(ends_on=None)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="program_ends_after_it_begins",
                violation_error_message=_("The last day lies before the first."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class ProgramOutlet(LibraryRow):
    """The program also takes place at this outlet, beside the one named on the program."""

    program = models.ForeignKey(
        "wherewithal.Program", on_delete=models.PROTECT, related_name="program_outlets"
    )
    outlet = models.ForeignKey(
        "wherewithal.Outlet", on_delete=models.PROTECT, related_name="program_outlets"
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("another place of a program")
        constraints = [
            models.UniqueConstraint(fields=["program", "outlet"], name="program_outlet_once")
        ]
