"""Resource needs: add in a few words, fill in the facts of its kind, put in order, remove."""

from collections.abc import Mapping
from typing import Any, Unpack
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import row_data
from wherewithal.libraries.models import next_position
from wherewithal.people.actions.fields import tidied
from wherewithal.programs.actions.fields import NeedFields
from wherewithal.programs.allowed import require_edit_need, require_edit_owner
from wherewithal.programs.another_kind import in_another_kind
from wherewithal.programs.kinds import FACTS_MODEL, fact_names, facts_of
from wherewithal.programs.models import Goal, Program, ResourceNeed
from wherewithal.programs.queries import needs_of


def add_need(
    *,
    by: Member,
    owner: Program | Goal,
    kind: str,
    facts: Mapping[str, Any] | None = None,
    request_key: UUID | None = None,
    **fields: Unpack[NeedFields],
) -> ResourceNeed:
    """Add what a program or a goal needs. The kind and the words are enough."""
    require_edit_owner(by, owner)
    what = gettext_noop("added what “%(name)s” needs")
    with change_set(
        by=by, what=what, about=owner, request_key=request_key, name=owner.name
    ) as changes:
        place = next_position(needs_of(owner))
        return insert_need(
            changes, owner=owner, kind=kind, position=place, facts=facts or {}, **fields
        )


def insert_need(
    changes: Changes,
    *,
    owner: Program | Goal,
    kind: str,
    position: int,
    facts: Mapping[str, Any],
    **fields: Unpack[NeedFields],
) -> ResourceNeed:
    """The need with the facts of its kind, for actions that add several."""
    of = {"program": owner} if isinstance(owner, Program) else {"goal": owner}
    need = changes.create(
        ResourceNeed(
            library_id=owner.library_id,
            kind=kind,
            position=position,
            **of,
            **tidied(fields, of=NeedFields),
        )
    )
    _keep_facts(changes, need, facts)
    return need


def change_need(
    *,
    by: Member,
    need: ResourceNeed,
    facts: Mapping[str, Any] | None = None,
    **fields: Unpack[NeedFields],
) -> ResourceNeed:
    """Change a need and the facts of its kind. What is not named stays."""
    require_edit_need(by, need)
    what = gettext_noop("changed what “%(name)s” needs")
    owner = need.owner
    with change_set(by=by, what=what, about=owner, name=owner.name) as changes:
        changes.change(need, **tidied(fields, of=NeedFields))
        _keep_facts(changes, need, facts or {})
    return need


def change_kind(*, by: Member, need: ResourceNeed, kind: str) -> ResourceNeed:
    """Put a need that was typed in the wrong kind into another.

    Facts that both kinds have go along, the others stand as words in its notes. What is set aside stays.
    """
    require_edit_need(by, need)
    owner, found, before = need.owner, in_another_kind(need, kind), facts_of(need)
    what = gettext_noop("put something that “%(name)s” needs into another kind")
    with change_set(by=by, what=what, about=owner, name=owner.name) as changes:
        if kind == need.kind:
            return need
        if before.pk is not None:
            changes.delete(before)
        changes.change(need, **found.values)
        changes.create(
            FACTS_MODEL[kind](library_id=need.library_id, resource_need=need, **found.facts)
        )
    return need


def _keep_facts(changes: Changes, need: ResourceNeed, facts: Mapping[str, Any]) -> None:
    """Set facts of the need's kind. Raises TypeError for a fact that this kind does not have."""
    unknown = facts.keys() - set(fact_names(need.kind))
    if unknown:
        message = f"{need.kind} needs have no {', '.join(sorted(unknown))}"
        raise TypeError(message)
    row = facts_of(need)
    before = row_data(row)
    for name, value in facts.items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    if row.pk is None:
        changes.create(row)
    else:
        changes.changed(row, before=before)


def move_need(*, by: Member, need: ResourceNeed, to_place: int) -> None:
    """Put a need at another place among those of its kind, counted from 1."""
    require_edit_need(by, need)
    owner = need.owner
    what = gettext_noop("put what “%(name)s” needs in another order")
    with change_set(by=by, what=what, about=owner, name=owner.name) as changes:
        rows = [row for row in needs_of(owner) if row.pk != need.pk]
        alike = [place for place, row in enumerate(rows) if row.kind == need.kind]
        places = [*alike, len(rows)]
        rows.insert(places[min(max(to_place - 1, 0), len(alike))], need)
        for position, row in enumerate(rows):
            changes.change(row, position=position)


def remove_need(*, by: Member, need: ResourceNeed) -> None:
    """Move a need to the bin, with what was set aside for it."""
    require_edit_need(by, need)
    owner = need.owner
    what = gettext_noop("moved something that “%(name)s” needs to the bin")
    with change_set(by=by, what=what, about=owner, name=owner.name) as changes:
        changes.delete_with_children(need)
