"""What is to find out: give it to somebody, set it aside, answer it so that the answer lands in its field."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import assign_fact, hold, require_edit
from wherewithal.capacity.actions.notes import insert_note
from wherewithal.capacity.fields import FactField, FactKind, fact_field, is_blank
from wherewithal.capacity.models import Asset, FactCheck, Note, NoteKind
from wherewithal.proposals.actions import propose
from wherewithal.proposals.models import Proposal, ProposalSource
from wherewithal.quantities import Quantity, to_code

BlankFact = tuple[Asset, FactField]
LANDS_IN_LINES = frozenset({NoteKind.STRENGTH, NoteKind.CHALLENGE, NoteKind.IMPROVEMENT})
# What a contributor may suggest: a suggestion holds words and numbers, no other record.
SUGGESTIBLE = frozenset({FactKind.QUANTITY, FactKind.LINE, FactKind.TEXT})


def answer_fact(
    *,
    by: Member,
    asset: Asset,
    field: str,
    value: Any,
    question: Note | None = None,
    request_key: UUID | None = None,
) -> Asset:
    """Fill in a blank fact; a question that this answers is closed in the same step."""
    require_edit(by, asset)
    if is_blank(value):
        raise ValidationError(_("Nothing is written yet. Leave it open, or say it is not needed."))
    what = gettext_noop("found out more about “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        asset = hold(asset)
        assign_fact(changes, asset=asset, field=fact_field(asset.area, field).name, value=value)
        for check in asset.fact_checks.filter(field=field):
            changes.delete(check)
        if question is not None:
            _close(changes, by, _open_question(by, question), answer="")
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
        question = _open_question(by, note)
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


def propose_fact(
    *, by: Member, asset: Asset, field: str, value: Any, request_key: UUID | None = None
) -> Proposal:
    """Suggest what belongs in a blank fact; somebody who may change the row decides."""
    access.require(by, Permission.PROPOSE, asset.library_id)
    fact = fact_field(asset.area, field)
    if is_blank(value) or fact.kind not in SUGGESTIBLE:
        raise ValidationError(_("Nothing is written yet."))
    what = gettext_noop("suggested a fact about “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        return propose(
            changes,
            by=by,
            model=model_slug(asset),
            key=str(asset.pk),
            asset_id=asset.pk,
            field=field,
            value=to_code(value) if isinstance(value, Quantity) else value,
            grounds=str(value),
            source=ProposalSource.CONTRIBUTOR,
        )


def assign_checks(
    *,
    by: Member,
    to: Membership | None,
    questions: Sequence[Note] = (),
    facts: Sequence[BlankFact] = (),
    request_key: UUID | None = None,
) -> None:
    """Ask somebody to find these out, all in one step; None gives them back to everybody.

    Who may change a row gives away what is open about it; everybody else who writes may take
    things that are free, and give back what is their own.
    """
    access.require(by, Permission.ADD_NOTES, by.library_id)
    _refuse_outsider(by, to, questions, facts)
    what = ASKED if to is not None else GAVE_BACK
    count = len(questions) + len(facts)
    name = to.actor_name if to is not None else ""
    with change_set(by=by, what=what, request_key=request_key, count=count, name=name) as changes:
        for note in questions:
            _require_assign(by, note.asset, to, now=note.assigned_to_id)
            changes.change(_open_question(by, note), assigned_to=to)
        for asset, fact in facts:
            check = _check_for(asset, fact)
            _require_assign(by, asset, to, now=check.assigned_to_id)
            _keep(changes, check, assigned_to=to)


ASKED = gettext_noop("asked %(name)s to find out %(count)s things")
GAVE_BACK = gettext_noop("said that %(count)s things to find out are nobody’s in particular")


def set_facts_aside(
    *,
    by: Member,
    facts: Sequence[BlankFact],
    is_not_needed: bool = True,
    request_key: UUID | None = None,
) -> None:
    """Say that these facts need not be known (or that they do after all)."""
    for asset, _fact in facts:
        require_edit(by, asset)
    what = NOT_NEEDED if is_not_needed else NEEDED
    with change_set(by=by, what=what, request_key=request_key, count=len(facts)) as changes:
        for asset, fact in facts:
            _keep(changes, _check_for(asset, fact), is_not_needed=is_not_needed)


NOT_NEEDED = gettext_noop("set %(count)s facts aside as not needed")
NEEDED = gettext_noop("said that %(count)s facts are needed after all")


def _check_for(asset: Asset, fact: FactField) -> FactCheck:
    stored = FactCheck.objects.in_library(asset.library_id).filter(asset=asset, field=fact.name)
    found = stored.select_for_update().first()
    return found or FactCheck(library_id=asset.library_id, asset=asset, field=fact.name)


def _keep(changes: Changes, check: FactCheck, **values: Any) -> None:
    """Store what is said about a blank fact; nothing is stored where nothing is said any more."""
    if check.pk is not None:
        changes.change(check, **values)
        if check.assigned_to_id is None and not check.is_not_needed:
            changes.delete(check)
        return
    for name, value in values.items():
        setattr(check, name, value)
    if check.assigned_to_id is not None or check.is_not_needed:
        changes.create(check)


def _open_question(by: Member, note: Note) -> Note:
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
    changes.change(question, answer=answer, closed_at=timezone.now(), closed_by_name=by.actor_name)


def _require_assign(by: Member, asset: Asset, to: Membership | None, *, now: int | None) -> None:
    if queries.may_edit(by, asset):
        return
    own = getattr(by, "pk", None)
    takes_or_gives_back = (to is None or to.pk == own) and now in (None, own)
    if own is None or not takes_or_gives_back:
        message = "this is not for this member to give away"
        raise PermissionDenied(message)


def _refuse_outsider(
    by: Member, to: Membership | None, questions: Iterable[Note], facts: Iterable[BlankFact]
) -> None:
    """Nobody is asked about a line that they may not read, nor when they may not write."""
    if to is None:
        return
    if to.library_id != by.library_id or not to.can(Permission.ADD_NOTES):
        raise ValidationError(_("%(name)s cannot answer here.") % {"name": to.actor_name})
    notes = {note.pk for note in questions}
    assets = {asset.pk for asset, _fact in facts}
    readable = queries.notes_visible_to(to).filter(pk__in=notes).count()
    readable += queries.assets_visible_to(to).filter(pk__in=assets).count()
    if readable != len(notes) + len(assets):
        raise ValidationError(
            _("%(name)s may not read one of these lines.") % {"name": to.actor_name}
        )
