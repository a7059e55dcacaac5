"""Answers to the prompts of a review: give, edit, remove, take back for good."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import blank_words
from wherewithal.capacity.actions import withdraw_note
from wherewithal.capacity.models import Note
from wherewithal.people.models import PlannedTalk
from wherewithal.reviews import queries
from wherewithal.reviews.actions.reviews import ReviewIsClosed
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import Prompt
from wherewithal.reviews.queries.answers import NOTE, TALK

BLANK = "–"


def answer_prompt(
    *,
    by: Member,
    review: Review,
    prompt: Prompt,
    text: str,
    level: str,
    request_key: UUID | None = None,
) -> ReviewAnswer:
    """Say something to a prompt. Others' answers stay beside it. Raises ReviewIsClosed."""
    access.require(by, Permission.ANSWER_REVIEWS, review.library_id)
    if not review.is_open:
        raise ReviewIsClosed
    what = gettext_noop("answered in the review “%(name)s”")
    with change_set(
        by=by, what=what, about=review, request_key=request_key, name=review.title
    ) as changes:
        answer = ReviewAnswer(
            library_id=review.library_id,
            review=review,
            prompt=prompt.key,
            text=text.strip(),
            level=level,
            answered_by_id=by.actor_user_id,
            answered_by_name=by.actor_name,
        )
        return changes.create(answer)


def edit_answer(*, by: Member, answer: ReviewAnswer, text: str, level: str) -> ReviewAnswer:
    """Change one's own words. Raises ReviewIsClosed."""
    if queries.is_own(by, answer) and not answer.review.is_open:
        raise ReviewIsClosed
    if not queries.may_edit_answer(by, answer):
        _refuse("only its author changes an answer")
    what = gettext_noop("changed an answer in the review “%(name)s”")
    with change_set(by=by, what=what, about=answer.review, name=answer.review.title) as changes:
        return changes.change(answer, text=text.strip(), level=level)


def remove_answer(*, by: Member, answer: ReviewAnswer) -> None:
    """Take an answer off the review; it can be brought back. What it became stays on the map."""
    if not queries.may_turn(by, answer):
        _refuse("this answer is not for this member to remove")
    what = gettext_noop("removed an answer from the review “%(name)s”")
    with change_set(by=by, what=what, about=answer.review, name=answer.review.title) as changes:
        changes.delete(answer)


@transaction.atomic
def withdraw_answer(*, by: Member, answer: ReviewAnswer) -> ReviewAnswer:
    """Take one's own words back: blank here, in what the answer became, and in all of history.

    This cannot be undone, by design: nothing of the words is kept anywhere.
    """
    if not queries.is_own(by, answer):
        _refuse("only its author takes an answer back")
    words = answer.text
    what = gettext_noop("withdrew an answer in the review “%(name)s”")
    with change_set(by=by, what=what, about=answer.review, name=answer.review.title) as changes:
        changes.change(answer, text=BLANK, withdrawn_at=timezone.now())
        _blank_talk(changes, answer, words)
        changes.keep_now()
        _blank_history(answer.library_id, model_slug(answer), answer.pk, ("text",))
    _withdraw_line(by, answer)
    return answer


def _withdraw_line(by: Member, answer: ReviewAnswer) -> None:
    """The line that the answer became is its author's too, and goes with it."""
    if answer.became_model != NOTE:
        return
    notes = Note.objects.in_library(answer.library_id).filter(
        pk=answer.became_key, noted_by=by.actor_user_id, withdrawn_at=None
    )
    for note in notes.select_related("asset"):
        withdraw_note(by=by, note=note)
    _blank_history(answer.library_id, NOTE, answer.became_key, ("text",))


def _blank_talk(changes: Changes, answer: ReviewAnswer, words: str) -> None:
    """A conversation keeps its date and partner, and what was written about it afterwards."""
    if answer.became_model != TALK:
        return
    talks = PlannedTalk.objects.in_library(answer.library_id).filter(pk=answer.became_key)
    for talk in talks:
        known = talk.person_id or talk.organization_id
        changes.change(talk, why=talk.why.replace(words, BLANK), whom=talk.whom if known else BLANK)
    changes.keep_now()
    _blank_history(answer.library_id, TALK, answer.became_key, ("why", "whom"))


def _blank_history(library_id: int, model: str, key: int | str, columns: tuple[str, ...]) -> None:
    blank_words(library_id=library_id, model=model, key=str(key), columns=columns)


def _refuse(why: str) -> None:
    raise PermissionDenied(why)
