"""Where something stands in the world: an address in words, and coordinates where they are known."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PlacedHow(models.TextChoices):
    """Where the coordinates come from."""

    NOT_PLACED = "", _("not placed")
    BY_HAND = "hand", _("placed by hand")
    FROM_FILE = "file", _("from a file")
    FROM_SURVEY = "survey", _("from the Public Libraries Survey")


class OnTheMap(models.Model):
    """A row that has an address and may have coordinates (degrees, WGS 84): both of them or none.

    An address without coordinates is listed, never dropped, and can be placed by hand.
    """

    address = models.CharField(_("address"), max_length=300, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    placed_how = models.CharField(
        _("where the coordinates come from"),
        max_length=6,
        choices=PlacedHow,
        blank=True,
        default=PlacedHow.NOT_PLACED,
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__isnull=False, longitude__isnull=False),
                name="%(class)s_both_coordinates",
                violation_error_message=_("A place on the map needs latitude and longitude."),
            )
        ]

    @property
    def is_placed(self) -> bool:
        """True when the coordinates are known."""
        return self.latitude is not None and self.longitude is not None
