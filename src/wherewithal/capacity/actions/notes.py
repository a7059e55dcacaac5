"""Lines about assets: record, edit, remove, withdraw."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import blank_words
from wherewithal.capacity import queries
from wherewithal.capacity.models import Asset, Note
from wherewithal.libraries.models import next_position
from wherewithal.proposals.models import Proposal


def record_note(
    *,
    by: Member,
    asset: Asset,
    kind: str,
    text: str,
    level: str = Level.LIBRARY,
    request_key: UUID | None = None,
) -> Note:
    """Add a line in the author's own words. Earlier lines stay."""
    access.require(by, Permission.ADD_NOTES, asset.library_id)
    what = gettext_noop("wrote a line about “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        return insert_note(changes, by=by, asset=asset, kind=kind, text=text, level=level)


def insert_note(
    changes: Changes, *, by: Member, asset: Asset, kind: str, text: str, level: str = Level.LIBRARY
) -> Note:
    """The line itself, for actions that write several at once."""
    note = Note(
        library_id=asset.library_id,
        asset=asset,
        kind=kind,
        text=text.strip(),
        level=level,
        position=next_position(asset.notes.filter(kind=kind)),
        noted_by_id=by.actor_user_id,
        noted_by_name=by.actor_name,
    )
    return changes.create(note)


def edit_note(
    *,
    by: Member,
    note: Note,
    text: str,
    level: str | None = None,
    request_key: UUID | None = None,
) -> Note:
    """Change the words of a line. Its author stays; who edited it stands beside."""
    require_edit_note(by, note)
    what = gettext_noop("changed a line about “%(name)s”")
    with change_set(
        by=by, what=what, about=note.asset, request_key=request_key, name=note.asset.name
    ) as changes:
        return change_words(changes, by=by, note=note, text=text, level=level or note.level)


def change_words(
    changes: Changes, *, by: Member, note: Note, text: str, level: str | None = None
) -> Note:
    """The write behind edit_note, for actions that change several lines at once."""
    values = {"text": text.strip(), "level": level or note.level}
    if values == {"text": note.text, "level": note.level}:
        return note
    edited: dict[str, object] = {}
    if by.actor_user_id is None or note.noted_by_id != by.actor_user_id:
        edited = {"edited_by_name": by.actor_name, "edited_at": timezone.now()}
    return changes.change(note, **values, **edited)


def remove_note(*, by: Member, note: Note, request_key: UUID | None = None) -> None:
    """Take a line off the sheet. It can be brought back from history."""
    require_edit_note(by, note)
    what = gettext_noop("removed a line about “%(name)s”")
    with change_set(
        by=by, what=what, about=note.asset, request_key=request_key, name=note.asset.name
    ) as changes:
        changes.delete_with_children(note)


def withdraw_note(*, by: Member, note: Note) -> Note:
    """Take one's own words back: blank here and in all of history; who and when stay.

    This cannot be undone, by design: nothing of the words is kept anywhere.
    """
    is_author = by.actor_user_id is not None and note.noted_by_id == by.actor_user_id
    if note.library_id != by.library_id or not is_author:
        message = "only the author withdraws a line"
        raise PermissionDenied(message)
    what = gettext_noop("withdrew a line about “%(name)s”")
    with change_set(by=by, what=what, about=note.asset, name=note.asset.name) as changes:
        lines = [note, *_copies(note)]
        suggestions = [found for line in lines for found in _suggestions_quoting(line)]
        for proposal in suggestions:
            changes.delete(proposal)
        for line in lines:
            changes.change(line, text="–", answer="", withdrawn_at=timezone.now())
        changes.keep_now()
        for line in lines:
            _blank(line, ("text", "answer"))
        for proposal in suggestions:
            _blank(proposal, ("value", "grounds"))
    return note


def _suggestions_quoting(line: Note) -> list[Proposal]:
    """Suggestions that were drawn from the words, or say them differently."""
    about = Proposal.objects.in_library(line.library_id).filter(asset_id=line.asset_id)
    return [
        proposal
        for proposal in about
        if (proposal.model, proposal.key) == (model_slug(line), str(line.pk))
        or (proposal.grounds and proposal.grounds in line.text)
    ]


def _blank(row: LibraryRow, columns: tuple[str, ...]) -> None:
    blank_words(library_id=row.library_id, model=model_slug(row), key=str(row.pk), columns=columns)


def _copies(note: Note) -> list[Note]:
    """The same words by the same author on rows that were copied from this one."""
    same = {"noted_by": note.noted_by_id, "noted_at": note.noted_at, "text": note.text}
    lines = Note.objects.in_library(note.library_id).exclude(pk=note.pk)
    return list(lines.filter(withdrawn_at=None, **same))


def require_edit_note(by: Member, note: Note) -> None:
    """Let pass the author of the line, and those who may change its row."""
    if not queries.may_edit_note(by, note):
        message = "this line is not for this member to change"
        raise PermissionDenied(message)
