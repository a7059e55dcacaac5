"""What is to find out: give it to somebody, or set it aside."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity import queries
from wherewithal.capacity.actions.answers import open_question
from wherewithal.capacity.fields import FactField
from wherewithal.capacity.models import Asset, FactCheck, LibraryFactCheck, Note
from wherewithal.libraries.models import Library

# A blank fact of a row; without a row it is about the library itself.
BlankFact = tuple[Asset | None, FactField]


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
    one, many = ASKED if to is not None else GAVE_BACK
    count = len(questions) + len(facts)
    what = one if count == 1 else many
    name = to.actor_name if to is not None else ""
    with change_set(by=by, what=what, request_key=request_key, count=count, name=name) as changes:
        _hold(by, questions, facts)
        for note in questions:
            held = open_question(by, note)
            _require_assign(by, note.asset, to, now=held.assigned_to_id)
            changes.change(held, assigned_to=to)
        for asset, fact in facts:
            check = _check_for(by.library_id, asset, fact)
            _require_assign(by, asset, to, now=check.assigned_to_id)
            _keep(changes, check, assigned_to=to)


# How history says it of one thing, and of several.
ASKED = (
    gettext_noop("asked %(name)s to find out something"),
    gettext_noop("asked %(name)s to find out %(count)s things"),
)
GAVE_BACK = (
    gettext_noop("said that something to find out is nobody’s in particular"),
    gettext_noop("said that %(count)s things to find out are nobody’s in particular"),
)


def set_facts_aside(
    *,
    by: Member,
    facts: Sequence[BlankFact],
    is_not_needed: bool = True,
    request_key: UUID | None = None,
) -> None:
    """Say that these facts need not be known (or that they do after all)."""
    if not all(_may_edit(by, asset) for asset, _fact in facts):
        message = "one of these facts is not for this member to set aside"
        raise PermissionDenied(message)
    one, many = NOT_NEEDED if is_not_needed else NEEDED
    what = one if len(facts) == 1 else many
    with change_set(by=by, what=what, request_key=request_key, count=len(facts)) as changes:
        _hold(by, (), facts)
        for asset, fact in facts:
            _keep(changes, _check_for(by.library_id, asset, fact), is_not_needed=is_not_needed)


NOT_NEEDED = (
    gettext_noop("set a fact aside as not needed"),
    gettext_noop("set %(count)s facts aside as not needed"),
)
NEEDED = (
    gettext_noop("said that a fact is needed after all"),
    gettext_noop("said that %(count)s facts are needed after all"),
)


def _hold(by: Member, questions: Iterable[Note], facts: Sequence[BlankFact]) -> None:
    """Nobody else says anything about these meanwhile: there may be nothing to hold yet but the row."""
    assets = [asset for asset, _fact in facts if asset is not None]
    if len(assets) < len(facts):
        hold_rows(Library.objects.filter(pk=by.library_id))
    hold_rows(Asset.objects.in_library(by.library_id).filter(pk__in=[a.pk for a in assets]))
    keys = [note.pk for note in questions]
    hold_rows(Note.objects.in_library(by.library_id).filter(pk__in=keys))


def _check_for(
    library_id: int, asset: Asset | None, fact: FactField
) -> FactCheck | LibraryFactCheck:
    """What is said about a blank fact, kept still; an empty one where nothing is said yet."""
    if asset is None:
        about_library = LibraryFactCheck.objects.in_library(library_id).filter(field=fact.name)
        kept = about_library.select_for_update().first()
        return kept or LibraryFactCheck(library_id=library_id, field=fact.name)
    stored = FactCheck.objects.in_library(library_id).filter(asset=asset, field=fact.name)
    found = stored.select_for_update().first()
    return found or FactCheck(library_id=library_id, asset=asset, field=fact.name)


def _keep(changes: Changes, check: FactCheck | LibraryFactCheck, **values: Any) -> None:
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


def _may_edit(by: Member, asset: Asset | None) -> bool:
    """May the member change this row, or the library itself?"""
    if asset is None:
        return by.can(Permission.EDIT_LIBRARY)
    return queries.may_edit(by, asset)


def _require_assign(
    by: Member, asset: Asset | None, to: Membership | None, *, now: int | None
) -> None:
    if _may_edit(by, asset):
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
    assets = {asset.pk for asset, _fact in facts if asset is not None}
    readable = queries.notes_visible_to(to).filter(pk__in=notes).count()
    readable += queries.assets_visible_to(to).filter(pk__in=assets).count()
    if readable != len(notes) + len(assets):
        raise ValidationError(
            _("%(name)s may not read one of these lines.") % {"name": to.actor_name}
        )
