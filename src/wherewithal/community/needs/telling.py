"""How history tells of needs, evidence and questions: as strictly as their pages do, then and now."""

from collections.abc import Sequence

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, without_name

Beside = Sequence[tuple[str, RowData]]
LONGEST_NAME = 80


def _is_own(member: Member, state: RowData) -> bool:
    noted_by = state.get("noted_by_id")
    return noted_by is not None and noted_by == member.actor_user_id


def _sees(member: Member, state: RowData, latest: RowData) -> bool:
    return _is_own(member, state) or state.get("level", Level.PRIVATE) in MAY_SEE[member.role]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    if _is_own(member, state):
        return member.can(Permission.ADD_NOTES)
    return member.can(Permission.EDIT_COMMUNITY) and _sees(member, state, state)


def _first_words(state: RowData) -> str:
    """What a need or a question is called: its first words, where they were not withdrawn."""
    words = state.get("text")
    return Truncator(words).chars(LONGEST_NAME) if isinstance(words, str) else ""


TELLINGS = (
    Telling(
        "communityneed",
        _("need or interest"),
        "community",
        _sees,
        _takes_back,
        name=_first_words,
        is_in_bin=True,
    ),
    Telling(
        "evidence",
        _("evidence"),
        "community",
        _sees,
        _takes_back,
        name=without_name,
        must_see=frozenset({"need_id"}),
        is_in_bin=True,
    ),
    Telling(
        "communityquestion",
        _("question about the community"),
        "community",
        _sees,
        _takes_back,
        name=_first_words,
        is_in_bin=True,
    ),
    Telling(
        "questionfinding",
        _("finding"),
        "community",
        _sees,
        _takes_back,
        name=without_name,
        must_see=frozenset({"question_id"}),
        is_in_bin=True,
    ),
)
