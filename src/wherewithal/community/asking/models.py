"""A survey, what can be chosen in it, how many chose it, and what people added in their own words."""

import secrets
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow

# No letters and digits that look alike: the code stands on paper and is typed on phones.
CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
CODE_LENGTH = 10


def make_code() -> str:
    """A new code for a survey's address; too many of them to be guessed."""
    return "".join(secrets.choice(CODE_LETTERS) for _position in range(CODE_LENGTH))


def _either(english: str, spanish: str, language: str) -> str:
    return spanish or english if language == "es" else english


class Survey(LibraryRow):
    """A few interests to choose among, in English and Spanish, behind an address for everybody.

    Its code hangs on the wall as a QR code. It is no secret and opens nothing else.
    """

    code = models.CharField(max_length=20, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=200)
    title_es = models.CharField(_("title in Spanish"), max_length=200, blank=True)
    intro = models.TextField(_("a few words before the question"), blank=True)
    intro_es = models.TextField(_("the same words in Spanish"), blank=True)
    closes_on = models.DateField(_("open until"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    made_by_name = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("survey")

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """True while people can answer: nobody closed it, and its last day is not over."""
        is_over = self.closes_on is not None and self.closes_on < timezone.localdate()
        return self.closed_at is None and not is_over

    def title_in(self, language: str) -> str:
        """The title in this language; in the other one where nobody wrote it yet."""
        return _either(self.title, self.title_es, language)

    def intro_in(self, language: str) -> str:
        """As title_in."""
        return _either(self.intro, self.intro_es, language)


class SurveyChoice(LibraryRow):
    """One interest that people may choose."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="choices")
    text = models.CharField(_("interest"), max_length=200)
    text_es = models.CharField(_("the same in Spanish"), max_length=200, blank=True)
    position = models.PositiveIntegerField(default=0)
    # The need or interest that this choice speaks for, and what it became evidence of there.
    need = models.ForeignKey(
        "wherewithal.CommunityNeed",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="survey_choices",
    )
    evidence = models.ForeignKey(
        "wherewithal.Evidence", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("choice of a survey")
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "text"],
                name="survey_choice_once",
                violation_error_message=_("This choice stands in the survey already."),
            )
        ]

    def __str__(self) -> str:
        return self.text

    def text_in(self, language: str) -> str:
        """The words in this language; in the other one where nobody wrote them yet."""
        return _either(self.text, self.text_es, language)


class AnsweredAt(models.TextChoices):
    """Where people answered."""

    LINK = "link", _("by link")
    DESK = "desk", _("on paper at the desk")


class SurveyCount(LibraryRow):
    """How many people chose something; without a choice, how many answered at all.

    What comes by link is counted up here without an entry in history: an entry would say when somebody
    answered. What is typed in from the desk is the work of a member, and stands in history.
    """

    GOES_WITH: ClassVar = frozenset({"choice"})

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="counts")
    choice = models.ForeignKey(
        SurveyChoice, on_delete=models.PROTECT, null=True, blank=True, related_name="counts"
    )
    answered_at = models.CharField(max_length=4, choices=AnsweredAt, default=AnsweredAt.LINK)
    people = models.PositiveIntegerField(_("people"), default=0)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("count of a survey")
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "choice", "answered_at"],
                condition=Q(choice__isnull=False),
                name="survey_count_once",
            ),
            models.UniqueConstraint(
                fields=["survey", "answered_at"],
                condition=Q(choice=None),
                name="survey_answers_once",
            ),
        ]


class WordsState(models.TextChoices):
    """What became of words that somebody added."""

    WAITING = "waiting", _("waiting")
    SHOWN = "shown", _("shown")
    JOINED = "joined", _("joined to a choice")
    TURNED_DOWN = "down", _("turned down")


class SurveyWords(LibraryRow):
    """What somebody added in their own words. Nobody outside sees it before a member shows it."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="words")
    text = models.CharField(_("words"), max_length=300)
    language = models.CharField(_("language of the page"), max_length=5, default="en")
    state = models.CharField(max_length=7, choices=WordsState, default=WordsState.WAITING)
    choice = models.ForeignKey(
        SurveyChoice, on_delete=models.PROTECT, null=True, blank=True, related_name="words"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("own words in a survey")

    def __str__(self) -> str:
        return self.text
