"""What a program can give back to those who help."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class ProgramOffer(LibraryRow):
    """One thing that the program would gladly give in return, with the asset behind it where one is named."""

    program = models.ForeignKey(
        "wherewithal.Program", on_delete=models.PROTECT, related_name="offers"
    )
    words = models.TextField(_("what we can give back"))
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="program_offers",
        verbose_name=_("what stands behind it"),
    )
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("what a program gives back")
