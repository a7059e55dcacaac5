"""Split a row in two: some of its lines and facts go to a new row."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import assign_fact, facts_of, hold, require_edit
from wherewithal.capacity.actions.copy import copy_rows, insert_below
from wherewithal.capacity.fields import fact_field
from wherewithal.capacity.models import Asset, Note
from wherewithal.proposals.models import Proposal


def split_asset(
    *,
    by: Member,
    asset: Asset,
    name: str,
    note_ids: Collection[int] = (),
    fact_names: Collection[str] = (),
    request_key: UUID | None = None,
) -> Asset:
    """A new row right below, at the same places, with the lines and facts that were chosen for it.

    Everything else stays; a line that `by` may not read cannot be chosen and stays too.
    """
    require_edit(by, asset)
    what = gettext_noop("split “%(name)s” in two")
    with change_set(by=by, what=what, request_key=request_key, name=asset.name) as changes:
        asset = hold(asset)
        second = insert_below(changes, by=by, asset=asset, name=name.strip())
        copy_rows(changes, asset.placements.all(), to=second)
        _move_lines(
            changes, queries.notes_visible_to(by).filter(asset=asset, pk__in=note_ids), second
        )
        for fact_name in fact_names:
            _move_fact(changes, asset, second, fact_field(asset.area, fact_name).name)
    return second


def _move_lines(changes: Changes, notes: QuerySet[Note], to: Asset) -> None:
    for note in notes:
        changes.change(note, asset=to)
        suggested = Proposal.objects.in_library(to.library_id).filter(key=str(note.pk))
        for proposal in suggested.filter(model=model_slug(note)):
            changes.change(proposal, asset_id=to.pk)


def _move_fact(changes: Changes, first: Asset, second: Asset, name: str) -> None:
    facts = facts_of(first)
    blank = _blank(facts, name)
    assign_fact(changes, asset=second, field=name, value=getattr(facts, name))
    if facts.pk:
        assign_fact(changes, asset=first, field=name, value=blank)


def _blank(facts: Model, name: str) -> object:
    column = facts._meta.get_field(name)
    return column.get_default()  # type: ignore[union-attr]
