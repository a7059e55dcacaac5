"""How history tells of surveys: to every member; those who look after the community take back."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name


def _takes_back(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return member.can(Permission.EDIT_COMMUNITY)


def _sees_words(member: Member, state: RowData, latest: RowData) -> bool:
    """What was not shown yet, or turned down, is for those who decide on it."""
    return member.can(Permission.EDIT_COMMUNITY)


TELLINGS = (
    Telling(
        "survey",
        _("survey"),
        "community",
        anyone,
        _takes_back,
        name=lambda state: str(state.get("title", "")),
        quiet=frozenset({"code"}),
        is_in_bin=True,
    ),
    Telling(
        "surveychoice",
        _("choice of a survey"),
        "community",
        anyone,
        _takes_back,
        name=lambda state: str(state.get("text", "")),
        must_see=frozenset({"survey_id", "need_id", "evidence_id"}),
        is_in_bin=True,
    ),
    Telling(
        "surveycount",
        _("count of a survey"),
        "community",
        anyone,
        _takes_back,
        name=without_name,
        must_see=frozenset({"survey_id"}),
    ),
    Telling(
        "surveywords",
        _("own words in a survey"),
        "community",
        _sees_words,
        _takes_back,
        name=without_name,
        must_see=frozenset({"survey_id"}),
    ),
)
