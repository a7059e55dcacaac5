"""Lines about assets: record, edit, remove, withdraw."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.withdrawal import blank_words, withdraw_words
from wherewithal.capacity import queries
from wherewithal.capacity.levels import levels_for
from wherewithal.capacity.models import Asset, Note
from wherewithal.libraries.models import next_position


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
    require_level(by, note, level or note.level)
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
        withdraw_words(
            changes, library_id=note.library_id, model=model_slug(note), key=str(note.pk)
        )
    note.refresh_from_db()
    return note


def withdraw_note_answer(*, by: Member, note: Note) -> Note:
    """Take the answer back that one gave to a question; the question stays answered, without words.

    This cannot be undone, by design: nothing of the words is kept anywhere.
    """
    is_author = by.actor_user_id is not None and note.answered_by_id == by.actor_user_id
    if note.library_id != by.library_id or not is_author:
        message = "only its author withdraws an answer"
        raise PermissionDenied(message)
    what = gettext_noop("withdrew an answer about “%(name)s”")
    with change_set(by=by, what=what, about=note.asset, name=note.asset.name) as changes:
        changes.change(note, answer=NO_WORDS)
        changes.keep_now()
        blank_words(
            library_id=note.library_id,
            model=model_slug(note),
            key=str(note.pk),
            columns=("answer",),
        )
    return note


def require_edit_note(by: Member, note: Note) -> None:
    """Let pass the author of the line, and those who may change its row."""
    if not queries.may_edit_note(by, note):
        message = "this line is not for this member to change"
        raise PermissionDenied(message)


def require_level(by: Member, note: Note, level: str) -> None:
    """Let pass who may let the line travel so far; what stays as it is may stay."""
    if level != note.level and level not in levels_for(by, note):
        message = "how far this line travels is not for this member to change"
        raise PermissionDenied(message)
