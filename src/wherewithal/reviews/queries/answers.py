"""Reviews and their answers: who reads what, and what an answer became."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE, sees_without_consent
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import Note
from wherewithal.capacity.queries import notes_visible_to
from wherewithal.people.models import PlannedTalk
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import ABOUT_PEOPLE


@dataclass(frozen=True, slots=True)
class Became:
    """What an answer was turned into: a line on the map or a conversation, where it may be read."""

    note: Note | None = None
    talk: PlannedTalk | None = None
    planned_by: str = ""


def reviews_in(member: Member) -> QuerySet[Review]:
    """Every review of the library, newest first, each with `answer_count`: answers one may read."""
    reviews = Review.objects.in_library(member.library_id)
    counted = answers_visible_to(member).order_by().filter(review=OuterRef("pk"))
    per_review = counted.values("review").annotate(n=Count("pk")).values("n")
    return reviews.annotate(answer_count=Coalesce(Subquery(per_review), 0))


def answers_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[ReviewAnswer]:
    """The answers that this member may read, in the order in which they were given.

    Nobody can tell whether those named in an answer about colleagues have agreed to it: such
    answers stay with their authors and with editors, and are never in what leaves the screen.
    """
    answers = ReviewAnswer.objects.in_library(member.library_id).filter(withdrawn_at=None)
    if leaving:
        return answers.filter(level__in=MAY_LEAVE).exclude(prompt__in=ABOUT_PEOPLE)
    seen = Q(level__in=MAY_SEE[member.role])
    if not sees_without_consent(member.role):
        seen &= ~Q(prompt__in=ABOUT_PEOPLE)
    own = Q(answered_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    return answers.filter(seen | own)


def may_run(member: Member) -> bool:
    """True for those who hold reviews and write what we bring: it concerns the whole library."""
    return member.can(Permission.RUN_REVIEWS) and not member.is_limited


def is_own(member: Member, answer: ReviewAnswer) -> bool:
    """True when this member gave the answer."""
    same_library = answer.library_id == member.library_id
    has_account = member.actor_user_id is not None
    return same_library and has_account and answer.answered_by_id == member.actor_user_id


def may_edit_answer(member: Member, answer: ReviewAnswer) -> bool:
    """Words are changed by their author alone, while the review is open."""
    return (
        is_own(member, answer)
        and member.can(Permission.ANSWER_REVIEWS)
        and answer.withdrawn_at is None
        and answer.review.is_open
    )


def may_answer(member: Member) -> bool:
    """True for those who may say something in a review."""
    return member.can(Permission.ANSWER_REVIEWS)


def may_turn(member: Member, answer: ReviewAnswer) -> bool:
    """True for the author, and for those who hold reviews where they may read the answer."""
    is_seen = answers_visible_to(member).filter(pk=answer.pk).exists()
    return is_seen and may_turn_seen(member, answer)


def may_turn_seen(member: Member, answer: ReviewAnswer) -> bool:
    """As may_turn, for an answer that answers_visible_to() has just given: asks no database."""
    return member.can(Permission.ADD_NOTES) and (is_own(member, answer) or may_run(member))


def what_they_became(member: Member, answers: Iterable[ReviewAnswer]) -> dict[int, Became]:
    """By answer: what it was turned into. Missing where nothing, or where that was removed since."""
    turned = [answer for answer in answers if answer.became_key]
    notes = _notes(member, turned)
    talks = _talks(member, turned)
    found = {}
    for answer in turned:
        became = (notes if answer.became_model == NOTE else talks).get(answer.became_key)
        if became is not None:
            found[answer.pk] = became
    return found


NOTE = model_slug(Note)
TALK = model_slug(PlannedTalk)


def _keys(answers: list[ReviewAnswer], model: str) -> list[int]:
    return [int(answer.became_key) for answer in answers if answer.became_model == model]


def _notes(member: Member, answers: list[ReviewAnswer]) -> dict[str, Became]:
    """Every line that still stands; its words and its row only where the member may read them."""
    keys = _keys(answers, NOTE)
    if not keys:
        return {}
    stands = Note.objects.in_library(member.library_id).filter(pk__in=keys, withdrawn_at=None)
    seen = notes_visible_to(member).filter(pk__in=keys).select_related("asset")
    found = {str(key): Became() for key in stands.values_list("pk", flat=True)}
    return found | {str(note.pk): Became(note=note) for note in seen}


def _talks(member: Member, answers: list[ReviewAnswer]) -> dict[str, Became]:
    keys = _keys(answers, TALK)
    if not keys:
        return {}
    talks: Any = PlannedTalk.objects.in_library(member.library_id).filter(pk__in=keys)
    return {
        str(talk.pk): Became(
            # With whom, and what came of it, is theirs alone to read.
            talk=talk if talk.member.user_id == member.actor_user_id else None,
            planned_by=talk.member.user.name,
        )
        for talk in talks.select_related("member__user")
    }
