"""Suggest a value, and keep what a person decided about it.

Applying an accepted value is the business of the room that knows the field; it does so in the same
change set, through `decide`.
"""

from typing import Any

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes
from wherewithal.proposals.models import Decision, Proposal


def propose(
    changes: Changes,
    *,
    by: Member,
    model: str,
    key: str,
    field: str,
    value: Any,
    grounds: str,
    source: str,
    asset_id: int | None = None,
) -> Proposal:
    """Suggest a value for a field; `value` is what JSON can hold."""
    return changes.create(
        Proposal(
            library_id=by.library_id,
            model=model,
            key=key,
            field=field,
            value=value,
            grounds=grounds,
            source=source,
            asset_id=asset_id,
            made_by_id=by.actor_user_id,
            made_by_name=by.actor_name,
        )
    )


def decide(changes: Changes, *, by: Member, proposal: Proposal, decision: Decision) -> Proposal:
    """Keep what a person decided, with their name."""
    return changes.change(
        proposal, decision=decision, decided_by_name=by.actor_name, decided_at=timezone.now()
    )


def drop(changes: Changes, proposal: Proposal) -> None:
    """Take an open suggestion away whose grounds are gone: the words it rested on were changed."""
    changes.delete(proposal)
