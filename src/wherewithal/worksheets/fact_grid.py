"""A worksheet's facts as a page shows them: a row per item, a column per fact."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.fields import FACTS_NAME, FactField, FactKind, fields_of, is_blank
from wherewithal.capacity.merging import fact_in_words
from wherewithal.capacity.models import Area, Asset
from wherewithal.capacity.summary import places_of
from wherewithal.proposals.models import READ_SOMEWHERE, Decision, Proposal, ProposalSource
from wherewithal.proposals.queries import proposals_about
from wherewithal.worksheets.bindings import ASSET_ROWS
from wherewithal.worksheets.fact_cells import FactCell, FactColumn, FactRow, Trouble
from wherewithal.worksheets.fact_groups import FACT_GROUPS, FactGroup
from wherewithal.worksheets.fact_inputs import FactInputs
from wherewithal.worksheets.grid import Scope, SuggestionView
from wherewithal.worksheets.queries import ROWS_A_PAGE
from wherewithal.worksheets.row_view import value_in_words
from wherewithal.worksheets.sheets import Sheet


@dataclass(frozen=True)
class FactPage:
    """A page of a sheet's facts."""

    sheet: Sheet
    groups: tuple[FactGroup, ...]
    shown: tuple[FactGroup, ...]
    rows: list[FactRow]
    page: Page[Any]
    inputs: FactInputs

    @property
    def part(self) -> str:
        """The one group that is shown; empty for all of them."""
        return self.shown[0].slug if len(self.shown) < len(self.groups) else ""

    @property
    def heads(self) -> list[tuple[FactGroup, list[FactField]]]:
        """The groups with their columns."""
        return [(group, group.fields(self.sheet.area)) for group in self.shown]

    @property
    def may_edit(self) -> bool:
        """True when there is something on the page to type in."""
        return any(row.may_edit for row in self.rows)

    @property
    def name_lists(self) -> list[tuple[str, list[str]]]:
        """The names to choose from that the inputs on this page need."""
        kinds = {fact.kind for _group, facts in self.heads for fact in facts}
        if not self.may_edit:
            return []
        people = ("names-person", list(self.inputs.people.values()))
        organizations = ("names-organization", list(self.inputs.organizations.values()))
        return [
            *([people] if FactKind.PERSON in kinds else []),
            *([organizations] if FactKind.ORGANIZATION in kinds else []),
        ]


Troubles = Mapping[tuple[int, str], Trouble]


def fact_page(
    inputs: FactInputs,
    sheet: Sheet,
    *,
    scope: Scope,
    number: int = 1,
    part: str = "",
    troubles: Troubles | None = None,
) -> FactPage:
    """The facts of one page of a sheet, in a fixed number of statements.

    `troubles`: what could not be saved just now; its rows are shown even where they stand on another page.
    """
    member = inputs.member
    page = Paginator(ASSET_ROWS.in_scope(member, sheet, scope), ROWS_A_PAGE).get_page(number)
    keys = [row.pk for row in page.object_list]
    keys += sorted({key for key, _name in troubles or {}} - set(keys))
    groups = FACT_GROUPS[sheet.area]
    shown = tuple(group for group in groups if group.slug == part) or groups
    reader = _Reader(member, inputs, shown, troubles or {})
    return FactPage(sheet, groups, shown, reader.rows(keys), page, inputs)


def fact_rows(inputs: FactInputs, keys: Iterable[int]) -> list[FactRow]:
    """These rows as they are now, with all of their facts."""
    reader = _Reader(inputs.member, inputs, FACT_GROUPS[inputs.area], {})
    return reader.rows(list(keys))


@dataclass
class _Reader:
    """Reads rows for one member."""

    member: Member
    inputs: FactInputs
    groups: tuple[FactGroup, ...]
    troubles: Troubles
    suggested: Mapping[tuple[int, str], list[Proposal]] = field(default_factory=dict)

    @cached_property
    def columns(self) -> list[FactColumn]:
        """The columns to show, in their order."""
        return [
            self._column(fact, begins=fact.name == group.names[0])
            for group in self.groups
            for fact in group.fields(self.inputs.area)
        ]

    def _column(self, fact: FactField, *, begins: bool) -> FactColumn:
        choices: Any = getattr(self.inputs.fields[fact.name], "choices", [])
        options = [(str(value), str(word)) for value, word in choices]
        return FactColumn(fact, capfirst(str(fact.label)), begins, options)

    def rows(self, keys: list[int]) -> list[FactRow]:
        """The rows of these keys that the member may read, in this order."""
        found = self._load(keys)
        self.suggested = _open_suggestions(self.member, found.values())
        return [self._row(found[key]) for key in keys if key in found]

    def _load(self, keys: list[int]) -> dict[int, Asset]:
        seen = capacity.assets_visible_to(self.member).filter(area=self.inputs.area, pk__in=keys)
        names = ["team", FACTS_NAME[self.inputs.area]]
        return seen.select_related(*names).prefetch_related("placements__outlet").in_bulk()

    def _row(self, asset: Asset) -> FactRow:
        facts = facts_of(asset)
        may_edit = capacity.may_edit(self.member, asset)
        own = {fact.name for fact in fields_of(asset)}
        cells = [
            self._cell(asset, column, is_there=column.fact.name in own, may_edit=may_edit)
            for column in self.columns
        ]
        return FactRow(
            key=asset.pk,
            name=asset.name,
            places=list(places_of(asset)),
            cells=cells,
            may_edit=may_edit,
            sums_up=bool(asset.summary_row),
            stored={
                cell.column.fact.name: self.inputs.text(facts, cell.column.fact)
                for cell in cells
                if cell.may_edit
            },
        )

    def _cell(
        self, asset: Asset, column: FactColumn, *, is_there: bool, may_edit: bool
    ) -> FactCell:
        facts, fact = facts_of(asset), column.fact
        hidden = self.inputs.hides(facts, fact)
        trouble = self.troubles.get((asset.pk, fact.name))
        edits = may_edit and is_there and not hidden
        text = self.inputs.text(facts, fact) if edits else ""
        return FactCell(
            column=column,
            input_name=f"row.{asset.pk}.fact.{fact.name}",
            text=trouble.typed if trouble else text,
            words="" if edits or hidden else self._words(facts, fact),
            is_there=is_there,
            may_edit=edits,
            suggestions=[
                self._suggestion(facts, fact, proposal, may_decide=may_edit)
                for proposal in self.suggested.get((asset.pk, fact.name), ())
            ],
            trouble=trouble,
        )

    def _words(self, facts: Any, fact: FactField) -> str:
        value = getattr(facts, fact.column)
        if is_blank(value):
            return ""
        return self._name(fact, value) if fact.is_record else fact_in_words(fact, facts)

    def _name(self, fact: FactField, key: Any) -> str:
        people = fact.kind is FactKind.PERSON
        known = self.inputs.people if people else self.inputs.organizations
        return known.get(key, "") or _("somebody who is not listed any more")

    def _suggestion(
        self, facts: Any, fact: FactField, proposal: Proposal, *, may_decide: bool
    ) -> SuggestionView:
        value = proposal.value
        is_read = proposal.source in READ_SOMEWHERE
        words = self._name(fact, value) if fact.is_record else value_in_words(fact, facts, value)
        return SuggestionView(
            key=proposal.pk,
            question=_("%(words)s?") % {"words": words},
            grounds=proposal.grounds if is_read else "",
            by_name="" if is_read else proposal.made_by_name,
            is_quoted=proposal.source == ProposalSource.WORDS,
            may_decide=may_decide,
        )


def _open_suggestions(
    member: Member, assets: Iterable[Asset]
) -> dict[tuple[int, str], list[Proposal]]:
    """Open suggestions by row and fact: all to those who decide, to everybody else their own."""
    keys = [asset.pk for asset in assets]
    found = proposals_about(member.library_id, keys).filter(decision=Decision.OPEN)
    found = found.filter(model=model_slug(Asset))
    decides = member.can(Permission.DECIDE_PROPOSALS)
    theirs = [asset.pk for asset in assets if decides and capacity.may_edit(member, asset)]
    own = Q(made_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    by_cell: dict[tuple[int, str], list[Proposal]] = defaultdict(list)
    for proposal in found.filter(Q(asset_id__in=theirs) | own).order_by("pk"):
        by_cell[proposal.asset_id or 0, proposal.field].append(proposal)
    return by_cell


def has_facts(sheet: Sheet) -> bool:
    """True for the sheets of the four areas; a person has lines only."""
    return sheet.area in Area.values
