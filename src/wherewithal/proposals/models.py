"""Suggested values and what became of them."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow


class ProposalSource(models.TextChoices):
    """Where a suggestion comes from."""

    WORDS = "words", _("from your own words")
    CONTRIBUTOR = "contributor", _("from a colleague")
    LINK = "link", _("from an answer by link")
    REVIEW = "review", _("from a review")
    DEBRIEF = "debrief", _("from a look back at a date")
    SURVEY = "survey", _("from the Public Libraries Survey")


# Nobody said these by themselves: they were read somewhere, and give way to what a person types.
READ_SOMEWHERE = frozenset({ProposalSource.WORDS, ProposalSource.SURVEY})


# To these a look back adds a line under what stands there; elsewhere a value takes the place of another.
ADDED_TO = frozenset({"condition", "how_full", "brings", "cannot"})


class Decision(models.TextChoices):
    """What a person decided."""

    OPEN = "open", _("not decided yet")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")


class Proposal(LibraryRow):
    """A suggested value for one field of one row, with the words it rests on."""

    model = models.CharField(max_length=40)
    key = models.CharField(max_length=40)
    # Which row of the sheet it concerns, also where `model` is a row of details beside the asset.
    asset_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    field = models.CharField(max_length=40)
    # Blank where somebody says that nothing should stand there any more.
    value = models.JSONField(blank=True)
    grounds = models.TextField(blank=True)
    source = models.CharField(max_length=12, choices=ProposalSource)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_by_name = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.OPEN)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("suggestion")
        indexes = [models.Index(fields=["library", "decision"], name="proposal_open")]

    @property
    def is_added(self) -> bool:
        """True where the value goes under what stands there."""
        return self.source == ProposalSource.DEBRIEF and self.field in ADDED_TO

    def put_under(self, now: str) -> str:
        """What would stand there then."""
        return "\n".join(filter(None, [now, str(self.value)]))
