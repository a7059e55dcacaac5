"""What is known of a resource need beside its words: one table per kind, one row per need.

Every number and every choice may be unknown. Money is kept in whole cents; an end that is empty is
an end that nobody knows.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.quantities.field import QuantityField


class Rhythm(models.TextChoices):
    """How often money is needed."""

    NOT_SAID = "", _("not said yet")
    ONCE = "once", _("once")
    YEARLY = "yearly", _("every year")
    MONTHLY = "monthly", _("every month")
    SESSION = "session", _("each time it takes place")


class Term(models.TextChoices):
    """Whether money is a matter of this budget year or of later ones."""

    NOT_SAID = "", _("not said yet")
    SHORT = "short", _("short term: this budget year")
    LONG = "long", _("long term: later years")


class Purpose(models.TextChoices):
    """What money is for."""

    NOT_SAID = "", _("not said yet")
    EQUIPMENT = "equipment", _("equipment")
    TRAINING = "training", _("training")
    BUILDING = "building", _("building and layout")
    RECRUITING = "recruiting", _("recruiting")
    MATERIALS = "materials", _("materials")
    OTHER = "other", _("something else")


class FinancialNeedFacts(LibraryRow):
    """Money: how much as it was typed and in cents, how often, what for."""

    resource_need = models.OneToOneField(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="financial"
    )
    rhythm = models.CharField(_("how often"), max_length=8, choices=Rhythm, blank=True, default="")
    term = models.CharField(
        _("short or long term"), max_length=5, choices=Term, blank=True, default=""
    )
    purpose = models.CharField(
        _("what for"), max_length=10, choices=Purpose, blank=True, default=""
    )
    low_cents = models.BigIntegerField(_("at least, in cents"), null=True, blank=True)
    high_cents = models.BigIntegerField(_("at most, in cents"), null=True, blank=True)
    is_about = models.BooleanField(_("about"), default=False)
    amount_words = models.CharField(_("how much"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("facts about money that is needed")
        constraints = [
            models.CheckConstraint(
                condition=(Q(low_cents=None) | Q(low_cents__gte=0))
                & (Q(high_cents=None) | Q(high_cents__gte=0)),
                name="need_amount_not_negative",
                violation_error_message=_("An amount is never below zero."),
            ),
            models.CheckConstraint(
                condition=Q(low_cents=None)
                | Q(high_cents=None)
                | Q(high_cents__gte=models.F("low_cents")),
                name="need_amount_in_order",
                violation_error_message=_("The most lies below the least."),
            ),
        ]


class TechnologySort(models.TextChoices):
    """What sort of technology."""

    NOT_SAID = "", _("not said yet")
    EQUIPMENT = "equipment", _("equipment")
    SOFTWARE = "software", _("software")
    ACCESS = "access", _("access to advanced equipment elsewhere")


class TechnologyNeedFacts(LibraryRow):
    """Equipment, software, or a way to equipment that others have."""

    resource_need = models.OneToOneField(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="technology"
    )
    sort = models.CharField(
        _("what sort"), max_length=9, choices=TechnologySort, blank=True, default=""
    )

    class Meta:
        verbose_name = _("facts about technology that is needed")


class HumanSource(models.TextChoices):
    """Where people may come from."""

    NOT_SAID = "", _("not said yet")
    INSIDE = "inside", _("from inside")
    PARTNERS = "partners", _("through partners")
    EITHER = "either", _("either")


class HumanNeedFacts(LibraryRow):
    """What somebody brings who helps with it."""

    resource_need = models.OneToOneField(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="human"
    )
    skills = models.TextField(_("skills"), blank=True)
    hours_per_week = QuantityField(_("hours a week, all together"))
    manner = models.TextField(_("manner and mindset"), blank=True)
    checks = models.TextField(_("checks required"), blank=True)
    from_where = models.CharField(
        _("from inside or through partners"),
        max_length=8,
        choices=HumanSource,
        blank=True,
        default="",
    )

    class Meta:
        verbose_name = _("facts about people who are needed")


class SpaceLayout(models.TextChoices):
    """How a room is set up; the same five as a room's capacities on the worksheet."""

    NOT_SAID = "", _("not said yet")
    HANG_OUT = "hang_out", _("hanging out")
    WORKSHOP = "workshop", _("workshop tables")
    COMPUTERS = "computers", _("computer stations")
    AUDIENCE = "audience", _("speaker and audience")
    CIRCLE = "circle", _("in a circle")


class SpaceNeedFacts(LibraryRow):
    """The room it takes."""

    resource_need = models.OneToOneField(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="space"
    )
    seats = QuantityField(_("people it must hold"))
    layout = models.CharField(
        _("layout"), max_length=9, choices=SpaceLayout, blank=True, default=""
    )
    equipment = models.TextField(_("equipment"), blank=True)
    is_accessible = models.BooleanField(
        _("must be equally accessible to all"), null=True, blank=True
    )
    times = models.CharField(_("times"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("facts about a space that is needed")


class MaterialNeedFacts(LibraryRow):
    """Things that are used, used up or lent."""

    resource_need = models.OneToOneField(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="material"
    )
    sort = models.CharField(_("what sort"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("facts about materials that are needed")


class Barrier(models.TextChoices):
    """What stands in the way of support or permission."""

    NOT_SAID = "", _("not said yet")
    POLICY = "policy", _("a policy")
    JOB_DESCRIPTION = "job", _("a job description")
    HABIT = "habit", _("a habit")
    STAFFING_MODEL = "staffing", _("how staff are shared out")
    MINDSET = "mindset", _("a way of thinking")
    OTHER = "other", _("something else")


class LegitimacyNeedFacts(LibraryRow):
    """Whose support or permission is needed, what stands in the way, and the first step."""

    resource_need = models.OneToOneField(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="legitimacy"
    )
    whose = models.CharField(_("whose support or permission"), max_length=300, blank=True)
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="legitimacy_needs",
        verbose_name=_("their organization"),
    )
    government_point = models.ForeignKey(
        "wherewithal.GovernmentPoint",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="legitimacy_needs",
        verbose_name=_("point of the local government"),
    )
    barrier = models.CharField(
        _("what stands in the way"), max_length=8, choices=Barrier, blank=True, default=""
    )
    barrier_words = models.TextField(_("in our own words"), blank=True)
    asker = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="legitimacy_needs",
        verbose_name=_("who asks"),
    )
    first_step = models.TextField(_("first step"), blank=True)
    due_on = models.DateField(_("by when"), null=True, blank=True)
    shows_it_was_won = models.TextField(_("what shows that it was won"), blank=True)

    class Meta:
        verbose_name = _("facts about support that is needed")
