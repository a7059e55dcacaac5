"""An answer becomes something on the map: a line about a row, or a conversation to have."""

from enum import StrEnum
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.text import Truncator
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import Asset, Note, NoteKind
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.libraries.models import next_position
from wherewithal.people.actions.talks import insert_talk
from wherewithal.people.models import Organization, Person, PlannedTalk
from wherewithal.reviews import queries
from wherewithal.reviews.models import ReviewAnswer
from wherewithal.reviews.prompts import ABOUT_PEOPLE

FIRST_WORDS = 80


class Into(StrEnum):
    """What an answer may become. All but the conversation are lines about a row of the map."""

    QUESTION = NoteKind.QUESTION.value
    STRENGTH = NoteKind.STRENGTH.value
    CHALLENGE = NoteKind.CHALLENGE.value
    IMPROVEMENT = NoteKind.IMPROVEMENT.value
    TALK = "talk"


def turn_answer_into(
    *,
    by: Membership,
    answer: ReviewAnswer,
    into: str,
    asset: Asset | None = None,
    request_key: UUID | None = None,
) -> Note | PlannedTalk:
    """Put an answer to use, once. The line keeps the answer's author and goes no further than it did.

    `asset` is the row that a line is about; a conversation needs none and goes to `by`.
    """
    _require_turn(by, answer, into, asset)
    what = gettext_noop("made something of an answer in the review “%(name)s”")
    with change_set(
        by=by, what=what, about=answer.review, request_key=request_key, name=answer.review.title
    ) as changes:
        hold_rows(ReviewAnswer.objects.in_library(by.library_id).filter(pk=answer.pk))
        answer.refresh_from_db()
        _require_turn(by, answer, into, asset)  # somebody may have been quicker
        if asset is None:
            made: Note | PlannedTalk = _plan_talk(changes, by=by, answer=answer)
        else:
            made = _write_line(changes, answer=answer, asset=asset, kind=into)
        changes.change(answer, became_model=model_slug(made), became_key=str(made.pk))
    return made


def _require_turn(by: Member, answer: ReviewAnswer, into: str, asset: Asset | None) -> None:
    if not queries.may_turn(by, answer) or queries.what_they_became(by, [answer]):
        message = "this answer is not for this member to turn into something"
        raise PermissionDenied(message)
    if (asset is None) != (Into(into) == Into.TALK):
        message = "a line needs a row of the map, and a conversation needs none"
        raise ValueError(message)
    if asset is not None and not assets_visible_to(by).filter(pk=asset.pk).exists():
        message = "this row is not for this member"
        raise PermissionDenied(message)


def _write_line(changes: Changes, *, answer: ReviewAnswer, asset: Asset, kind: str) -> Note:
    note = Note(
        library_id=answer.library_id,
        asset=asset,
        kind=kind,
        text=answer.text,
        # Whoever turns it, the words stay their author's, who may edit and withdraw them.
        level=Level.PRIVATE if answer.prompt in ABOUT_PEOPLE else answer.level,
        position=next_position(asset.notes.filter(kind=kind)),
        noted_by_id=answer.answered_by_id,
        noted_by_name=answer.answered_by_name,
    )
    return changes.create(note)


def _plan_talk(changes: Changes, *, by: Membership, answer: ReviewAnswer) -> PlannedTalk:
    partner = queries.likely_partner(by, answer.text)
    first_words = Truncator(" ".join(answer.text.split())).chars(FIRST_WORDS)
    return insert_talk(
        changes,
        by=by,
        person=partner if isinstance(partner, Person) else None,
        organization=partner if isinstance(partner, Organization) else None,
        whom=partner.name if partner else first_words,
        why=answer.text,
    )
