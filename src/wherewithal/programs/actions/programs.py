"""Programs: add, change, say where else, remove."""

from collections.abc import Iterable
from typing import Unpack
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.libraries.models import Outlet
from wherewithal.people.actions.fields import tidied
from wherewithal.programs.actions.fields import ProgramFields
from wherewithal.programs.allowed import require_edit
from wherewithal.programs.models import Program, ProgramOutlet


def add_program(
    *,
    by: Member,
    outlets: Iterable[Outlet] = (),
    request_key: UUID | None = None,
    **fields: Unpack[ProgramFields],
) -> Program:
    """Add a program. Only the name is needed; `outlets` are where it also takes place."""
    access.require(by, Permission.EDIT_PROGRAMS, by.library_id)
    name = fields.get("name", "").strip()
    what = gettext_noop("added the program “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        changes.about = program = insert_program(changes, by=by, **fields)
        keep_outlets(changes, program, outlets)
    return program


def insert_program(changes: Changes, *, by: Member, **fields: Unpack[ProgramFields]) -> Program:
    """The program itself, for actions that add more in one step.

    What an editor adds who looks after one outlet or team belongs there.
    """
    program = Program(library_id=by.library_id, **tidied(fields, of=ProgramFields))
    if by.is_limited:
        program.outlet_id = program.outlet_id or by.outlet_id
        program.team_id = program.team_id or by.team_id
    return changes.create(program)


def change_program(
    *,
    by: Member,
    program: Program,
    outlets: Iterable[Outlet] | None = None,
    **fields: Unpack[ProgramFields],
) -> Program:
    """Change what is known of a program and, where given, where it also takes place."""
    require_edit(by, program)
    what = gettext_noop("changed the program “%(name)s”")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        changes.change(program, **tidied(fields, of=ProgramFields))
        if outlets is not None:
            keep_outlets(changes, program, outlets)
    return program


def keep_outlets(changes: Changes, program: Program, outlets: Iterable[Outlet]) -> None:
    """Let the program take place at these outlets too, and at no others beside its own."""
    wanted = {outlet.pk for outlet in outlets} - {program.outlet_id}
    stored = {row.outlet_id: row for row in program.program_outlets.order_by("pk")}
    for outlet_id, row in stored.items():
        if outlet_id not in wanted:
            changes.delete(row)
    for outlet_id in sorted(wanted - stored.keys()):
        changes.create(
            ProgramOutlet(library_id=program.library_id, program=program, outlet_id=outlet_id)
        )


def remove_program(*, by: Member, program: Program) -> None:
    """Move a program to the bin, with its week, what it needs and what it gives back."""
    require_edit(by, program)
    what = gettext_noop("moved the program “%(name)s” to the bin")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        changes.delete_with_children(program)
