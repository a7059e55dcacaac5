"""What a library says itself in a report; all else in it is read."""

from django.db import models
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
