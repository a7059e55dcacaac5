"""What we bring: sentences with the lines they rest on, drafts from people's own words, the word list."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import Area, Note, NoteKind
from wherewithal.capacity.queries import notes_visible_to
from wherewithal.reviews.models import Statement, StatementNote, WordListEntry
from wherewithal.reviews.queries.answers import may_run

NOTES_A_DRAFT = 4
LONGEST_QUOTE = 160
GROUND_KINDS = (NoteKind.STRENGTH, NoteKind.CHALLENGE, NoteKind.IMPROVEMENT)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the lines beneath that may be shared, and what became of the others."""

    statement: Statement
    notes: list[Note]
    has_changed: bool  # words beneath were edited since somebody last looked
    has_lost: bool  # a line beneath was removed
    is_held_back: bool  # a line beneath was withdrawn, or may no longer be shared

    @property
    def needs_a_look(self) -> bool:
        """True when what it rests on is not what it was."""
        return self.has_changed or self.has_lost or self.is_held_back

    @property
    def is_printed(self) -> bool:
        """Only a sentence that rests on lines which may be shared goes on paper."""
        return bool(self.notes) and not self.is_held_back


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence made of strengths' own words, offered and not stored."""

    area: Area
    text: str
    notes: list[Note]


def statements_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Statement]:
    """The sentences that this member may read.

    A sentence may quote what it rests on: while a line beneath was withdrawn or may no longer be
    shared, only those who write the page see it. `leaving`: for paper and files, where a sentence
    that rests on nothing is left out too.
    """
    statements = Statement.objects.in_library(member.library_id)
    if may_run(member) and not leaving:
        return statements
    shared = notes_visible_to(member, leaving=True)
    held_back = StatementNote.objects.in_library(member.library_id).exclude(note__in=shared)
    found = statements.exclude(pk__in=held_back.values("statement_id"))
    return found.filter(grounds__isnull=False).distinct() if leaving else found


def sentences(member: Member) -> list[Sentence]:
    """What we bring, in order, each with what it rests on and what became of that."""
    statements = list(statements_visible_to(member))
    grounds = _grounds(member)
    shared = _shared_notes(member, grounds)
    edits = _edits(member, statements, grounds)
    return [
        _sentence(statement, grounds.get(statement.pk, []), shared=shared, edits=edits)
        for statement in statements
    ]


def words_in(member: Member) -> QuerySet[WordListEntry]:
    """The library's own word list, by the alphabet."""
    return WordListEntry.objects.in_library(member.library_id)


def groundable_notes(member: Member) -> QuerySet[Note]:
    """The lines that a sentence may rest on: none that is private, none about people unasked."""
    notes = notes_visible_to(member, leaving=True).filter(kind__in=GROUND_KINDS)
    return notes.select_related("asset").order_by("asset__position", "asset_id", "position", "pk")


def drafts(member: Member) -> list[Draft]:
    """For each area a sentence that quotes strengths no sentence rests on yet. Nothing is stored."""
    used = StatementNote.objects.in_library(member.library_id).values("note_id")
    fresh = groundable_notes(member).filter(kind=NoteKind.STRENGTH).exclude(pk__in=used)
    by_area: dict[str, list[Note]] = defaultdict(list)
    for note in fresh:
        by_area[note.asset.area].append(note)
    found = ((area, _one_a_row(by_area[area])) for area in Area)
    return [Draft(area, _compose(area, notes), notes) for area, notes in found if notes]


def _one_a_row(notes: list[Note]) -> list[Note]:
    """The first line of each row that is short enough to quote, for a few rows."""
    first: dict[int, Note] = {}
    for note in notes:
        if len(note.text) <= LONGEST_QUOTE:
            first.setdefault(note.asset_id, note)
    return list(first.values())[:NOTES_A_DRAFT]


def _compose(area: Area, notes: list[Note]) -> str:
    quoted = [
        _("%(name)s, “%(words)s”") % {"name": note.asset.name, "words": in_one_line(note.text)}
        for note in notes
    ]
    return _opening(area) % {"strengths": _("; ").join(quoted)}


def in_one_line(text: str) -> str:
    """A line as a draft quotes it."""
    return " ".join(text.split()).rstrip(".")


def _opening(area: Area) -> str:
    openings = {
        Area.STAFF: _("Among our people: %(strengths)s."),
        Area.SPACE: _("We have room: %(strengths)s."),
        Area.MATERIAL: _("In our cupboards and on our screens: %(strengths)s."),
        Area.RELATIONSHIP: _("At our side: %(strengths)s."),
    }
    return openings[area]


def _grounds(member: Member) -> dict[int, list[Note]]:
    by_statement = defaultdict(list)
    rows = StatementNote.objects.in_library(member.library_id)
    for row in rows.select_related("note__asset"):
        by_statement[row.statement_id].append(row.note)
    return by_statement


def _shared_notes(member: Member, grounds: dict[int, list[Note]]) -> frozenset[int]:
    keys = {note.pk for notes in grounds.values() for note in notes}
    if not keys:
        return frozenset()
    shared = notes_visible_to(member, leaving=True).filter(pk__in=keys)
    return frozenset(shared.values_list("pk", flat=True))


def _edits(
    member: Member, statements: list[Statement], grounds: dict[int, list[Note]]
) -> dict[int, list[tuple[datetime, Any]]]:
    """By line: when its words were changed since the earliest look, and what they were before."""
    keys = {str(note.pk) for notes in grounds.values() for note in notes}
    if not keys or not statements:
        return {}
    since = min(statement.looked_at for statement in statements)
    changes = Change.objects.filter(
        library_id=member.library_id,
        model=model_slug(Note),
        key__in=keys,
        change_set__made_at__gt=since,
    )
    by_note = defaultdict(list)
    for change in changes.select_related("change_set").order_by("pk"):
        if "text" in change.before:
            by_note[int(change.key)].append((change.change_set.made_at, change.before["text"]))
    return by_note


def _sentence(
    statement: Statement,
    notes: list[Note],
    *,
    shared: frozenset[int],
    edits: dict[int, list[tuple[datetime, Any]]],
) -> Sentence:
    readable = [note for note in notes if note.pk in shared]
    return Sentence(
        statement=statement,
        notes=readable,
        has_changed=any(_was_edited(statement, note, edits) for note in readable),
        has_lost=len(notes) < statement.rests_on,
        is_held_back=len(readable) < len(notes),
    )


def _was_edited(
    statement: Statement, note: Note, edits: dict[int, list[tuple[datetime, Any]]]
) -> bool:
    """True when the words differ from those that stood there when somebody last looked."""
    for made_at, before in edits.get(note.pk, []):
        if made_at > statement.looked_at:
            return bool(before != note.text)
    return False
