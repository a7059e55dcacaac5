"""Save a row's own page: its name, lines, facts and places in one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import require_as_seen
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions import Leave
from wherewithal.capacity.actions.assets import assign_facts, facts_of, hold, require_edit
from wherewithal.capacity.actions.groups import assign_members
from wherewithal.capacity.actions.notes import require_level
from wherewithal.capacity.actions.places import assign_outlets, assign_team
from wherewithal.capacity.actions.relationships import assign_records
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import Organization, Person
from wherewithal.worksheets.actions.save import Outcome, SaveUnderWay
from wherewithal.worksheets.actions.suggestions import drop_answered, refresh_suggestions
from wherewithal.worksheets.edits import RowEdits
from wherewithal.worksheets.sheets import Sheet


@dataclass(frozen=True, slots=True)
class RowDetails:
    """What is to change beside name and lines; what is not named stays as it is."""

    facts: Mapping[str, Any] = field(default_factory=dict)
    facts_seen: Mapping[str, Any] = field(default_factory=dict)
    outlets: list[Outlet] | None = None
    team: Team | Leave | None = Leave.AS_IT_IS
    people: list[Person] | None = None
    organization: Organization | None = None
    new_organization: str = ""
    new_person: str = ""

    @property
    def names_a_record(self) -> bool:
        """True when a record behind the row was named."""
        return bool(self.organization or self.new_organization or self.new_person)

    @property
    def is_empty(self) -> bool:
        """True when nothing is to be done."""
        places = self.outlets is not None or not isinstance(self.team, Leave)
        return not (self.facts or places or self.people is not None or self.names_a_record)


def save_row(
    *,
    by: Member,
    sheet: Sheet,
    asset: Asset,
    edits: list[RowEdits],
    details: RowDetails,
    levels: Mapping[int, str],
    request_key: UUID | None = None,
) -> Outcome:
    """Save all that was typed on a row's page in one change set.

    Lines come back as conflicts where somebody else changed them meanwhile, as on the sheet. Raises
    ChangedMeanwhile, with nothing saved, where a fact does not hold what was seen.
    """
    if not details.is_empty:
        require_edit(by, asset)
    what = gettext_noop("wrote about “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key) as changes:
        row = hold(asset)
        require_as_seen(facts_of(row), details.facts_seen)
        _write_details(changes, by, row, details)
        if _set_levels(changes, by, row, levels):  # words that are private now suggest nothing
            refresh_suggestions(changes, by=by, asset=row)
        outcome = _write_words(changes, by, sheet, asset.pk, edits)
        row.refresh_from_db(fields=["name"])
        changes.about = row
        changes.change_set.values = {"name": row.name}
    return outcome


def _write_words(
    changes: Changes, by: Member, sheet: Sheet, asset_id: int, edits: list[RowEdits]
) -> Outcome:
    outcome = Outcome()
    save = SaveUnderWay(changes, by, sheet, outcome)
    here = [edit for edit in edits if edit.row_id == asset_id]
    rows = save.rows_to_change(here)
    for edit in here:
        if asset_id in rows:
            save.change_row(rows[asset_id], edit)
    save.suggest()
    return outcome


def _write_details(changes: Changes, by: Member, asset: Asset, details: RowDetails) -> None:
    if details.facts:
        assign_facts(changes, asset=asset, values=details.facts)
        drop_answered(changes, asset, details.facts)
    if details.names_a_record:
        assign_records(
            changes,
            by=by,
            asset=asset,
            organization=details.organization,
            new_organization=details.new_organization,
            new_person=details.new_person,
        )
    if details.outlets is not None:
        assign_outlets(changes, by=by, asset=asset, outlets=details.outlets)
    if not isinstance(details.team, Leave):
        assign_team(changes, by=by, asset=asset, team=details.team)
    if details.people is not None:
        assign_members(changes, by=by, asset=asset, people=details.people)


def _set_levels(changes: Changes, by: Member, asset: Asset, levels: Mapping[int, str]) -> bool:
    """Say how far lines travel; True where one travels otherwise than before."""
    is_changed = False
    for note in capacity.notes_visible_to(by).filter(asset=asset, pk__in=list(levels)):
        level = levels[note.pk]
        if level == note.level:
            continue
        require_level(by, note, level)
        changes.change(note, level=level)
        is_changed = True
    return is_changed
