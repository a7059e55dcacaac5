"""What was sent and waits for a yes; and what a list said of a record when it was taken over."""

from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow

# What was sent may name people who know nothing of it: it does not lie around.
KEPT_FOR = timedelta(days=14)
NAME_LENGTH = 300


class Stage(models.TextChoices):
    """How far a file is. Where something is under way, a worker goes on with it, or whoever looks."""

    READING = "reading", _("being read")
    UNREADABLE = "unreadable", _("cannot be read")
    READ = "read", _("waits for its columns")
    CHECKING = "checking", _("being looked over")
    CHECKED = "checked", _("waits for a yes")
    TAKING = "taking", _("being taken over")
    TAKEN = "taken", _("taken over")
    GIVING_BACK = "back", _("being taken back")


UNDER_WAY = (Stage.READING, Stage.CHECKING, Stage.TAKING, Stage.GIVING_BACK)


class StagedFile(LibraryRow):
    """A file as it was read, until it is taken over or thrown away; afterwards what came of it.

    Not in the change log: the words of people who never agreed are kept in one place, and leave with it.
    """

    name = models.CharField(max_length=NAME_LENGTH)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.READING)
    # The file itself, while it is being read.
    sent = models.BinaryField(default=bytes, blank=True)
    # How many rows of the present stage are done; of how many stands with the table.
    done = models.PositiveIntegerField(default=0)
    # Why it cannot be read, or why nothing was taken over: sentences for those who sent it.
    problems = models.JSONField(default=list, blank=True)
    # Each {"name", "header", "count", "looks_like", "guesses"}, the last by kind; the words of the
    # cells are in StagedRows.
    tables = models.JSONField(default=list, blank=True)
    table = models.PositiveSmallIntegerField(default=0)
    remarks = models.JSONField(default=list, blank=True)
    # What its rows are: the slug of a kind.
    kind = models.CharField(max_length=20, default="organizations")
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
    # The newest change when rows were looked over: what was written since may make them something else.
    checked_at_change = models.BigIntegerField(default=0)
    # Who pressed the button, in whose name a worker goes on.
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
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
    def is_under_way(self) -> bool:
        """A worker goes on with it, or whoever looks."""
        return self.stage in UNDER_WAY

    @property
    def count(self) -> int:
        """How many rows the chosen table has; 0 while it is being read."""
        return int(self.tables[self.table]["count"]) if self.tables else 0

    @property
    def total(self) -> int:
        """How many rows there are to do at the present stage; 0 while it is being read."""
        is_back = self.stage == Stage.GIVING_BACK
        return int(self.receipt.get("taken", 0)) if is_back else self.count

    @property
    def header(self) -> list[str]:
        """The headings of the chosen table."""
        return list(self.tables[self.table]["header"]) if self.tables else []

    @property
    def gone_at(self) -> Any:
        """When its words are thrown away."""
        return self.made_at + KEPT_FOR


class StagedRows(LibraryRow):
    """Some hundred rows of a table that was sent, and what looking them over found."""

    staged = models.ForeignKey(StagedFile, on_delete=models.CASCADE, related_name="parts")
    place = models.PositiveSmallIntegerField(default=0)
    part = models.PositiveIntegerField(default=0)
    # [[number, [texts]]]; once taken over [[number, [texts], why]] of those that are left.
    rows = models.JSONField(default=list, blank=True)
    # For each row what it would be, by which code it is known, and whom it may be; None: not looked over.
    found = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["place", "part"]
        verbose_name = _("rows that were sent")
        constraints = [
            models.UniqueConstraint(fields=["staged", "place", "part"], name="staged_rows_once")
        ]

    def __str__(self) -> str:
        return f"{self.place}.{self.part}"


class ImportedRecord(LibraryRow):
    """One row of a list, as it was taken over: the list's own words, beside what people made of them."""

    GOES_WITH: ClassVar = frozenset({"organization", "asset"})

    # What became of it: one of these.
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="imported_records",
    )
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="imported_records",
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
            ),
            models.CheckConstraint(
                condition=models.Q(organization=None, asset__isnull=False)
                | models.Q(asset=None, organization__isnull=False),
                name="imported_record_of_one",
            ),
        ]

    def __str__(self) -> str:
        return self.list_name
