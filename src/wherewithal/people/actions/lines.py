"""Lines about people: record, edit, remove, withdraw."""

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.libraries.models import next_position
from wherewithal.people import queries
from wherewithal.people.allowed import (
    require_edit_line,
    require_level,
    require_withdraw,
    require_write_kind,
)
from wherewithal.people.models import LineKind, Person, PersonLine

LINES = {model_slug(PersonLine): {"text": NO_WORDS}}


def record_line(
    *,
    by: Member,
    person: Person,
    kind: str,
    text: str,
    level: str | None = None,
    request_key: UUID | None = None,
) -> PersonLine:
    """Add a line in the author's own words. What makes it hard is written by the person alone."""
    require_write_kind(by, person=person, kind=kind)
    what = gettext_noop("wrote a line about “%(name)s”")
    with change_set(
        by=by, what=what, about=person, request_key=request_key, name=person.name
    ) as changes:
        return insert_line(changes, by=by, person=person, kind=kind, text=text, level=level)


def insert_line(
    changes: Changes, *, by: Member, person: Person, kind: str, text: str, level: str | None = None
) -> PersonLine:
    """The line itself, for actions that write several at once. What is hard starts out private."""
    usual = Level.PRIVATE if kind == LineKind.HARD else Level.LIBRARY
    line = PersonLine(
        library_id=person.library_id,
        person=person,
        kind=kind,
        text=text.strip(),
        level=level or usual,
        position=next_position(person.lines.filter(kind=kind)),
        said_by_id=by.actor_user_id,
        said_by_name=by.actor_name,
    )
    return changes.create(line)


def edit_line(
    *,
    by: Member,
    line: PersonLine,
    text: str,
    level: str | None = None,
    request_key: UUID | None = None,
) -> PersonLine:
    """Change the words of a line. Its author stays; who edited it stands beside."""
    require_edit_line(by, line)
    require_level(by, line, level or line.level)
    what = gettext_noop("changed a line about “%(name)s”")
    with change_set(
        by=by, what=what, about=line.person, request_key=request_key, name=line.person.name
    ) as changes:
        return change_line_words(changes, by=by, line=line, text=text, level=level)


def change_line_words(
    changes: Changes, *, by: Member, line: PersonLine, text: str, level: str | None = None
) -> PersonLine:
    """The write behind edit_line, for actions that change several lines at once."""
    values = {"text": text.strip(), "level": level or line.level}
    if values == {"text": line.text, "level": line.level}:
        return line
    edited: dict[str, object] = {}
    if not queries.is_author(by, line):
        edited = {"edited_by_name": by.actor_name, "edited_at": timezone.now()}
    return changes.change(line, **values, **edited)


def remove_line(*, by: Member, line: PersonLine, request_key: UUID | None = None) -> None:
    """Take a line off the sheet. It can be brought back from history."""
    require_edit_line(by, line)
    what = gettext_noop("removed a line about “%(name)s”")
    with change_set(
        by=by, what=what, about=line.person, request_key=request_key, name=line.person.name
    ) as changes:
        changes.delete_with_children(line)


def withdraw_line(*, by: Member, line: PersonLine) -> PersonLine:
    """Take words back, one's own or those about oneself: blank here and in all of history.

    Who and when stay. This cannot be undone, by design: nothing of the words is kept anywhere.
    """
    require_withdraw(by, line)
    what = gettext_noop("withdrew a line about “%(name)s”")
    with change_set(by=by, what=what, about=line.person, name=line.person.name) as changes:
        withdraw_words(
            changes, library_id=line.library_id, model=model_slug(line), key=str(line.pk)
        )
    line.refresh_from_db()
    return line
