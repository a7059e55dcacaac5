"""A link that somebody drew by hand between a strength and a need."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.community.needs.models import Said


class MatrixLink(Said):
    """This strength could serve that need, and why, in the words of whoever drew it."""

    GOES_WITH: ClassVar = frozenset({"asset", "line"})

    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="matrix_links",
    )
    line = models.ForeignKey(
        "wherewithal.PersonLine",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="matrix_links",
    )
    need = models.ForeignKey(
        "wherewithal.CommunityNeed", on_delete=models.PROTECT, related_name="matrix_links"
    )
    text = models.TextField(_("how they fit"), blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("link between a strength and a need")
        constraints = [
            models.CheckConstraint(
                condition=Q(asset__isnull=False, line=None) | Q(asset=None, line__isnull=False),
                name="matrix_link_from_one",
            )
        ]
