"""What stands here already, beside what the survey reports."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.models import Area, Asset
from wherewithal.formats.survey import SystemOutlet
from wherewithal.home.find_library.figures import COMPUTERS, STAFF
from wherewithal.home.find_library.spelling import fold, fold_address, fold_name
from wherewithal.libraries.models import Library, Outlet, OutletKind
from wherewithal.quantities import UNKNOWN, Quantity

KINDS: dict[str, str] = {
    "CE": OutletKind.CENTRAL,
    "BR": OutletKind.BRANCH,
    "BS": OutletKind.BOOKMOBILE,
    "BM": OutletKind.BOOKS_BY_MAIL,
}
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


def staff_row(library: Library) -> Asset | None:
    """The row of the staff sheet that is about everybody."""
    rows = _rows(library, Area.STAFF)
    wanted = {fold(staff_row_name()), "all staff", "all of us", "whole staff"}
    return next((row for row in rows if fold(row.name) in wanted), None)


def staff_row_name() -> str:
    """What such a row is called where there is none."""
    return _("All staff, as reported")


def computer_row(library: Library) -> Asset | None:
    """The first row of the material sheet that names computers."""
    wanted = ("computer", fold(computer_row_name()))
    rows = _rows(library, Area.MATERIAL)
    return next((row for row in rows if any(word in fold(row.name) for word in wanted)), None)


def computer_row_name() -> str:
    """What such a row is called where there is none."""
    return _("Public computers")


def figure_here(library: Library, name: str) -> Quantity:
    """The number that stands where this figure would go."""
    if name == STAFF:
        return _fact(staff_row(library), "hours_per_week")
    if name == COMPUTERS:
        return _fact(computer_row(library), "quantity")
    value: Quantity = getattr(library, name)
    return value


def _rows(library: Library, area: Area) -> list[Asset]:
    rows = Asset.objects.in_library(library.pk).filter(area=area, summary_row="")
    return list(rows.select_related("staff_facts", "material_facts").order_by("position", "pk"))


def _fact(row: Asset | None, field: str) -> Quantity:
    value: Quantity = UNKNOWN if row is None else getattr(facts_of(row), field)
    return value


def _is_alike(outlet: SystemOutlet, own: Outlet) -> bool:
    return (kind_of(outlet) in ON_WHEELS_OR_BY_MAIL) == (own.kind in ON_WHEELS_OR_BY_MAIL)
