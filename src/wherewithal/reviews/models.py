"""Reviews with their answers; the statement of what the library brings; its word list."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.walls.scope import LibraryRow


class Review(LibraryRow):
    """A dated session over the whole map."""

    title = models.CharField(_("title"), max_length=300)
    held_on = models.DateField(_("date"), default=timezone.localdate)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-held_on", "-pk"]
        verbose_name = _("review")

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """True while answers are still gathered."""
        return self.closed_at is None


class ReviewAnswer(LibraryRow):
    """What one person answered to one prompt; it may become something on the map."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="answers")
    prompt = models.CharField(max_length=40)
    text = models.TextField(_("answer"))
    level = models.CharField(
        _("who may see it"), max_length=10, choices=Level, default=Level.LIBRARY
    )
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(default=timezone.now)
    # What the answer was turned into: a note, a question, a conversation to have.
    became_model = models.CharField(max_length=40, blank=True)
    became_key = models.CharField(max_length=40, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("answer")


class Statement(LibraryRow):
    """One sentence of what we bring."""

    text = models.TextField(_("sentence"))
    position = models.PositiveIntegerField(default=0)
    edited_by_name = models.CharField(max_length=200, blank=True)
    # When a person last read the sentence against the lines beneath, and how many there were:
    # what changed since makes the page ask to look again.
    looked_at = models.DateTimeField(default=timezone.now)
    rests_on = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("sentence")


class StatementNote(LibraryRow):
    """A sentence rests on this note."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="grounds")
    note = models.ForeignKey(
        "wherewithal.Note", on_delete=models.PROTECT, related_name="statements"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "note"], name="statement_note_once")
        ]


class WordListEntry(LibraryRow):
    """A word that this library uses in its own sense."""

    word = models.CharField(_("word"), max_length=200)
    meaning = models.TextField(_("what we mean by it"), blank=True)

    class Meta:
        ordering = ["word", "pk"]
        verbose_name = _("word")
        constraints = [
            models.UniqueConstraint(
                fields=["library", "word"],
                name="word_once",
                violation_error_message=_("That word stands on your list already."),
            )
        ]

    def __str__(self) -> str:
        return self.word
