"""Kinds of gaps, what a counter-move can turn into, and how one is written down."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Gap(models.TextChoices):
    """What there is too little of, or what stands in the way."""

    SMALL_ROOMS = "small-rooms", _("Small rooms")
    SMALL_BUDGETS = "small-budgets", _("Small budgets")
    FEW_VOLUNTEERS = "few-volunteers", _("Few volunteers")
    LITTLE_TIME = "little-time", _("Little staff time")
    LITTLE_KNOW_HOW = "little-know-how", _("Little know-how")
    OLD_EQUIPMENT = "old-equipment", _("Old equipment")
    FAR_AWAY = "far-away", _("Far away")
    JOB_DESCRIPTION = "job-description", _("The job description")
    STAFFING_MODEL = "staffing-model", _("How staff is scheduled")
    MINDSET = "mindset", _("How we think about it")
    POLICY = "policy", _("A policy or procedure")


STRUCTURAL = (Gap.JOB_DESCRIPTION, Gap.STAFFING_MODEL, Gap.MINDSET, Gap.POLICY)


class Step(models.TextChoices):
    """What a counter-move becomes."""

    TALK = "talk", _("Plan this conversation")
    NEED = "need", _("Write it down as a need")
    QUESTION = "question", _("Note the question")


@dataclass(frozen=True, slots=True)
class Move:
    """One counter-move. `step_words` are whom to talk to, what is needed, or what to find out."""

    slug: str
    gap: Gap
    title: Words
    words: Words
    step: Step
    step_words: Words
    need_kind: str = ""
    caution: Words = ""
