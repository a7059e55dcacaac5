"""Surveys: make, change, close, open again, remove."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.community.asking.models import Survey, SurveyChoice, WordsState, make_code

TEXT_LENGTH = 200


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
        for choice in survey.choices.all():
            if choice.pk not in kept:
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
    _make_way(changes, there, choices)
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


def _make_way(
    changes: Changes, there: Mapping[int, SurveyChoice], choices: Sequence[ChoiceWords]
) -> None:
    """Where two choices swap their words, one steps aside first: no two ever say the same."""
    wanted = {words.key: words.text.strip() for words in choices}
    for key, choice in there.items():
        others = {words.text.strip() for words in choices if words.key != key}
        if choice.text in others and wanted.get(key) != choice.text:
            aside = f" ({key})"
            room = TEXT_LENGTH - len(aside)
            changes.change(choice, text=choice.text[:room] + aside)


def _require_unchosen(choice: SurveyChoice) -> None:
    joined = choice.words.filter(state=WordsState.JOINED, withdrawn_at=None)
    if choice.counts.filter(people__gt=0).exists() or joined.exists():
        sentence = _("Somebody chose “%(choice)s” already: it stays. Close the survey instead.")
        raise ValidationError(sentence % {"choice": choice.text})
