"""What stands here already, beside what the survey reports."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.audit.rows import model_slug
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.models import Area, Asset
from wherewithal.formats.survey import SystemOutlet
from wherewithal.home.find_library.figures import COMPUTERS, STAFF, Figure
from wherewithal.home.find_library.spelling import fold, fold_address, fold_name
from wherewithal.libraries.models import Library, Outlet, OutletKind
from wherewithal.proposals.models import Proposal, ProposalSource
from wherewithal.quantities import UNKNOWN, Quantity, to_code

KINDS: dict[str, str] = {
    "CE": OutletKind.CENTRAL,
    "BR": OutletKind.BRANCH,
    "BS": OutletKind.BOOKMOBILE,
    "BM": OutletKind.BOOKS_BY_MAIL,
}
# Which field of a row a figure goes to; one about the library itself is called like its field.
FIELDS = {STAFF: "hours_per_week", COMPUTERS: "quantity"}
ON_WHEELS_OR_BY_MAIL = frozenset({OutletKind.BOOKMOBILE, OutletKind.BOOKS_BY_MAIL})


def kind_of(outlet: SystemOutlet) -> str:
    """Our kind for the survey's."""
    return KINDS.get(outlet.kind, OutletKind.BRANCH)


def outlet_here(outlet: SystemOutlet, here: Iterable[Outlet]) -> Outlet | None:
    """The outlet here that this seems to be: of the same name, or at the same address.

    What only starts from the central library's yard (a bookmobile, books by mail) is not the
    central library.
    """
    for own in here:
        if has_same_name(outlet, own) or (_is_alike(outlet, own) and has_same_address(outlet, own)):
            return own
    return None


def has_same_name(outlet: SystemOutlet, own: Outlet) -> bool:
    """The same name, whether or not it says "branch" or "library"."""
    return fold_name(outlet.name) == fold_name(own.name)


def has_same_address(outlet: SystemOutlet, own: Outlet) -> bool:
    """The same house in the same street, however much of the address follows."""
    street, address = fold_address(outlet.place.address), fold_address(own.address)
    has_number = any(letter.isdigit() for letter in street)
    return has_number and f"{address} ".startswith(f"{street} ")


def row_for(library: Library, name: str) -> Asset | Library | None:
    """Where a figure goes: the library itself, or a row of a sheet; None where there is no such row yet."""
    if name == STAFF:
        return _staff_row(library)
    return _computer_row(library) if name == COMPUTERS else library


def new_row_name(name: str) -> str:
    """What such a row is called where there is none."""
    return _("All staff, as reported") if name == STAFF else _("Public computers")


def field_of(name: str) -> str:
    """The field of that row."""
    return FIELDS.get(name, name)


def value_of(row: Asset | Library | None, name: str) -> Quantity:
    """The number that stands where this figure would go."""
    if row is None:
        return UNKNOWN
    holder: Any = facts_of(row) if isinstance(row, Asset) else row
    value: Quantity = getattr(holder, field_of(name))
    return value


def last_decision(row: Asset | Library | None, figure: Figure) -> str:
    """What became of this very figure when it was last taken over; empty where it never was."""
    if row is None:
        return ""
    earlier = Proposal.objects.in_library(row.library_id).filter(
        source=ProposalSource.SURVEY,
        model=model_slug(row),
        key=str(row.pk),
        field=field_of(figure.name),
        value=to_code(figure.value),
    )
    found = earlier.order_by("-pk").first()
    return "" if found is None else found.decision


def _staff_row(library: Library) -> Asset | None:
    """The row of the staff sheet that is about everybody."""
    wanted = {fold(new_row_name(STAFF)), "all staff", "all of us", "whole staff"}
    return next((row for row in _rows(library, Area.STAFF) if fold(row.name) in wanted), None)


def _computer_row(library: Library) -> Asset | None:
    """The first row of the material sheet that names computers."""
    wanted = ("computer", fold(new_row_name(COMPUTERS)))
    rows = _rows(library, Area.MATERIAL)
    return next((row for row in rows if any(word in fold(row.name) for word in wanted)), None)


def _rows(library: Library, area: Area) -> list[Asset]:
    rows = Asset.objects.in_library(library.pk).filter(area=area, summary_row="")
    return list(rows.select_related("staff_facts", "material_facts").order_by("position", "pk"))


def _is_alike(outlet: SystemOutlet, own: Outlet) -> bool:
    return (kind_of(outlet) in ON_WHEELS_OR_BY_MAIL) == (own.kind in ON_WHEELS_OR_BY_MAIL)
