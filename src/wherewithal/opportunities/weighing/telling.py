"""How history tells of priorities and of links between strengths and needs."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name

Beside = Sequence[tuple[str, RowData]]


def _takes_back_candidate(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_COMMUNITY)


def _takes_back_decision(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_PROGRAMS) and not member.is_limited


def _is_own_order(member: Member, state: RowData) -> bool:
    return state.get("member_id") == getattr(member, "pk", None)


def _sees_own_place(member: Member, state: RowData, latest: RowData) -> bool:
    return _is_own_order(member, state)


def _takes_back_own_place(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever ordered; and with a candidate that goes, the places in everybody's order go along."""
    return _is_own_order(member, state)


def _is_author(member: Member, state: RowData) -> bool:
    noted_by = state.get("noted_by_id")
    return noted_by is not None and noted_by == member.actor_user_id


def _sees_link(member: Member, state: RowData, latest: RowData) -> bool:
    return _is_author(member, state) or state.get("level", Level.PRIVATE) in MAY_SEE[member.role]


def _takes_back_link(member: Member, state: RowData, beside: Beside) -> bool:
    if _is_author(member, state):
        return member.can(Permission.ADD_NOTES)
    return member.can(Permission.EDIT_COMMUNITY)


def _text(state: RowData) -> str:
    words = state.get("text")
    return words if isinstance(words, str) else ""


TELLINGS = (
    Telling(
        "prioritycandidate",
        _("possible priority"),
        "priorities",
        anyone,
        _takes_back_candidate,
        name=_text,
        is_in_bin=True,
    ),
    Telling(
        "ownplace",
        _("place in your own order"),
        "priorities",
        _sees_own_place,
        _takes_back_own_place,
        name=without_name,
        quiet=frozenset({"member_id"}),
        comes_along=True,
    ),
    Telling(
        "prioritydecision",
        _("decision on priorities"),
        "priorities",
        anyone,
        _takes_back_decision,
        name=without_name,
        is_in_bin=True,
    ),
    Telling(
        "decidedplace",
        _("place in a decision"),
        "priorities",
        anyone,
        _takes_back_decision,
        name=without_name,
        must_see=frozenset({"decision_id", "candidate_id"}),
    ),
    Telling(
        "matrixlink",
        _("link between a strength and a need"),
        "priorities",
        _sees_link,
        _takes_back_link,
        name=without_name,
        must_see=frozenset({"asset_id", "line_id", "need_id"}),
        is_in_bin=True,
        comes_along=True,
    ),
)
