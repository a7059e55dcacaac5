"""Merge two rows that are about the same thing; nothing that either says is lost or unlinked."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.references import move_references
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.actions.assets import assign_fact, facts_of, hold, require_edit
from wherewithal.capacity.actions.notes import insert_note
from wherewithal.capacity.fields import is_blank
from wherewithal.capacity.merging import AlsoSaid, MergePlan, merge_obstacle, plan_merge
from wherewithal.capacity.models import Asset, NoteKind, Placement
from wherewithal.libraries.models import next_position
from wherewithal.people.models import Person, Tie
from wherewithal.proposals.models import Proposal


def merge_assets(
    *, by: Member, keep: Asset, other: Asset, request_key: UUID | None = None
) -> Asset:
    """Let `other` become part of `keep`: lines with their authors, places, facts, suggestions.

    A fact that `keep` does not know is filled from `other`; where both say something else, `keep`
    stays as it is and the other words become a question on it. Raises ValidationError with a kind
    sentence when the two cannot be one.
    """
    require_edit(by, keep)
    require_edit(by, other)
    what = gettext_noop("merged “%(other)s” into “%(name)s”")
    values = {"other": other.name, "name": keep.name}
    with change_set(by=by, what=what, about=keep, request_key=request_key, **values) as changes:
        hold_rows(Asset.objects.in_library(keep.library_id).filter(pk__in=[keep.pk, other.pk]))
        keep, other = hold(keep), hold(other)
        obstacle = merge_obstacle(keep, other)
        if obstacle:
            raise ValidationError(obstacle)
        plan = plan_merge(keep, other)
        _move_notes(changes, keep, other)
        _put_together(changes, keep, other, plan)
        _move_details(changes, keep, other)
        _ask(changes, by, keep, other, plan)
        changes.delete_with_children(other)
    return keep


def _move_notes(changes: Changes, keep: Asset, other: Asset) -> None:
    """Lines keep their order and stand after those of the kept row, withdrawn places included."""
    for kind in NoteKind:
        first = next_position(keep.notes.filter(kind=kind))
        for place, note in enumerate(other.notes.filter(kind=kind)):
            changes.change(note, asset=keep, position=first + place)


def _put_together(changes: Changes, keep: Asset, other: Asset, plan: MergePlan) -> None:
    for name, value in plan.fills.items():
        assign_fact(changes, asset=keep, field=name, value=value)
    for key in plan.new_outlet_ids:
        changes.create(Placement(library_id=keep.library_id, asset=keep, outlet_id=key))
    if plan.takes_team:
        changes.change(keep, team=other.team)
    for person in plan.more_holders:
        _tie_to_record(changes, keep, person)


def _tie_to_record(changes: Changes, keep: Asset, person: Person) -> None:
    facts = facts_of(keep)
    if person == facts.person:
        return  # they are the relationship themselves
    changes.create(
        Tie(
            library_id=keep.library_id,
            from_person=person,
            to_organization=facts.organization,
            to_person=None if facts.organization else facts.person,
            kind=_("knows them"),
        )
    )


def _move_details(changes: Changes, keep: Asset, other: Asset) -> None:
    """What else points at the other row: suggestions, things to find out, members, what came of reviews.

    Its places and its known facts have been put together already. What would stand twice goes.
    """
    _move_proposals(changes, keep, other)
    for placement in other.placements.all():
        changes.delete(placement)
    for check in other.fact_checks.all():
        if not is_blank(getattr(facts_of(keep), check.field, None)):
            changes.delete(check)
    move_references(changes, old=other, new=keep)


def _move_proposals(changes: Changes, keep: Asset, other: Asset) -> None:
    about = {model_slug(row): str(row.pk or "") for row in (keep, facts_of(keep))}
    for proposal in Proposal.objects.in_library(keep.library_id).filter(asset_id=other.pk):
        key = about.get(proposal.model, proposal.key)
        changes.change(proposal, asset_id=keep.pk, key=key)


def _ask(changes: Changes, by: Member, keep: Asset, other: Asset, plan: MergePlan) -> None:
    """One question for each thing that the two rows say differently, and one for the other name."""
    for said in plan.also_said:
        values = {"name": other.name, "label": said.label, "value": said.value}
        text = _("“%(name)s” also says – %(label)s: %(value)s") % values
        _ask_one(changes, by, keep, text, level=_level(said))
    if plan.other_name:
        _ask_one(changes, by, keep, _("Also known as “%(name)s”?") % {"name": plan.other_name})


def _ask_one(
    changes: Changes, by: Member, asset: Asset, text: str, *, level: Level = Level.LIBRARY
) -> None:
    insert_note(changes, by=by, asset=asset, kind=NoteKind.QUESTION, text=text, level=level)


def _level(said: AlsoSaid) -> Level:
    """A name of somebody who has not agreed to stand here is for the author and the admins."""
    person = said.is_about_person
    return Level.PRIVATE if person is not None and not person.has_agreed else Level.LIBRARY
