"""One line that a program, or a goal, requires."""

from typing import ClassVar, cast

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.programs.models.goal import Goal
from wherewithal.programs.models.program import Program
from wherewithal.quantities.field import QuantityField


class NeedKind(models.TextChoices):
    """The six kinds of what a program may take."""

    FINANCIAL = "financial", _("Money")
    TECHNOLOGY = "technology", _("Technology")
    HUMAN = "human", _("People")
    SPACE = "space", _("Space")
    MATERIAL = "material", _("Materials")
    LEGITIMACY = "legitimacy", _("Support and permission")


class Importance(models.TextChoices):
    """Whether it goes without."""

    NOT_SAID = "", _("not said yet")
    MUST = "must", _("must have")
    NICE = "nice", _("nice to have")


class NeedState(models.TextChoices):
    """Whether somebody still has to see to it."""

    OPEN = "open", _("open")
    MET = "met", _("taken care of")
    DROPPED = "dropped", _("no longer needed")


class ResourceNeed(LibraryRow):
    """One line in the planner's words. Only the kind and the words are needed."""

    GOES_WITH: ClassVar = frozenset({"program", "goal"})

    program = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="resource_needs",
    )
    goal = models.ForeignKey(
        "wherewithal.Goal",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="resource_needs",
    )
    kind = models.CharField(_("kind"), max_length=10, choices=NeedKind)
    name = models.CharField(_("what is needed"), max_length=500)
    importance = models.CharField(
        _("must or nice"), max_length=4, choices=Importance, blank=True, default=""
    )
    how_many = QuantityField(_("how many"))
    when = models.CharField(_("when"), max_length=300, blank=True)
    starts_on = models.DateField(_("needed from"), null=True, blank=True)
    ends_on = models.DateField(_("needed until"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    assigned_to = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="resource_needs",
        verbose_name=_("who sees to it"),
    )
    state = models.CharField(_("state"), max_length=8, choices=NeedState, default=NeedState.OPEN)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("resource need")
        constraints = [
            models.CheckConstraint(
                condition=Q(program__isnull=False, goal=None) | Q(program=None, goal__isnull=False),
                name="resource_need_of_one",
                violation_error_message=_("A need is one program’s or one goal’s."),
            ),
            models.CheckConstraint(
                condition=Q(starts_on=None)
                | Q(ends_on=None)
                | Q(ends_on__gte=models.F("starts_on")),
                name="resource_need_days_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def owner(self) -> Program | Goal:
        """The program or the goal that needs it."""
        return cast("Program | Goal", self.program or self.goal)  # the database asks for one
