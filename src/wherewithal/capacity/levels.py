"""Who may say how far a line travels: its author; others may only keep it closer."""

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity import queries
from wherewithal.capacity.models import Note

CLOSER: list[str] = [Level.PUBLIC, Level.PARTNERS, Level.LIBRARY]


def levels_for(member: Member, note: Note) -> list[str]:
    """The levels that this member may choose for the line, the present one among them.

    A line that nobody with an account wrote is treated as the editors' own, but for privacy.
    """
    if not queries.may_edit_note(member, note):
        return []
    if note.noted_by_id is not None and note.noted_by_id == member.actor_user_id:
        return list(Level.values)
    if note.level not in CLOSER:
        return [note.level]
    return CLOSER if note.noted_by_id is None else CLOSER[CLOSER.index(note.level) :]
