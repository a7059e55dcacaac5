"""Answers to what is to find out: each lands in its field, becomes a line, or is kept with the question."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import assign_fact, facts_of, hold, require_edit
from wherewithal.capacity.actions.notes import insert_note
from wherewithal.capacity.fields import fact_field, is_blank
from wherewithal.capacity.models import Asset, Note, NoteKind

LANDS_IN_LINES = frozenset({NoteKind.STRENGTH, NoteKind.CHALLENGE, NoteKind.IMPROVEMENT})


def answer_fact(
    *,
    by: Member,
    asset: Asset,
    field: str,
    value: Any,
    question: Note | None = None,
    request_key: UUID | None = None,
) -> Asset:
    """Fill in a blank fact; a question that this answers is closed in the same step.

    Refused where somebody was quicker and filled in something else.
    """
    require_edit(by, asset)
    if is_blank(value):
        raise ValidationError(_("Nothing is written yet. Leave it open, or say it is not needed."))
    what = gettext_noop("found out more about “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        asset = hold(asset)
        stored = getattr(facts_of(asset), fact_field(asset.area, field).name)
        if not is_blank(stored) and stored != value:
            raise ValidationError(
                _("Somebody filled this in meanwhile; it stands on the row’s page.")
            )
        assign_fact(changes, asset=asset, field=fact_field(asset.area, field).name, value=value)
        for check in asset.fact_checks.filter(field=field):
            changes.delete(check)
        if question is not None:
            _close(changes, by, open_question(by, question), answer="")
    return asset


def answer_question(
    *, by: Member, note: Note, text: str, lands_as: str = "", request_key: UUID | None = None
) -> Note:
    """Close a question with its answer: as a line of its own beside the others, or kept with it.

    A line is as visible as the question was, and belongs to who answers. Returns that line, or the
    question.
    """
    access.require(by, Permission.ADD_NOTES, note.library_id)
    if not text.strip():
        raise ValidationError(_("Nothing is written yet."))
    if lands_as and lands_as not in LANDS_IN_LINES:
        raise ValidationError(_("An answer cannot land there."))
    what = gettext_noop("answered a question about “%(name)s”")
    with change_set(
        by=by, what=what, about=note.asset, request_key=request_key, name=note.asset.name
    ) as changes:
        question = open_question(by, note)
        _close(changes, by, question, answer="" if lands_as else text.strip())
        if not lands_as:
            return question
        return insert_note(
            changes,
            by=by,
            asset=question.asset,
            kind=lands_as,
            text=text,
            level=question.level,
        )


def open_question(by: Member, note: Note) -> Note:
    """The question as it stands now, kept still; refused where somebody was quicker."""
    visible = queries.notes_visible_to(by).filter(pk=note.pk, kind=NoteKind.QUESTION)
    if not visible.exists():
        message = "this line is not for this member to read"
        raise PermissionDenied(message)
    held = Note.objects.in_library(by.library_id).select_for_update().get(pk=note.pk)
    if held.closed_at is not None:
        raise ValidationError(_("Somebody answered this question meanwhile."))
    return held


def _close(changes: Changes, by: Member, question: Note, *, answer: str) -> None:
    changes.change(
        question,
        answer=answer,
        answered_by_id=by.actor_user_id if answer else None,
        closed_at=timezone.now(),
        closed_by_name=by.actor_name,
    )
