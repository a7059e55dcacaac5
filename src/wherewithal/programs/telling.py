"""How history tells of goals, programs and what they need."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.programs import queries
from wherewithal.programs.models import Program, ResourceNeed

Beside = Sequence[tuple[str, RowData]]


def _takes_back_goal(member: Member, state: RowData, beside: Beside) -> bool:
    return queries.may_edit_goals(member)


def _takes_back_program(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit_program(member, state.get("id"), beside)


def _takes_back_of_program(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit_program(member, state.get("program_id"), beside)


def _takes_back_of_need(member: Member, state: RowData, beside: Beside) -> bool:
    need_id = state.get("resource_need_id")
    need = _row(ResourceNeed, member, need_id)
    found = [need.program_id] if need is not None else []
    found += [row.get("program_id") for row in _states("resourceneed", need_id, beside)]
    return all(_may_edit_program(member, program_id, beside) for program_id in found or [None])


def _may_edit_program(member: Member, program_id: Any, beside: Beside) -> bool:
    """As on its page; a removed program was where the same change set says it was."""
    if not member.can(Permission.EDIT_PROGRAMS) or not member.is_limited:
        return member.can(Permission.EDIT_PROGRAMS)
    program = _row(Program, member, program_id)
    if program is not None:
        return queries.may_edit(member, program)
    places = [
        (row.get("outlet_id"), row.get("team_id")) for row in _states("program", program_id, beside)
    ]
    return any(
        (member.outlet_id is not None and member.outlet_id == outlet_id)
        or (member.team_id is not None and member.team_id == team_id)
        for outlet_id, team_id in places
    )


def _row(model: Any, member: Member, key: object) -> Any:
    rows: models.QuerySet[Any] = model.objects.in_library(member.library_id)
    return None if key is None else rows.filter(pk=key).first()


def _states(model: str, key: object, beside: Beside) -> Iterator[RowData]:
    return (state for slug, state in beside if slug == model and state.get("id") == key)


def _of_program(model: str, label: str | Promise, **options: Any) -> Telling:
    return Telling(
        model,
        label,
        "programs",
        anyone,
        _takes_back_of_program,
        **{"name": without_name, "must_see": frozenset({"program_id"}), **options},
    )


def _facts(model: str, label: str | Promise, *also: str) -> Telling:
    return Telling(
        model,
        label,
        "programs",
        anyone,
        _takes_back_of_need,
        name=without_name,
        must_see=frozenset({"resource_need_id", *also}),
    )


TELLINGS = (
    Telling(
        "goal",
        _("goal"),
        "programs",
        anyone,
        _takes_back_goal,
        page=("goal", "goal_id"),
        is_in_bin=True,
    ),
    Telling(
        "program",
        _("program"),
        "programs",
        anyone,
        _takes_back_program,
        page=("program", "program_id"),
        is_in_bin=True,
    ),
    _of_program(
        "programoutlet",
        _("place of a program"),
        must_see=frozenset({"program_id", "outlet_id"}),
    ),
    _of_program("weeklytime", _("weekly time"), is_in_bin=True),
    _of_program("skippedday", _("skipped day"), is_in_bin=True),
    _of_program(
        "programoffer",
        _("what a program gives back"),
        must_see=frozenset({"program_id", "asset_id"}),
        is_in_bin=True,
    ),
    _of_program(
        "resourceneed",
        _("resource need"),
        name=lambda state: str(state.get("name", "")),
        must_see=frozenset({"program_id", "goal_id"}),
        quiet=frozenset({"assigned_to_id"}),
        page=("resource_need", "resource_need_id"),
        is_in_bin=True,
    ),
    _facts("financialneedfacts", _("facts about money that is needed")),
    _facts("technologyneedfacts", _("facts about technology that is needed")),
    _facts("humanneedfacts", _("facts about people who are needed")),
    _facts("spaceneedfacts", _("facts about a space that is needed")),
    _facts("materialneedfacts", _("facts about materials that are needed")),
    _facts(
        "legitimacyneedfacts",
        _("facts about support that is needed"),
        "organization_id",
        "asker_id",
        "government_point_id",
    ),
    Telling(
        "allocation",
        _("what is set aside for a need"),
        "programs",
        anyone,
        _takes_back_of_need,
        name=lambda state: str(state.get("words", "")),
        must_see=frozenset({"resource_need_id", "asset_id", "person_id", "organization_id"}),
        is_in_bin=True,
    ),
)
