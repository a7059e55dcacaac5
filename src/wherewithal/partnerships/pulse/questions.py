"""The six questions and the five steps, in our own words: about what two share, never about a person."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Step(models.IntegerChoices):
    """How far a sentence is so."""

    NOT = 1, _("not at all")
    LITTLE = 2, _("a little")
    HALF = 3, _("half and half")
    MOSTLY = 4, _("mostly")
    FULLY = 5, _("fully")


@dataclass(frozen=True, slots=True)
class Question:
    """What it is about, in a word, and the sentence to answer."""

    slug: str
    about: str | Promise
    sentence: Any


QUESTIONS = (
    Question("trust", _("Trust"), _("We can tell each other openly when something does not work.")),
    Question(
        "benefit",
        _("Benefit"),
        _("What we do together is good for the people for whom we both work."),
    ),
    Question("effort", _("Effort"), _("What it costs each of us in time and strength feels fair.")),
    Question("words", _("Communication"), _("We hear from each other in good time.")),
    Question(
        "goal", _("Shared goal"), _("We want the same, and could say in a sentence what it is.")
    ),
    Question("future", _("Future"), _("I would gladly go on with it.")),
)
