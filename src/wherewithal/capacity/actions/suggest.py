"""A suggestion by somebody who may not change the row: an editor keeps it or says no."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import LinkHolder, Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import assign_fact, facts_of
from wherewithal.capacity.actions.notes import insert_note
from wherewithal.capacity.fields import fact_field, is_blank
from wherewithal.capacity.models import Asset, Note, NoteKind
from wherewithal.proposals.actions import drop, propose
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.quantities import Quantity, to_code

NAME = "name"
WORDS = "text"


def suggest_change(
    *, by: Member, asset: Asset, field: str, value: Any, request_key: UUID | None = None
) -> Proposal:
    """Suggest another name for a row, or a value for one of its facts."""
    now = asset.name if field == NAME else _fact_now(asset, field)
    if is_blank(value) or value == now:
        raise ValidationError(_("Write what should stand here instead."))
    return _suggest(by, asset, about=asset, field=field, value=value, request_key=request_key)


def _fact_now(asset: Asset, field: str) -> Any:
    """What is stored. Raises KeyError where the sheet has no such fact."""
    return getattr(facts_of(asset), fact_field(asset.area, field).name)


def suggest_words(
    *, by: Member, note: Note, text: str, request_key: UUID | None = None
) -> Proposal:
    """Suggest other words for somebody else's line."""
    if not queries.notes_visible_to(by).filter(pk=note.pk).exists():
        message = "this line is not for this member to read"
        raise PermissionDenied(message)
    return _suggest(
        by, note.asset, about=note, field=WORDS, value=text.strip(), request_key=request_key
    )


def take_back_suggestion(*, by: Member, proposal: Proposal) -> None:
    """Whoever made a suggestion may take it back while it is open."""
    is_maker = by.actor_user_id is not None and proposal.made_by_id == by.actor_user_id
    if proposal.library_id != by.library_id or not is_maker or proposal.decision != Decision.OPEN:
        message = "this suggestion is not for this member to take back"
        raise PermissionDenied(message)
    with change_set(by=by, what=gettext_noop("withdrew a suggestion")) as changes:
        drop(changes, proposal)


def apply_suggestion(changes: Changes, *, asset: Asset, proposal: Proposal) -> None:
    """Put the suggested value where it belongs: a fact, the name, a new line, or other words for one."""
    if proposal.model == model_slug(Note):
        _change_line(changes, asset, proposal)
    elif proposal.field in NoteKind.values:
        _add_line(changes, asset, proposal)
    elif proposal.field == NAME:
        changes.change(asset, name=proposal.value)
    else:
        column = facts_of(asset)._meta.get_field(proposal.field)
        value = python_value(asset, proposal)
        if proposal.is_added:
            value = proposal.put_under(getattr(facts_of(asset), proposal.field))
        assign_fact(changes, asset=asset, field=column.attname, value=value)


def python_value(asset: Asset, proposal: Proposal) -> Any:
    """The suggested value of a fact as its field holds it."""
    return facts_of(asset)._meta.get_field(proposal.field).to_python(proposal.value)


def _suggest(
    by: Member,
    asset: Asset,
    *,
    about: models.Model,
    field: str,
    value: Any,
    request_key: UUID | None,
) -> Proposal:
    access.require(by, Permission.PROPOSE, asset.library_id)
    if not queries.assets_visible_to(by).filter(pk=asset.pk).exists():
        message = "this row is not for this member to read"
        raise PermissionDenied(message)
    what = gettext_noop("suggested a change to “%(name)s”")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        return propose(
            changes,
            by=by,
            model=model_slug(about),
            key=str(about.pk),
            asset_id=asset.pk,
            field=field,
            value=_plain(value),
            grounds="",
            source=ProposalSource.CONTRIBUTOR,
        )


def _plain(value: Any) -> Any:
    """The value as JSON can hold it."""
    if isinstance(value, Quantity):
        return to_code(value)
    return value.pk if isinstance(value, models.Model) else value


def _add_line(changes: Changes, asset: Asset, proposal: Proposal) -> None:
    """A line in the name of whoever suggested it."""
    author = LinkHolder(
        library_id=asset.library_id,
        actor_name=proposal.made_by_name,
        actor_user_id=proposal.made_by_id,
        permissions=frozenset(),
    )
    insert_note(changes, by=author, asset=asset, kind=proposal.field, text=str(proposal.value))


def _change_line(changes: Changes, asset: Asset, proposal: Proposal) -> None:
    note = asset.notes.filter(pk=proposal.key, withdrawn_at=None).first()
    if note is None:
        raise ValidationError(_("The line that this was about is gone. Say no to the suggestion."))
    changes.change(
        note,
        text=proposal.value,
        edited_by_name=proposal.made_by_name,
        edited_at=timezone.now(),
    )
