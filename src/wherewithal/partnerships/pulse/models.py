"""A round of the pulse of a partnership, and how many answered what: never who."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.partnerships.pulse.compare import FEWEST
from wherewithal.partnerships.pulse.questions import QUESTIONS, Step

EVERYBODY = ""
"""Instead of a question: how many answered at all."""


class PulseSide(models.TextChoices):
    """Who answers."""

    OURS = "ours", _("our side")
    THEIRS = "theirs", _("their side")


class PulseRound(LibraryRow):
    """Both sides are asked, from a day on until it is closed. Closed it stays closed: see docs/pulse.md."""

    asset = models.ForeignKey(
        "wherewithal.Asset", on_delete=models.PROTECT, related_name="pulse_rounds"
    )
    on = models.DateField(_("asked on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    fewest = models.PositiveSmallIntegerField(
        _("answers of a side before it is shown"),
        default=FEWEST,
        validators=[MinValueValidator(FEWEST)],
    )
    link = models.ForeignKey(
        "wherewithal.AccessLink", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name = _("round of a pulse")


class PulseCount(LibraryRow):
    """How many of a side chose a step for a question; without a question, how many answered at all.

    Counted up without an entry in history: an entry would say who answered, and when.
    """

    round = models.ForeignKey(PulseRound, on_delete=models.PROTECT, related_name="counts")
    side = models.CharField(max_length=6, choices=PulseSide)
    question = models.CharField(
        max_length=8, choices=[(each.slug, each.about) for each in QUESTIONS], blank=True
    )
    step = models.PositiveSmallIntegerField(choices=Step, null=True, blank=True)
    people = models.PositiveIntegerField(_("people"), default=0)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("count of a pulse")
        constraints = [
            # Two, because SQLite knows no constraint in which two empty steps are the same.
            models.UniqueConstraint(
                fields=["round", "side", "question", "step"], name="pulse_count_once"
            ),
            models.UniqueConstraint(
                fields=["round", "side", "question"],
                condition=models.Q(step=None),
                name="pulse_count_of_all_once",
            ),
        ]


class PulseWords(LibraryRow):
    """What somebody of a side added in their own words; not by whom, nor with which answers."""

    round = models.ForeignKey(PulseRound, on_delete=models.PROTECT, related_name="words")
    side = models.CharField(max_length=6, choices=PulseSide)
    text = models.TextField(_("words"))
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["text", "pk"]
        verbose_name = _("words of a pulse")


class PulseTaken(LibraryRow):
    """A member of ours has answered a round; with nothing of what they answered."""

    round = models.ForeignKey(PulseRound, on_delete=models.PROTECT, related_name="taken")
    member = models.ForeignKey(
        "wherewithal.Membership", on_delete=models.PROTECT, related_name="pulses_taken"
    )

    class Meta:
        ordering = ["member"]
        verbose_name = _("answer to a pulse")
        constraints = [models.UniqueConstraint(fields=["round", "member"], name="pulse_taken_once")]
