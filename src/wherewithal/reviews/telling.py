"""How history tells of reviews, their answers, and what we bring."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level, sees_without_consent
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.reviews.prompts import ABOUT_PEOPLE
from wherewithal.reviews.queries import may_run

Beside = Sequence[tuple[str, RowData]]


def _is_own(member: Member, state: RowData) -> bool:
    answered_by = state.get("answered_by_id")
    return answered_by is not None and answered_by == member.actor_user_id


def _sees_answer(member: Member, state: RowData, latest: RowData) -> bool:
    """As answers_visible_to: what is said about colleagues stays with its author and editors."""
    if _is_own(member, state):
        return True
    if state.get("prompt") in ABOUT_PEOPLE and not sees_without_consent(member.role):
        return False
    return state.get("level", Level.PRIVATE) in MAY_SEE[member.role]


def _takes_back_answer(member: Member, state: RowData, beside: Beside) -> bool:
    """Its author, and those who hold reviews: they turn answers into lines, and back."""
    if _is_own(member, state):
        return member.can(Permission.ANSWER_REVIEWS)
    return _takes_back(member, state, beside)


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    return may_run(member)


def _sees_sentence(member: Member, state: RowData, latest: RowData) -> bool:
    """A sentence may quote a line that was withdrawn since: its past is for those who write it."""
    return may_run(member)


TELLINGS = (
    Telling(
        "review",
        _("review"),
        "reviews",
        anyone,
        _takes_back,
        name=lambda state: str(state.get("title", "")),
        is_in_bin=True,
    ),
    Telling(
        "reviewanswer",
        _("answer"),
        "reviews",
        _sees_answer,
        _takes_back_answer,
        name=without_name,
        must_see=frozenset({"review_id"}),
        quiet=frozenset({"became_model", "became_key", "answered_by_id"}),
        is_in_bin=True,
    ),
    Telling(
        "statement",
        _("sentence of what we bring"),
        "reviews",
        _sees_sentence,
        _takes_back,
        name=without_name,
        is_in_bin=True,
    ),
    Telling(
        "statementnote",
        _("line that a sentence rests on"),
        "reviews",
        anyone,
        _takes_back,
        name=without_name,
        must_see=frozenset({"statement_id", "note_id"}),
    ),
    Telling(
        "wordlistentry",
        _("word of our list"),
        "reviews",
        anyone,
        _takes_back,
        name=lambda state: str(state.get("word", "")),
        is_in_bin=True,
    ),
)
