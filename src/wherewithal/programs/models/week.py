"""When a program takes place: its hours in the week, and the days on which it does not."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow

MOST_WEEKS_APART = 26


class Weekday(models.IntegerChoices):
    """A day of the week, numbered as Python numbers them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class WeeklyTime(LibraryRow):
    """An hour that comes back every week, or every few weeks, by the clock on the library's wall.

    Without days of its own it runs from the program's first day to its last, without a place of its
    own where the program is. Every few weeks are counted from the first of its weekdays.
    """

    program = models.ForeignKey(
        "wherewithal.Program", on_delete=models.PROTECT, related_name="weekly_times"
    )
    weekday = models.PositiveSmallIntegerField(_("day of the week"), choices=Weekday)
    starts_at = models.TimeField(_("from"))
    ends_at = models.TimeField(_("to"))
    every_weeks = models.PositiveSmallIntegerField(
        _("every how many weeks"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_WEEKS_APART)],
    )
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    outlet = models.ForeignKey(
        "wherewithal.Outlet",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="weekly_times",
        verbose_name=_("where"),
    )

    class Meta:
        ordering = ["weekday", "starts_at", "pk"]
        verbose_name = _("weekly time")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="weekly_time_ends_after_it_begins",
                violation_error_message=_("The end lies before the beginning."),
            ),
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(ends_on=None)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="weekly_time_days_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
        ]


class SkippedDay(LibraryRow):
    """A day on which the program does not take place, although its week says so."""

    program = models.ForeignKey(
        "wherewithal.Program", on_delete=models.PROTECT, related_name="skipped_days"
    )
    on = models.DateField(_("day"))
    words = models.CharField(_("why"), max_length=300, blank=True)

    class Meta:
        ordering = ["on", "pk"]
        verbose_name = _("skipped day")
        constraints = [
            models.UniqueConstraint(
                fields=["program", "on"],
                name="skipped_day_once",
                violation_error_message=_("That day is skipped already."),
            )
        ]
