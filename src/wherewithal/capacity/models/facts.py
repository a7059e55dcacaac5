"""What is known of an asset beside its notes: one table per area, one row per asset.

Every number may be exact, about, a range, several or unknown; every yes or no may be unknown.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.quantities.field import QuantityField


class StaffFacts(LibraryRow):
    """A group of staff or volunteers."""

    asset = models.OneToOneField(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="staff_facts"
    )
    headcount = QuantityField(_("how many people"))
    hours_per_week = QuantityField(_("hours a week, all together"))

    class Meta:
        verbose_name = _("facts about a group")


class GroupMember(LibraryRow):
    """A person belongs to a group of the staff worksheet."""

    asset = models.ForeignKey(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="group_members"
    )
    person = models.ForeignKey(
        "wherewithal.Person", on_delete=models.PROTECT, related_name="groups"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["asset", "person"], name="group_member_once")
        ]


class SpaceFacts(LibraryRow):
    """A room, an area or an outdoor place."""

    asset = models.OneToOneField(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="space_facts"
    )
    how_many = QuantityField(_("how many of these"))
    capacity = QuantityField(_("people it holds"))
    capacity_hang_out = QuantityField(_("people, hanging out"))
    capacity_workshop = QuantityField(_("people, at workshop tables"))
    capacity_computers = QuantityField(_("people, at computer stations"))
    capacity_audience = QuantityField(_("people, speaker and audience"))
    capacity_circle = QuantityField(_("people, in a circle"))
    floor_area = QuantityField(_("floor area"))
    movable_shelving = models.BooleanField(_("movable shelving"), null=True, blank=True)
    wheeled_tables = models.BooleanField(_("tables on wheels"), null=True, blank=True)
    stackable_chairs = models.BooleanField(_("stackable chairs"), null=True, blank=True)
    is_accessible = models.BooleanField(_("equally accessible to all"), null=True, blank=True)
    access_missing = models.TextField(_("what is missing for equal access"), blank=True)
    is_outdoors = models.BooleanField(_("outdoors"), null=True, blank=True)
    equipment = models.TextField(_("equipment"), blank=True)
    who_may_book = models.TextField(_("who may book it"), blank=True)
    how_full = models.TextField(_("how full it usually is"), blank=True)

    class Meta:
        verbose_name = _("facts about a space")


class Carrier(models.TextChoices):
    """Whether a resource can be touched."""

    UNKNOWN = "", _("not said")
    PHYSICAL = "physical", _("physical")
    DIGITAL = "digital", _("digital")


class MaterialFacts(LibraryRow):
    """A thing, a kit, a subscription; the summary rows use the last three fields."""

    asset = models.OneToOneField(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="material_facts"
    )
    quantity = QuantityField(_("how many"))
    carrier = models.CharField(
        _("physical or digital"), max_length=8, choices=Carrier, blank=True, default=""
    )
    condition = models.TextField(_("condition"), blank=True)
    kept_where = models.TextField(_("where it is"), blank=True)
    who_can_use = models.TextField(_("who can use it"), blank=True)
    who_can_teach = models.TextField(_("who can teach it"), blank=True)
    limits = models.TextField(_("permissions and limits"), blank=True)
    budgets = models.TextField(_("budgets"), blank=True)
    supply_sources = models.TextField(_("where things come from"), blank=True)
    givers = models.TextField(_("who gives"), blank=True)

    class Meta:
        verbose_name = _("facts about a resource")


class Formality(models.TextChoices):
    """Whether a relationship is written down. One counts as much as the other."""

    UNKNOWN = "", _("not said")
    FORMAL = "formal", _("formal")
    INFORMAL = "informal", _("informal")


class RelationshipFacts(LibraryRow):
    """A relationship with an organization or a person, each a real record."""

    asset = models.OneToOneField(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="relationship_facts"
    )
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="relationships",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="relationships",
    )
    formality = models.CharField(
        _("formal or informal"), max_length=8, choices=Formality, blank=True, default=""
    )
    serves = models.TextField(_("for which audience or service"), blank=True)
    brings = models.TextField(_("what they bring"), blank=True)
    holder = models.ForeignKey(
        "wherewithal.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="holds"
    )
    second_holder = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seconds",
    )
    how_often = models.CharField(_("how often"), max_length=300, blank=True)
    since = models.CharField(_("since when"), max_length=300, blank=True)
    agreement = models.TextField(_("agreement"), blank=True)
    languages = models.CharField(_("languages"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("facts about a relationship")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(holder=models.F("second_holder")),
                name="second_holder_is_another",
                violation_error_message=_("The second holder is somebody else than the first."),
            )
        ]
