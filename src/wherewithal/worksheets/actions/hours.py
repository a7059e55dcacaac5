"""Decide on opening hours that the words state."""

from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.proposals.actions import decide, propose
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.worksheets.hours_from_words import FIELD, HoursSuggestion


def keep_hours(
    *, by: Member, suggestion: HoursSuggestion, request_key: UUID | None = None
) -> Proposal:
    """Put the hours that the words state into their field, and keep who decided."""
    row = suggestion.row
    access.require(by, Permission.EDIT_LIBRARY, row.library_id)
    what = gettext_noop("kept the opening hours that the words state for “%(name)s”")
    with change_set(by=by, what=what, about=row, request_key=request_key, name=row.name) as changes:
        changes.change(row, **{FIELD: suggestion.hours})
        return _decided(changes, by, suggestion, Decision.ACCEPTED)


def decline_hours(
    *, by: Member, suggestion: HoursSuggestion, request_key: UUID | None = None
) -> Proposal:
    """Say no to hours that the words state: they do not come back."""
    row = suggestion.row
    access.require(by, Permission.EDIT_LIBRARY, row.library_id)
    what = gettext_noop("declined the opening hours that the words state for “%(name)s”")
    with change_set(by=by, what=what, about=row, request_key=request_key, name=row.name) as changes:
        return _decided(changes, by, suggestion, Decision.DECLINED)


def _decided(
    changes: Changes, by: Member, suggestion: HoursSuggestion, decision: Decision
) -> Proposal:
    proposal = propose(
        changes,
        by=by,
        model=model_slug(suggestion.row),
        key=str(suggestion.row.pk),
        field=FIELD,
        value=suggestion.code,
        grounds=suggestion.grounds,
        source=ProposalSource.WORDS,
    )
    return decide(changes, by=by, proposal=proposal, decision=decision)
