"""The rows of a worksheet as they may stand on paper, read in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.fields import FACT_FIELDS, FactField, FactKind, is_blank, worth_asking
from wherewithal.capacity.merging import fact_in_words
from wherewithal.capacity.models import Asset, FactCheck
from wherewithal.libraries.models import Library
from wherewithal.people.queries import people_visible_to
from wherewithal.worksheets.grid import CellView, RowView, Scope
from wherewithal.worksheets.queries import all_rows
from wherewithal.worksheets.sheets import Sheet

FACTS = ("staff_facts", "space_facts", "material_facts")
RELATIONSHIP_FACTS = ("relationship_facts__organization", "relationship_facts__person")
HOLDERS = ("relationship_facts__holder", "relationship_facts__second_holder")


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row: what is known of it in small print, its lines, and what nobody has told yet."""

    name: str
    small: str
    cells: list[CellView]
    asks: list[str]


def paper_rows(member: Member, sheet: Sheet, *, library: Library, scope: Scope) -> list[PaperRow]:
    """Every row of the sheet in that part of the library: nothing private, nobody unasked."""
    rows = all_rows(member, sheet, library=library, scope=scope)
    if sheet.is_of_people:
        return [PaperRow(row.name, " · ".join(row.summary), row.cells, []) for row in rows]
    return list(_asset_rows(member, rows))


def _asset_rows(member: Member, rows: list[RowView]) -> Iterator[PaperRow]:
    assets = _assets(member, [row.key for row in rows])
    people = set(people_visible_to(member, leaving=True).values_list("pk", flat=True))
    set_aside = _set_aside(member)
    for row in rows:
        asset = assets[row.key]
        small = [*_places(asset), *_facts(asset, people)]
        asks = _asks(asset, set_aside[asset.pk])
        yield PaperRow(row.name, " · ".join(small), row.cells, asks)


def _assets(member: Member, keys: list[int]) -> dict[int, Asset]:
    assets = Asset.objects.in_library(member.library_id).filter(pk__in=keys)
    known = assets.select_related("team", *FACTS, *RELATIONSHIP_FACTS, *HOLDERS)
    return known.prefetch_related("placements__outlet").in_bulk()


def _set_aside(member: Member) -> dict[int, set[str]]:
    """By asset: the facts that somebody said are not needed."""
    found: dict[int, set[str]] = defaultdict(set)
    checks = FactCheck.objects.in_library(member.library_id).filter(is_not_needed=True)
    for asset_id, name in checks.values_list("asset_id", "field"):
        found[asset_id].add(name)
    return found


def _places(asset: Any) -> Iterator[str]:
    """Where it is, and whose it is."""
    yield from (placement.outlet.name for placement in asset.placements.all())
    if asset.team is not None:
        yield asset.team.name


def _facts(asset: Asset, people: Iterable[int]) -> Iterator[str]:
    """What is known, each with its label; never a person who has not agreed."""
    facts = facts_of(asset)
    for fact in FACT_FIELDS[asset.area]:
        if is_blank(getattr(facts, fact.column)) or _repeats_name(asset, facts, fact):
            continue
        if fact.kind is not FactKind.PERSON or getattr(facts, fact.column) in people:
            words = {"label": fact.label, "value": fact_in_words(fact, facts)}
            yield _("%(label)s: %(value)s") % words


def _repeats_name(asset: Asset, facts: Any, fact: FactField) -> bool:
    """True for the record behind a relationship that goes by the same name."""
    return fact.is_record and str(getattr(facts, fact.name)) == asset.name


def _asks(asset: Asset, set_aside: set[str]) -> list[str]:
    facts = facts_of(asset)
    return [
        _("%(label)s?") % {"label": capfirst(str(fact.label))}
        for fact in worth_asking(asset)
        if is_blank(getattr(facts, fact.column)) and fact.name not in set_aside
    ]
