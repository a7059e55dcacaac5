"""What we bring: write sentences, put them in order, and say which lines they rest on."""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.models import Note
from wherewithal.libraries.models import next_position
from wherewithal.reviews import queries
from wherewithal.reviews.models import Statement, StatementNote


def write_statement(
    *, by: Member, text: str, notes: Iterable[Note] = (), request_key: UUID | None = None
) -> Statement:
    """Add a sentence at the end, resting on these lines."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, by.library_id)
    chosen = _groundable(by, notes)
    what = gettext_noop("wrote a sentence of what we bring")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        statement = Statement(
            library_id=by.library_id,
            text=text.strip(),
            position=next_position(Statement.objects.in_library(by.library_id)),
            edited_by_name=by.actor_name,
            rests_on=len(chosen),
        )
        changes.about = changes.create(statement)
        _set_notes(changes, statement, chosen)
    return statement


def change_statement(
    *, by: Member, statement: Statement, text: str, notes: Iterable[Note] | None = None
) -> Statement:
    """Change the words of a sentence and, where `notes` are given, the lines it rests on."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, statement.library_id)
    chosen = None if notes is None else _groundable(by, notes)
    what = gettext_noop("changed a sentence of what we bring")
    with change_set(by=by, what=what, about=statement) as changes:
        if text.strip() != statement.text:
            changes.change(statement, text=text.strip(), edited_by_name=by.actor_name)
        if chosen is not None:
            _ground(changes, statement, chosen)
    return statement


def ground_statement(*, by: Member, statement: Statement, notes: Iterable[Note]) -> Statement:
    """Say on which lines a sentence rests; with the same lines again: looked, and it still holds."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, statement.library_id)
    chosen = _groundable(by, notes)
    what = gettext_noop("looked again at a sentence of what we bring")
    with change_set(by=by, what=what, about=statement) as changes:
        _ground(changes, statement, chosen)
    return statement


def move_statement(*, by: Member, statement: Statement, places: int) -> None:
    """Move a sentence so many places down (or up, where negative)."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, statement.library_id)
    ordered = list(Statement.objects.in_library(statement.library_id))
    at = ordered.index(statement)
    ordered.insert(max(at + places, 0), ordered.pop(at))
    what = gettext_noop("moved a sentence of what we bring")
    with change_set(by=by, what=what, about=statement) as changes:
        for position, row in enumerate(ordered):
            changes.change(row, position=position)


def remove_statement(*, by: Member, statement: Statement) -> None:
    """Take a sentence out; it can be brought back from history."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, statement.library_id)
    what = gettext_noop("removed a sentence of what we bring")
    with change_set(by=by, what=what, about=statement) as changes:
        changes.delete_with_children(statement)


def _ground(changes: Changes, statement: Statement, chosen: list[Note]) -> None:
    """Somebody has looked: the lines as they are now are what the sentence rests on."""
    _set_notes(changes, statement, chosen)
    changes.change(statement, rests_on=len(chosen), looked_at=timezone.now())


def _set_notes(changes: Changes, statement: Statement, chosen: list[Note]) -> None:
    wanted = {note.pk: note for note in chosen}
    for ground in statement.grounds.all():
        if wanted.pop(ground.note_id, None) is None:
            changes.delete(ground)
    for note in wanted.values():
        changes.create(
            StatementNote(library_id=statement.library_id, statement=statement, note=note)
        )


def _groundable(by: Member, notes: Iterable[Note]) -> list[Note]:
    """The lines, when every one of them may be shared with people outside."""
    wanted = {note.pk for note in notes}
    found = list(queries.groundable_notes(by).filter(pk__in=wanted))
    if len(found) != len(wanted):
        message = "a sentence rests only on lines that may be shared"
        raise PermissionDenied(message)
    return found
