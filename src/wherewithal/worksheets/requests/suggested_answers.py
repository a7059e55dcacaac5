"""The same sheet where editors decide first: rows and lines arrive as suggestions, not on the map.

A suggested row is a suggestion about the request (its field is the area, its value the name); a line is
one about the row of the map, or about the suggested row, with the kind of line as its field.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import Changes
from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import Asset
from wherewithal.proposals.actions import drop, propose
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.worksheets.grid import LineView, RowView, Scope
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.arrivals import forget, hold_request, remember
from wherewithal.worksheets.requests.asset_answers import AssetAnswers, line_view, row_view
from wherewithal.worksheets.sheets import LineColumn, Sheet

# Rows of the map and suggested rows stand in one sheet: the keys of suggested rows begin here.
FIRST_SUGGESTED_KEY = 10**12


@dataclass(frozen=True, slots=True)
class SuggestedLine:
    """A line that waits for a decision, as the grid knows lines."""

    proposal: Proposal

    @property
    def pk(self) -> int:
        return self.proposal.pk

    @property
    def kind(self) -> str:
        return self.proposal.field

    @property
    def text(self) -> str:
        return str(self.proposal.value)


@dataclass(slots=True)
class AnsweredRow:
    """A row of the map, or a suggested one, with the lines that were suggested through this link."""

    asset: Asset | None = None
    proposal: Proposal | None = None
    notes: list[Any] = field(default_factory=list)
    lines: list[SuggestedLine] = field(default_factory=list)

    @property
    def pk(self) -> int:
        """The key in the sheet."""
        return key_in_sheet(model_slug(self.stored), self.stored.pk)

    @property
    def name(self) -> str:
        return self.asset.name if self.asset else str(self.stored.value)

    @property
    def stored(self) -> Any:
        """What the lines are about."""
        return self.asset or self.proposal

    @property
    def is_open(self) -> bool:
        """True unless somebody said no to the row."""
        return self.proposal is None or self.proposal.decision == Decision.OPEN


class SuggestedAnswers(AssetAnswers):
    """Reads and writes suggestions through one request."""

    states_facts = False

    def hold(self, member: Member, rows: Iterable[int], lines: Iterable[int]) -> None:
        """Hold the request: whoever decides about its suggestions does so too."""
        hold_request(self.request)

    @cached_property
    def proposals(self) -> list[Proposal]:
        """All that was suggested through this link, decided or not."""
        found = Proposal.objects.in_library(self.request.library_id)
        return list(found.filter(pk__in=self.own.keys(Proposal)).order_by("pk"))

    def _own_assets(self) -> frozenset[int]:
        """Rows that were kept from what this link suggested."""
        return frozenset(p.asset_id for p in self.proposals if is_row(p) and p.asset_id)

    def in_scope(
        self, member: Member, sheet: Sheet, scope: Scope, *, leaving: bool = False
    ) -> list[Any]:
        """The rows of the map, and after them those that are only suggested."""
        return self._all(member, sheet)

    def _all(self, member: Member, sheet: Sheet) -> list[AnsweredRow]:
        lines: dict[tuple[str, str], list[SuggestedLine]] = defaultdict(list)
        for proposal in self.proposals:
            if not is_row(proposal):
                lines[proposal.model, proposal.key].append(SuggestedLine(proposal))
        assets: Any = self._assets(member, sheet)
        assets = assets.prefetch_related("placements", self._notes(member))
        rows = [AnsweredRow(asset=asset, notes=asset.seen_notes) for asset in assets]
        rows += [AnsweredRow(proposal=p) for p in self.proposals if _stands_alone(p, sheet)]
        for row in rows:
            row.lines = lines[model_slug(row.stored), str(row.stored.pk)]
        return rows

    def views(
        self,
        member: Member,
        columns: list[LineColumn],
        rows: Iterable[Any],
        *,
        leaving: bool = False,
    ) -> list[RowView]:
        """These rows as the sheet shows them."""
        return [self._answered(row, columns) for row in rows]

    def _answered(self, row: AnsweredRow, columns: list[LineColumn]) -> RowView:
        by_kind: dict[str, list[LineView]] = defaultdict(list)
        for note in row.notes:
            by_kind[note.kind].append(line_view(note, note.level, may_edit=False))
        for line in row.lines:
            is_open = line.proposal.decision == Decision.OPEN
            by_kind[line.kind].append(line_view(line, Level.LIBRARY, may_edit=is_open))
        may_rename = row.asset is None and row.is_open
        return row_view(
            row.pk,
            row.name,
            columns,
            by_kind,
            may_rename=may_rename,
            may_add=row.is_open,
            elsewhere=self.outlets_beside(row.asset) if row.asset else 0,
        )

    def rows(self, member: Member, sheet: Sheet, keys: Iterable[int]) -> dict[int, Any]:
        """The rows of the request with these keys."""
        wanted = set(keys)
        return {row.pk: row for row in self._all(member, sheet) if row.pk in wanted}

    def lines(self, row: Any) -> dict[int, Any]:
        """What was suggested for this row, by key. Lines of the map are not changed from here."""
        return {line.pk: line for line in row.lines}

    def may_rename(self, member: Member, row: Any) -> bool:
        """Suggested rows, until they are decided."""
        return row.asset is None and bool(row.is_open)

    def may_add_line(self, member: Member, row: Any, kind: str) -> bool:
        """Not to a row that was declined."""
        return bool(row.is_open)

    def may_edit_line(self, member: Member, row: Any, line: Any) -> bool:
        """Until somebody decided."""
        return bool(line.proposal.decision == Decision.OPEN)

    def add_row(
        self, changes: Changes, *, by: Member, sheet: Sheet, name: str, scope: Scope
    ) -> Any:
        """Suggest a row."""
        proposal = self._propose(changes, by, self.request, field=sheet.area, value=name)
        remember(changes, self.request, proposal, is_row=True)
        return AnsweredRow(proposal=proposal)

    def rename(self, changes: Changes, *, row: Any, name: str) -> None:
        """Another name for a suggested row."""
        changes.change(row.proposal, value=name)

    def add_line(self, changes: Changes, *, by: Member, row: Any, kind: str, text: str) -> Any:
        """Suggest a line."""
        proposal = self._propose(changes, by, row.stored, field=kind, value=text)
        remember(changes, self.request, proposal)
        return SuggestedLine(proposal)

    def _propose(
        self, changes: Changes, by: Member, about: models.Model, *, field: str, value: str
    ) -> Proposal:
        return propose(
            changes,
            by=by,
            model=model_slug(about),
            key=str(about.pk),
            asset_id=about.pk if isinstance(about, Asset) else None,
            field=field,
            value=value,
            grounds="",
            source=ProposalSource.LINK,
        )

    def change_line(self, changes: Changes, *, by: Member, line: Any, text: str) -> None:
        """Other words for a suggestion; no words take it back."""
        if text:
            changes.change(line.proposal, value=text)
        else:
            forget(changes, line.proposal)
            drop(changes, line.proposal)

    def author_of(self, line: Any) -> str:
        """Who wrote it."""
        return str(line.proposal.made_by_name)

    def about(self, row: Any) -> models.Model:
        """The row of the map, or the suggestion."""
        stored: models.Model = row.stored
        return stored

    def sentence(self, *, added: bool) -> str:
        """What was done to one row, for history."""
        if added:
            return gettext_noop("suggested the row “%(name)s”")
        return gettext_noop("suggested lines about “%(name)s”")


def key_in_sheet(model: str, key: int | str) -> int:
    """The key of a row in the sheet, from what its lines are about."""
    return int(key) if model == model_slug(Asset) else FIRST_SUGGESTED_KEY + int(key)


def is_row(proposal: Proposal) -> bool:
    """True for a suggested row, which is about the request; lines are about a row."""
    return proposal.model == model_slug(WorksheetRequest)


def _stands_alone(proposal: Proposal, sheet: Sheet) -> bool:
    """A suggested row of this sheet that did not become one of the map."""
    is_here = is_row(proposal) and proposal.field == sheet.area
    return is_here and proposal.decision != Decision.ACCEPTED
