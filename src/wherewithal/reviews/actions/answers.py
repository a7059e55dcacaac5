"""Answers to the prompts of a review: give, edit, remove, take back for good."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.reviews import queries
from wherewithal.reviews.actions.reviews import ReviewIsClosed
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import Prompt


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


def withdraw_answer(*, by: Member, answer: ReviewAnswer) -> ReviewAnswer:
    """Take one's own words back: blank here, in what the answer became, and in all of history.

    This cannot be undone, by design: nothing of the words is kept anywhere.
    """
    if not queries.is_own(by, answer):
        _refuse("only its author takes an answer back")
    what = gettext_noop("withdrew an answer in the review “%(name)s”")
    with change_set(by=by, what=what, about=answer.review, name=answer.review.title) as changes:
        withdraw_words(
            changes, library_id=answer.library_id, model=model_slug(answer), key=str(answer.pk)
        )
    answer.refresh_from_db()
    return answer


def _refuse(why: str) -> None:
    raise PermissionDenied(why)
