"""What a library says itself in a report, and the state of its map on a day; all else is read."""

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class ReportWords(LibraryRow):
    """The library's own words in one report: what it asks the board, how it would approach partners."""

    report = models.SlugField(_("report"), max_length=40)
    words = models.TextField(_("our words"), blank=True)

    class Meta:
        verbose_name = _("our words in a report")
        constraints = [
            models.UniqueConstraint(fields=["library", "report"], name="report_words_once")
        ]


class Snapshot(LibraryRow):
    """The state of the map on a day: keys and ranks of rows, and never a word of theirs.

    So whatever is taken back later, or made private, is in no snapshot. `digest` tells whether two are the same.
    """

    taken_on = models.DateField(_("taken on"))
    taken_at = models.DateTimeField(default=timezone.now, editable=False)
    taken_by_name = models.CharField(max_length=200, blank=True, editable=False)
    state = models.JSONField(_("state of the map"), default=dict)
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        ordering = ["-taken_at", "-pk"]
        verbose_name = _("snapshot of the map")

    def __str__(self) -> str:
        return gettext("the map of %(day)s") % {"day": date_format(self.taken_on)}
