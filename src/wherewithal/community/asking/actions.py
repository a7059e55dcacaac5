"""Surveys: make, change, close and open again; count answers; decide on own words; type in the desk's tally.

Answers by link are counted without an entry in history, on purpose: an entry would say when somebody
answered. Everything that a member does stands there and can be taken back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import NO_WORDS, withdraw_words
from wherewithal.community.asking.models import (
    AnsweredAt,
    Survey,
    SurveyChoice,
    SurveyCount,
    SurveyWords,
    WordsState,
    make_code,
)

LINES = {model_slug(SurveyWords): {"text": NO_WORDS}}
LONGEST_WORDS = 300
# Nobody reads more than this; further words are not kept, their choices are counted.
MOST_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """One interest as it is typed; without a key it is a new one."""

    text: str
    text_es: str = ""
    key: int | None = None


@dataclass(frozen=True, slots=True)
class SurveyText:
    """What a survey says, in both languages, and until when it is open."""

    title: str
    title_es: str = ""
    intro: str = ""
    intro_es: str = ""
    closes_on: date | None = None


def make_survey(
    *,
    by: Member,
    text: SurveyText,
    choices: Sequence[ChoiceWords],
    request_key: UUID | None = None,
) -> Survey:
    """A new survey with its choices, open at once under an address of its own."""
    access.require(by, Permission.EDIT_COMMUNITY, by.library_id)
    what = gettext_noop("made the survey “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=text.title) as changes:
        survey = Survey(
            library_id=by.library_id,
            code=make_code(),
            made_by_name=by.actor_name,
            **_columns_of(text),
        )
        changes.about = changes.create(survey)
        _keep_choices(changes, survey, choices)
    return survey


def change_survey(
    *, by: Member, survey: Survey, text: SurveyText, choices: Sequence[ChoiceWords]
) -> Survey:
    """Other words or choices. A choice that is left out goes, unless somebody chose it already."""
    access.require(by, Permission.EDIT_COMMUNITY, survey.library_id)
    what = gettext_noop("changed the survey “%(name)s”")
    with change_set(by=by, what=what, about=survey, name=text.title) as changes:
        changes.change(survey, **_columns_of(text))
        kept = {choice.key for choice in choices if choice.key is not None}
        for choice in survey.choices.exclude(pk__in=kept):
            _require_unchosen(choice)
            changes.delete_with_children(choice)
        _keep_choices(changes, survey, choices)
    return survey


def close_survey(*, by: Member, survey: Survey) -> Survey:
    """No more answers. Everything that came in stays."""
    access.require(by, Permission.EDIT_COMMUNITY, survey.library_id)
    what = gettext_noop("closed the survey “%(name)s”")
    with change_set(by=by, what=what, about=survey, name=survey.title) as changes:
        if survey.closed_at is None:
            changes.change(survey, closed_at=timezone.now())
    return survey


def reopen_survey(*, by: Member, survey: Survey) -> Survey:
    """Take answers again; a last day that is over no longer counts."""
    access.require(by, Permission.EDIT_COMMUNITY, survey.library_id)
    what = gettext_noop("opened the survey “%(name)s” again")
    with change_set(by=by, what=what, about=survey, name=survey.title) as changes:
        changes.change(survey, closed_at=None)
        if not survey.is_open:
            changes.change(survey, closes_on=None)
    return survey


def remove_survey(*, by: Member, survey: Survey) -> None:
    """Into the bin, with its counts and the words that people added."""
    access.require(by, Permission.EDIT_COMMUNITY, survey.library_id)
    what = gettext_noop("removed the survey “%(name)s”")
    with change_set(by=by, what=what, name=survey.title) as changes:
        changes.delete_with_children(survey)


@transaction.atomic
def count_answer(
    *, survey: Survey, choices: Sequence[SurveyChoice], own_words: str = "", language: str = "en"
) -> None:
    """Somebody answered behind the link: count up, and let their own words wait for a member.

    Nothing is kept that ties the choices of one person together, nor when they were made.
    """
    if not survey.is_open:
        raise ValidationError(_("This survey is closed."))
    _count_up(survey, None)
    for choice in choices:
        _count_up(survey, choice)
    words = " ".join(own_words.split())[:LONGEST_WORDS]
    if words and survey.words.count() < MOST_WORDS:
        SurveyWords.objects.create(
            library_id=survey.library_id, survey=survey, text=words, language=language
        )


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


def show_words(*, by: Member, words: SurveyWords) -> SurveyWords:
    """Let words stand on the public page below the choices."""
    return _decide(by, words, gettext_noop("showed words in “%(name)s”"), WordsState.SHOWN)


def turn_down_words(*, by: Member, words: SurveyWords) -> SurveyWords:
    """Not for the public page. They stay readable for those who decide."""
    what = gettext_noop("turned down words in “%(name)s”")
    return _decide(by, words, what, WordsState.TURNED_DOWN)


def join_words(*, by: Member, words: SurveyWords, choice: SurveyChoice) -> SurveyWords:
    """The words say what a choice says: one person more for that choice, kept beside its count."""
    if choice.survey_id != words.survey_id:
        raise ValidationError(_("That choice stands in another survey."))
    what = gettext_noop("joined words in “%(name)s” to a choice")
    return _decide(by, words, what, WordsState.JOINED, choice)


def erase_words(*, by: Member, words: SurveyWords) -> None:
    """Delete words for good, where they name somebody: they are kept nowhere then."""
    access.require(by, Permission.EDIT_COMMUNITY, words.library_id)
    what = gettext_noop("deleted words in “%(name)s” for good")
    with change_set(by=by, what=what, about=words.survey, name=words.survey.title) as changes:
        changes.change(words, state=WordsState.TURNED_DOWN, choice=None)
        withdraw_words(
            changes,
            library_id=words.library_id,
            model=model_slug(SurveyWords),
            key=str(words.pk),
        )


def _decide(
    by: Member, words: SurveyWords, what: str, state: WordsState, choice: SurveyChoice | None = None
) -> SurveyWords:
    access.require(by, Permission.EDIT_COMMUNITY, words.library_id)
    with change_set(by=by, what=what, about=words.survey, name=words.survey.title) as changes:
        if words.withdrawn_at is None:
            changes.change(words, state=state, choice=choice)
    return words


def _columns_of(text: SurveyText) -> dict[str, str | date | None]:
    return {
        "title": text.title.strip(),
        "title_es": text.title_es.strip(),
        "intro": text.intro.strip(),
        "intro_es": text.intro_es.strip(),
        "closes_on": text.closes_on,
    }


def _keep_choices(changes: Changes, survey: Survey, choices: Sequence[ChoiceWords]) -> None:
    there = {choice.pk: choice for choice in survey.choices.all()}
    for position, words in enumerate(choices):
        columns = {
            "text": words.text.strip(),
            "text_es": words.text_es.strip(),
            "position": position,
        }
        old = there.get(words.key) if words.key is not None else None
        if old is None:
            new = SurveyChoice(library_id=survey.library_id, survey=survey, **columns)
            changes.create(new)
        else:
            changes.change(old, **columns)


def _require_unchosen(choice: SurveyChoice) -> None:
    if choice.counts.filter(people__gt=0).exists():
        sentence = _("Somebody chose “%(choice)s” already: it stays. Close the survey instead.")
        raise ValidationError(sentence % {"choice": choice.text})


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
