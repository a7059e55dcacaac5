"""How history tells of looks back: lines to whoever may read about what they are about."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.partnerships.debriefs.models import Debrief
from wherewithal.programs.models import Program
from wherewithal.programs.queries import may_edit

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever wrote it, and editors of the program."""
    if member.actor_user_id is not None and state.get("written_by_id") == member.actor_user_id:
        return member.can(Permission.ADD_NOTES)
    return _edits(member, state.get("program_id"))


def _takes_back_line(member: Member, state: RowData, beside: Beside) -> bool:
    key = state.get("debrief_id")
    for model, row in beside:
        if model == "debrief" and row.get("id") == key:
            return _takes_back(member, row, beside)
    found = Debrief.objects.in_library(member.library_id).filter(pk=key or 0).first()
    return found is not None and (
        found.written_by_id == member.actor_user_id or _edits(member, found.program_id)
    )


def _edits(member: Member, program_id: Any) -> bool:
    if not member.can(Permission.EDIT_PROGRAMS) or not member.is_limited:
        return member.can(Permission.EDIT_PROGRAMS)
    rows = Program.objects.in_library(member.library_id).filter(pk=program_id or 0)
    program = rows.prefetch_related("program_outlets").first()
    return program is not None and may_edit(member, program)


TELLINGS = (
    Telling(
        "debrief",
        _("look back"),
        "programs",
        anyone,
        _takes_back,
        name=without_name,
        must_see=frozenset({"program_id"}),
        quiet=frozenset({"written_by_id"}),
        is_in_bin=True,
    ),
    Telling(
        "debriefline",
        _("line of a look back"),
        "programs",
        anyone,
        _takes_back_line,
        name=without_name,
        must_see=frozenset({"debrief_id", "asset_id", "person_id", "organization_id"}),
    ),
)
