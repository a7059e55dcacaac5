"""Answers: count what comes by link, type in what came on paper.

Answers by link are counted without an entry in history, on purpose: an entry would say when somebody
answered. What a member types in stands there and can be taken back.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.community.asking import sent_pages
from wherewithal.community.asking.models import (
    AnsweredAt,
    Survey,
    SurveyChoice,
    SurveyCount,
    SurveyWords,
)
from wherewithal.ui.public_pages import NO_MORE_WORDS

LONGEST_WORDS = 300
MOST_WORDS = 2_000
"""Nobody reads more than this: further words are given back, and what was chosen is counted without them."""


class SurveyClosed(Exception):
    """Nobody can answer any more."""


@transaction.atomic
def count_answer(
    *,
    survey: Survey,
    choices: Sequence[SurveyChoice],
    own_words: str = "",
    language: str = "en",
    page_key: UUID | None = None,
) -> bool:
    """Somebody answered behind the link: count up, and let their own words wait for a member.

    Nothing is kept that ties the choices of one person together, nor when they were made. False, and
    nothing counted, where the same page was sent before. Raises SurveyClosed, and ValidationError at the
    words where there are too many already.
    """
    hold_rows(Survey.objects.in_library(survey.library_id).filter(pk=survey.pk))
    survey.refresh_from_db(fields=["closed_at", "closes_on"])
    if not survey.is_open:
        raise SurveyClosed
    words = " ".join(own_words.split())[:LONGEST_WORDS]
    if words and survey.words.count() >= MOST_WORDS:
        raise ValidationError({"own_words": NO_MORE_WORDS})
    if page_key is not None and not sent_pages.is_new(survey, page_key):
        return False
    _count_up(survey, None)
    for choice in choices:
        _count_up(survey, choice)
    if words:
        SurveyWords.objects.create(
            library_id=survey.library_id, survey=survey, text=words, language=language
        )
    return True


def enter_tally(
    *, by: Member, survey: Survey, people: int, chosen: Mapping[SurveyChoice, int]
) -> None:
    """What was answered on paper at the desk: how many people, and how many chose what.

    Replaces what was typed in before. Nothing can be chosen by more people than answered.
    """
    access.require(by, Permission.EDIT_COMMUNITY, survey.library_id)
    if max(chosen.values(), default=0) > people:
        raise ValidationError(_("A choice cannot have more people than answered on paper."))
    what = gettext_noop("typed in answers from the desk to “%(name)s”")
    with change_set(by=by, what=what, about=survey, name=survey.title) as changes:
        _set_count(changes, survey, None, people)
        for choice, number in chosen.items():
            _set_count(changes, survey, choice, number)


def _count_up(survey: Survey, choice: SurveyChoice | None) -> None:
    row, _is_new = SurveyCount.objects.in_library(survey.library_id).get_or_create(
        survey=survey,
        choice=choice,
        answered_at=AnsweredAt.LINK,
        defaults={"library_id": survey.library_id},
    )
    counts = SurveyCount.objects.in_library(survey.library_id).filter(pk=row.pk)
    counts.update(people=F("people") + 1)


def _set_count(changes: Changes, survey: Survey, choice: SurveyChoice | None, people: int) -> None:
    desk = survey.counts.filter(choice=choice, answered_at=AnsweredAt.DESK).first()
    if desk is not None:
        changes.change(desk, people=people)
    elif people:
        changes.create(
            SurveyCount(
                library_id=survey.library_id,
                survey=survey,
                choice=choice,
                answered_at=AnsweredAt.DESK,
                people=people,
            )
        )
