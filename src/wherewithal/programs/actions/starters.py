"""A whole program in one step: from a starter, or from last year's."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.programs.actions.fields import NeedFields, ProgramFields
from wherewithal.programs.actions.needs import insert_need
from wherewithal.programs.actions.offers import insert_offer
from wherewithal.programs.actions.programs import insert_program, keep_outlets
from wherewithal.programs.kinds import fact_names, facts_of
from wherewithal.programs.models import NeedState, Program, ProgramState, SkippedDay, WeeklyTime
from wherewithal.programs.queries import may_edit, needs_of
from wherewithal.vocabulary.actions import insert_tagging

ONE_YEAR = timedelta(weeks=52)
"""A year later on the same weekday."""

WEEK, SKIPPED, NEEDS, OFFERS = "week", "skipped", "needs", "offers"
PARTS = (WEEK, SKIPPED, NEEDS, OFFERS)


@dataclass(frozen=True, slots=True)
class PlannedNeed:
    """A line that comes with a new program."""

    kind: str
    fields: NeedFields
    facts: dict[str, Any] = field(default_factory=dict)


def plan_program(
    *,
    by: Member,
    program: ProgramFields,
    needs: Sequence[PlannedNeed] = (),
    offers: Sequence[str] = (),
    request_key: UUID | None = None,
) -> Program:
    """Add a program with what it takes and what it gives back, all in one step."""
    access.require(by, Permission.EDIT_PROGRAMS, by.library_id)
    what = gettext_noop("planned the program “%(name)s”")
    name = program.get("name", "").strip()
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        changes.about = made = insert_program(changes, by=by, **program)
        for place, need in enumerate(needs):
            insert_need(
                changes,
                owner=made,
                kind=need.kind,
                position=place,
                facts=need.facts,
                **need.fields,
            )
        for place, words in enumerate(offers):
            insert_offer(changes, program=made, words=words, asset=None, position=place)
    return made


def copy_program(
    *, by: Member, program: Program, name: str, parts: Collection[str] = PARTS
) -> Program:
    """Plan the program again a year later, on the same weekdays. What was set aside stays behind.

    What somebody copies who looks after another place takes place there.
    """
    access.require(by, Permission.EDIT_PROGRAMS, program.library_id)
    what = gettext_noop("copied the program “%(name)s”")
    with change_set(by=by, what=what, name=program.name) as changes:
        values, is_here = _values(program, name), may_edit(by, program)
        if not is_here:
            values |= {"outlet": None, "team": None}
        changes.about = made = insert_program(changes, by=by, **values)
        changes.change(made, copied_from=program)
        others = program.program_outlets.select_related("outlet")
        keep_outlets(changes, made, [row.outlet for row in others] if is_here else [])
        for tie in program.taggings.select_related("topic").order_by("pk"):
            insert_tagging(changes, by=by, row=made, name=tie.topic.name)
        _copy_days(changes, program, made, parts, is_here=is_here)
        if NEEDS in parts:
            _copy_needs(changes, program, made)
        if OFFERS in parts:
            _copy_offers(changes, program, made)
    return made


def _values(program: Program, name: str) -> ProgramFields:
    return {
        "name": name,
        "words": program.words,
        "outcomes": program.outcomes,
        "state": ProgramState.PLANNED,
        "goal": program.goal,
        "audience": program.audience,
        "audience_words": program.audience_words,
        "outlet": program.outlet,
        "team": program.team,
        "starts_on": later(program.starts_on),
        "ends_on": later(program.ends_on),
        "expected_attendance": program.expected_attendance,
        "maturity": program.maturity,
        "reached_by": program.reached_by,
    }


def later(day: date | None) -> date | None:
    """The same weekday a year later."""
    return None if day is None else day + ONE_YEAR


def _copy_days(
    changes: Changes, program: Program, made: Program, parts: Collection[str], *, is_here: bool
) -> None:
    if WEEK in parts:
        for weekly in program.weekly_times.order_by("pk"):
            changes.create(
                WeeklyTime(
                    library_id=made.library_id,
                    program=made,
                    weekday=weekly.weekday,
                    starts_at=weekly.starts_at,
                    ends_at=weekly.ends_at,
                    every_weeks=weekly.every_weeks,
                    starts_on=later(weekly.starts_on),
                    ends_on=later(weekly.ends_on),
                    outlet_id=weekly.outlet_id if is_here else None,
                )
            )
    if SKIPPED in parts:
        for skipped in program.skipped_days.order_by("pk"):
            on = skipped.on + ONE_YEAR
            changes.create(
                SkippedDay(library_id=made.library_id, program=made, on=on, words=skipped.words)
            )


def _copy_needs(changes: Changes, program: Program, made: Program) -> None:
    """What it takes, open again; what was no longer needed is not copied."""
    wanted = needs_of(program).exclude(state=NeedState.DROPPED)
    for place, need in enumerate(wanted):
        facts = facts_of(need)
        known = {name: _moved(getattr(facts, name)) for name in fact_names(need.kind)}
        insert_need(
            changes,
            owner=made,
            kind=need.kind,
            position=place,
            facts=known,
            name=need.name,
            importance=need.importance,
            how_many=need.how_many,
            when=need.when,
            starts_on=later(need.starts_on),
            ends_on=later(need.ends_on),
            notes=need.notes,
            assigned_to=need.assigned_to,
        )


def _moved(value: Any) -> Any:
    return later(value) if isinstance(value, date) else value


def _copy_offers(changes: Changes, program: Program, made: Program) -> None:
    for place, offer in enumerate(program.offers.order_by("position", "pk")):
        insert_offer(changes, program=made, words=offer.words, asset=offer.asset, position=place)
