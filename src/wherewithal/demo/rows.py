"""A row of a worksheet as a sample tells it, and how it is filled in: as a person would in the grid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wherewithal.accounts.models import Membership
from wherewithal.capacity.actions import (
    add_asset,
    link_relationship,
    place_at_outlets,
    record_note,
    set_fact,
    set_team,
)
from wherewithal.capacity.actions.suggest import python_value
from wherewithal.capacity.models import Asset, NoteKind
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.models import Organization
from wherewithal.proposals.models import Proposal
from wherewithal.proposals.queries import open_proposals
from wherewithal.ui.digests import digest
from wherewithal.worksheets.actions import accept_suggestion, decline_suggestion, save_edits
from wherewithal.worksheets.edits import NewLine, RowEdits, TextEdit
from wherewithal.worksheets.sheets import SHEET_OF_AREA


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, its lines, and its facts. What is not said here stays unknown."""

    name: str
    strengths: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    team: Team | None = None
    outlets: tuple[Outlet, ...] = ()
    organization: Organization | None = None
    summary_row: str = ""

    @property
    def lines(self) -> list[NewLine]:
        """The lines of the two columns that the samples fill."""
        strengths = [NewLine(NoteKind.STRENGTH, text) for text in self.strengths]
        return strengths + [NewLine(NoteKind.CHALLENGE, text) for text in self.challenges]


def fill_in(*, by: Membership, asks: Membership, area: str, rows: Iterable[Row]) -> list[Asset]:
    """Fill in a sheet, keep the suggestions that the facts confirm, and add the remaining facts.

    `asks` is the colleague who wonders: the author of the questions to check.
    """
    return [_fill_in_row(by, asks, area, row) for row in rows]


def _fill_in_row(by: Membership, asks: Membership, area: str, row: Row) -> Asset:
    asset = _write(by, area, row)
    if row.team:
        set_team(by=by, asset=asset, team=row.team)
    if row.outlets:
        place_at_outlets(by=by, asset=asset, outlets=row.outlets)
    if row.organization:
        link_relationship(by=by, asset=asset, organization=row.organization)
    for text in row.questions:
        record_note(by=asks, asset=asset, kind=NoteKind.QUESTION, text=text)
    kept = {name for proposal in _open(by, asset) if (name := _decide(by, asset, proposal, row))}
    for name, value in row.facts.items():
        if name not in kept:
            set_fact(by=by, asset=_fresh(asset), field=name, value=value)
    return _fresh(asset)


def _write(by: Membership, area: str, row: Row) -> Asset:
    """Name and lines, as the grid saves them. A summary row is there before somebody writes in it."""
    sheet = SHEET_OF_AREA[area]
    if row.summary_row:
        asset = add_asset(by=by, area=area, name=row.name, summary_row=row.summary_row)
        save_edits(by=by, sheet=sheet, edits=[RowEdits(asset.pk, new_lines=row.lines)])
        return asset
    edit = RowEdits(None, name=TextEdit(row.name, digest("")), new_lines=row.lines)
    outcome = save_edits(by=by, sheet=sheet, edits=[edit])
    return Asset.objects.in_library(by.library_id).get(pk=outcome.added_row_id or 0)


def _open(by: Membership, asset: Asset) -> list[Proposal]:
    return list(open_proposals(by).filter(asset_id=asset.pk))


def _decide(by: Membership, asset: Asset, proposal: Proposal, row: Row) -> str | None:
    """Keep a suggestion that says what is known, refuse one that says otherwise, leave the rest open."""
    if proposal.field not in row.facts:
        return None
    if python_value(_fresh(asset), proposal) != row.facts[proposal.field]:
        decline_suggestion(by=by, proposal=proposal)
        return None
    accept_suggestion(by=by, proposal=proposal)
    return proposal.field


def _fresh(asset: Asset) -> Asset:
    """The row as it is stored now: its facts may have been written meanwhile."""
    return Asset.objects.in_library(asset.library_id).get(pk=asset.pk)
