"""What people added in their own words: show, turn down, join to a choice, delete for good."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.community.asking.models import SurveyChoice, SurveyWords, WordsState

LINES = {model_slug(SurveyWords): {"text": NO_WORDS}}


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
