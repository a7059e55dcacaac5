"""What was sent and waits for a yes; and what a list said of an organization when it was taken over."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow

# What was sent may name people who know nothing of it: it does not lie around.
KEPT_FOR = timedelta(days=14)
NAME_LENGTH = 300


class StagedFile(LibraryRow):
    """A file as it was read, until it is taken over or thrown away; afterwards what came of it.

    Not in the change log: the words of people who never agreed are kept in one place, and leave with it.
    """

    name = models.CharField(max_length=NAME_LENGTH)
    # Each {"name", "header", "rows": [[number, [texts]]]}: the words of the cells, before anybody said yes.
    tables = models.JSONField(default=list, blank=True)
    table = models.PositiveSmallIntegerField(default=0)
    remarks = models.JSONField(default=list, blank=True)
    list_name = models.CharField(_("name of this list"), max_length=NAME_LENGTH)
    # The headings, folded: how the next version of the list is known again.
    signature = models.CharField(max_length=64, blank=True)
    columns = models.JSONField(default=dict, blank=True)
    decisions = models.JSONField(default=dict, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    made_by_name = models.CharField(max_length=200, blank=True)
    # Without a foreign key, as history itself has none.
    entry_id = models.BigIntegerField(null=True, blank=True)
    receipt = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("file that was sent")

    def __str__(self) -> str:
        return self.name

    @property
    def is_taken_over(self) -> bool:
        """True once it was said yes to."""
        return self.entry_id is not None or bool(self.receipt)

    @property
    def gone_at(self) -> Any:
        """When its words are thrown away."""
        return self.made_at + KEPT_FOR


class ImportedRecord(LibraryRow):
    """One row of a list, as it was taken over: the list's own words, beside what people made of them."""

    organization = models.ForeignKey(
        "wherewithal.Organization", on_delete=models.PROTECT, related_name="imported_records"
    )
    list_name = models.CharField(_("name of the list"), max_length=NAME_LENGTH)
    # An identifier of the list, or name and address, folded: by what the row is known again.
    code = models.CharField(max_length=700)
    number = models.PositiveIntegerField(_("row"))
    # What the list said, field by field: the ground on which a newer version is compared.
    said = models.JSONField(default=dict, blank=True)
    # [[heading, words, field]] for every cell, also those no field takes.
    cells = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["list_name", "pk"]
        verbose_name = _("row of a list")
        constraints = [
            models.UniqueConstraint(
                fields=["library", "list_name", "code"], name="imported_record_once"
            )
        ]

    def __str__(self) -> str:
        return self.list_name
