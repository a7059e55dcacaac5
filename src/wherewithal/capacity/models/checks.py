"""Blank facts that somebody was asked to find out, or that need not be known."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class FactCheck(LibraryRow):
    """A blank field that was given to somebody, or set aside as not needed."""

    asset = models.ForeignKey(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="fact_checks"
    )
    field = models.CharField(max_length=40)
    assigned_to = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="fact_checks",
    )
    is_not_needed = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("fact to check")
        constraints = [models.UniqueConstraint(fields=["asset", "field"], name="fact_check_once")]


class LibraryFactCheck(LibraryRow):
    """The same for a blank fact about the library itself."""

    field = models.CharField(max_length=40)
    assigned_to = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="library_fact_checks",
    )
    is_not_needed = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("fact to check about the library")
        constraints = [
            models.UniqueConstraint(fields=["library", "field"], name="library_fact_check_once")
        ]
