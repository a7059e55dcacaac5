"""Start a review, close it, open it again."""

from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.reviews.models import Review


class ReviewIsClosed(Exception):
    """The review takes no more answers; somebody who holds reviews can open it again."""


def start_review(
    *, by: Member, title: str, held_on: date, request_key: UUID | None = None
) -> Review:
    """Call people to a session over the whole map."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, by.library_id)
    what = gettext_noop("started the review “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=title.strip()) as changes:
        review = Review(library_id=by.library_id, title=title.strip(), held_on=held_on)
        changes.about = review
        return changes.create(review)


def close_review(*, by: Member, review: Review) -> Review:
    """Take no more answers. What was said stays, and can still become something on the map."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, review.library_id)
    what = gettext_noop("closed the review “%(name)s”")
    with change_set(by=by, what=what, about=review, name=review.title) as changes:
        if review.is_open:
            changes.change(review, closed_at=timezone.now())
    return review


def reopen_review(*, by: Member, review: Review) -> Review:
    """Take answers again."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, review.library_id)
    what = gettext_noop("opened the review “%(name)s” again")
    with change_set(by=by, what=what, about=review, name=review.title) as changes:
        changes.change(review, closed_at=None)
    return review
