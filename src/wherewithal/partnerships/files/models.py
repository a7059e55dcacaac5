"""A file that hangs on a partnership. Its bytes lie in the data folder under a name that says nothing."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.walls.scope import LibraryRow


class PartnershipFile(LibraryRow):
    """What was attached, by whom, and who may have it."""

    asset = models.ForeignKey(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="partnership_files"
    )
    name = models.CharField(_("name of the file"), max_length=300)
    kind = models.CharField(max_length=4, editable=False)
    words = models.TextField(_("what it is"), blank=True)
    level = models.CharField(
        _("who may see it"), max_length=10, choices=Level, default=Level.LIBRARY
    )
    size_bytes = models.PositiveBigIntegerField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    stored_as = models.CharField(max_length=32, unique=True, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    added_by_name = models.CharField(max_length=200, blank=True, editable=False)
    added_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("file of a partnership")

    def __str__(self) -> str:
        return self.name
