"""What lists of things and of rooms have in common: rows of the worksheets, with their facts and their outlet."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity.actions.assets import last_position
from wherewithal.capacity.fields import FACTS_NAME
from wherewithal.capacity.models import Area, Asset, Placement, SummaryRow
from wherewithal.capacity.ordering import STEP
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.formats.recognition import TableKind
from wherewithal.libraries.models import Outlet
from wherewithal.transfer.kinds.beside import Beside, PlacedAt
from wherewithal.transfer.kinds.cells import Cells
from wherewithal.transfer.kinds.kind import Kind, ListField
from wherewithal.transfer.kinds.outlets import outlets_of
from wherewithal.transfer.kinds.texts import Texts

PLACED_AT = PlacedAt(Placement, "placements", "asset", ("outlet",))


def kind_of_assets(
    slug: str,
    area: str,
    label: Any,
    facts: type[Any],
    fields: tuple[ListField, ...],
    *,
    tables: frozenset[TableKind],
    says: Callable[[Cells, Any], Texts],
    code_of: Callable[[Cells, Mapping[str, str]], str],
    entry_of: Callable[[Mapping[str, str]], Any],
    told: tuple[str, ...],
) -> Kind:
    """Lists whose rows become rows of one worksheet."""
    name = FACTS_NAME[area]
    columns = {each.column for each in fields if each.column}
    stored = tuple(column.name for column in facts._meta.fields if column.name in columns)
    only = {"area": area, "summary_row": SummaryRow.NONE}

    def rows_in(member: Member) -> Any:
        return assets_visible_to(member).filter(**only)

    def fresh(by: Member) -> Iterator[dict[str, Any]]:
        values = {**only, "made_by_name": by.actor_name}
        places = count(last_position(by.library_id, area), STEP)
        return ({**values, "position": place} for place in places)

    return Kind(
        slug=slug,
        label=label,
        model=Asset,
        pointer="asset",
        permission=Permission.EDIT_CAPACITY,
        fields=fields,
        tables=tables,
        says=says,
        code_of=code_of,
        entry_of=entry_of,
        typed=lambda said: {"name": said["name"]} if "name" in said else {},
        rows_in=rows_in,
        told=told,
        page="asset",
        page_argument="asset_id",
        gone=gettext_lazy("a row that is gone"),
        home=("worksheet", {"area": area}, Area(area).label),
        only=only,
        fresh=fresh,
        besides=(Beside(facts, name, "asset", stored), PLACED_AT),
        filled=lambda rows: rows.select_related(name).prefetch_related("placements__outlet"),
        most_rows=10_000,  # each is up to three rows here
        looks_up=outlets_of,
        reads=(Outlet,),
    )
