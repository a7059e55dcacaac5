"""Opportunities: draw one, tie more to it, change it, let it become a program or a resource need."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.libraries.models import next_position
from wherewithal.opportunities.connections.allowed import (
    require_edit,
    require_seen,
    require_withdraw,
)
from wherewithal.opportunities.connections.coming_along import audience_of, tied_in_words
from wherewithal.opportunities.connections.ends import key_of, kind_of
from wherewithal.opportunities.connections.models import (
    Opportunity,
    OpportunityEnd,
    OpportunityState,
    short,
)
from wherewithal.people.actions.fields import tidied
from wherewithal.programs.actions.needs import insert_need
from wherewithal.programs.actions.programs import insert_program
from wherewithal.programs.allowed import require_edit_owner
from wherewithal.programs.models import Goal, Program, ResourceNeed
from wherewithal.programs.queries import needs_of

FEWEST_ENDS = 2


class OpportunityFields(TypedDict, total=False):
    """What is known of an opportunity beside what it ties."""

    words: str
    state: str
    owner: Membership | None
    next_step: str
    due_on: date | None


def draw_opportunity(
    *,
    by: Member,
    ends: Iterable[models.Model],
    request_key: UUID | None = None,
    **fields: Unpack[OpportunityFields],
) -> Opportunity:
    """Tie two or more things, and say in a line what could come of it."""
    access.require(by, Permission.ADD_NOTES, by.library_id)
    tied = {key_of(row): row for row in ends}
    require_seen(by, list(tied.values()))
    if len(tied) < FEWEST_ENDS:
        raise ValidationError(_("An opportunity ties two things or more."))
    opportunity = Opportunity(
        **authored(by),
        **tidied(fields, of=OpportunityFields),
    )
    what = gettext_noop("saw an opportunity: “%(name)s”")
    name = short(opportunity.words)
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        changes.about = changes.create(opportunity)
        _tie(changes, opportunity, list(tied.values()))
    return opportunity


def tie_ends(
    *,
    by: Member,
    opportunity: Opportunity,
    ends: Iterable[models.Model],
    request_key: UUID | None = None,
) -> None:
    """Tie more to an opportunity; what is tied already stays tied once."""
    require_edit(by, opportunity)
    there = {end.key for end in opportunity.ends.order_by("pk")}
    rows = {key_of(row): row for row in ends}
    require_seen(by, list(rows.values()))
    more = [row for key, row in rows.items() if key not in there]
    what = gettext_noop("tied more to “%(name)s”")
    with change_set(
        by=by, what=what, about=opportunity, request_key=request_key, name=short(opportunity.words)
    ) as changes:
        _tie(changes, opportunity, more)


def untie_end(*, by: Member, end: OpportunityEnd) -> None:
    """This does not belong to it after all."""
    opportunity = end.opportunity
    require_edit(by, opportunity)
    what = gettext_noop("untied something from “%(name)s”")
    with change_set(by=by, what=what, about=opportunity, name=short(opportunity.words)) as changes:
        changes.delete(end)


def change_opportunity(
    *, by: Member, opportunity: Opportunity, **fields: Unpack[OpportunityFields]
) -> Opportunity:
    """Other words, who looks after it, what comes next. What is not named stays."""
    require_edit(by, opportunity)
    what = gettext_noop("changed the opportunity “%(name)s”")
    with change_set(by=by, what=what, about=opportunity, name=short(opportunity.words)) as changes:
        values = tidied(fields, of=OpportunityFields)
        return put_right(changes, by=by, row=opportunity, values=values, words=("words",))


def withdraw_opportunity(*, by: Member, opportunity: Opportunity) -> Opportunity:
    """Take back one's own idea: blank here, in what became of it, and in all of history.

    What it ties stays tied, for whoever finds other words. This cannot be undone, by design.
    """
    require_withdraw(by, opportunity)
    what = gettext_noop("withdrew the words of an opportunity")
    with change_set(by=by, what=what, about=opportunity) as changes:
        withdraw_words(
            changes,
            library_id=opportunity.library_id,
            model=model_slug(opportunity),
            key=str(opportunity.pk),
        )
    opportunity.refresh_from_db()
    return opportunity


def remove_opportunity(*, by: Member, opportunity: Opportunity) -> None:
    """Move it to the bin. What it ties stays."""
    require_edit(by, opportunity)
    what = gettext_noop("moved the opportunity “%(name)s” to the bin")
    with change_set(by=by, what=what, about=opportunity, name=short(opportunity.words)) as changes:
        changes.delete_with_children(opportunity)


def make_program(
    *,
    by: Member,
    opportunity: Opportunity,
    name: str,
    goal: Goal | None = None,
    request_key: UUID | None = None,
) -> Program:
    """Plan a program out of an opportunity: its words and what it ties come along."""
    require_edit(by, opportunity)
    access.require(by, Permission.EDIT_PROGRAMS, opportunity.library_id)
    what = gettext_noop("made the program “%(name)s” of an opportunity")
    with change_set(
        by=by, what=what, about=opportunity, request_key=request_key, name=name.strip()
    ) as changes:
        program = insert_program(
            changes,
            by=by,
            name=name,
            goal=goal,
            words=_with_ends(by, opportunity),
            audience=audience_of(by, opportunity),
        )
        changes.change(opportunity, became_program=program, state=OpportunityState.TAKEN_UP)
    return program


def make_need(
    *,
    by: Member,
    opportunity: Opportunity,
    owner: Program | Goal,
    kind: str,
    name: str,
    request_key: UUID | None = None,
) -> ResourceNeed:
    """Write down, as a line of a program or goal, what an opportunity could bring."""
    require_edit(by, opportunity)
    require_edit_owner(by, owner)
    what = gettext_noop("made an opportunity something that “%(name)s” needs")
    with change_set(
        by=by, what=what, about=opportunity, request_key=request_key, name=owner.name
    ) as changes:
        need = insert_need(
            changes,
            owner=owner,
            kind=kind,
            position=next_position(needs_of(owner)),
            facts={},
            name=name,
            notes=_with_ends(by, opportunity),
        )
        changes.change(opportunity, became_need=need, state=OpportunityState.TAKEN_UP)
    return need


def _tie(changes: Changes, opportunity: Opportunity, rows: Sequence[models.Model]) -> None:
    for row in rows:
        tied = {kind_of(row).name: row}
        changes.create(
            OpportunityEnd(library_id=opportunity.library_id, opportunity=opportunity, **tied)
        )


def _with_ends(by: Member, opportunity: Opportunity) -> str:
    words = opportunity.words if opportunity.withdrawn_at is None else ""
    tied = tied_in_words(by, opportunity)
    return "\n\n".join(part for part in (words, tied) if part)
