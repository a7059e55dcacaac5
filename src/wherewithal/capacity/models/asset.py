"""Something the library already has."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class Area(models.TextChoices):
    """The four areas of a library's own assets."""

    STAFF = "staff", _("Staff")
    SPACE = "space", _("Space")
    MATERIAL = "material", _("Material resources")
    RELATIONSHIP = "relationship", _("Relationships")


class SummaryRow(models.TextChoices):
    """The two rows that sum up the material resources."""

    NONE = "", ""
    ACQUISITION = "acquisition", _("Acquisition")
    USE = "use", _("Use")


class Asset(LibraryRow):
    """One row of a worksheet: a group of staff, a room, a thing, a relationship."""

    area = models.CharField(_("area"), max_length=12, choices=Area)
    name = models.CharField(_("name"), max_length=300)
    team = models.ForeignKey(
        "wherewithal.Team", on_delete=models.PROTECT, null=True, blank=True, related_name="assets"
    )
    summary_row = models.CharField(max_length=12, choices=SummaryRow, blank=True, default="")
    position = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by_name = models.CharField(max_length=200, blank=True, editable=False)

    class Meta:
        ordering = ["area", "position", "pk"]
        verbose_name = _("asset")
        indexes = [models.Index(fields=["library", "area", "position"], name="asset_sheet")]

    def __str__(self) -> str:
        return self.name


class Placement(LibraryRow):
    """The asset is found at this outlet. No placement at all means: of the whole library.

    One description serves the same room in many branches: one asset with many placements.
    """

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="placements")
    outlet = models.ForeignKey(
        "wherewithal.Outlet", on_delete=models.PROTECT, related_name="placements"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["asset", "outlet"], name="placement_once")]


class Overview(LibraryRow):
    """The first sheet: one broad note per area, what to find out, and who has seen it."""

    area = models.CharField(_("area"), max_length=12, choices=Area)
    text = models.TextField(_("what comes to mind"), blank=True)
    to_find_out = models.TextField(_("what to find out"), blank=True)
    shown_to = models.CharField(_("shown to a colleague"), max_length=300, blank=True)
    shown_on = models.DateField(_("shown on"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("overview")
        constraints = [models.UniqueConstraint(fields=["library", "area"], name="overview_once")]
