"""What can stand on the community map, read in a fixed number of statements.

A picture goes further than the screen it is seen on: no private card stands on it, and nobody who has not
agreed to be written about, whoever looks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.community.models import AssetKind, CommunityAsset
from wherewithal.community.queries import assets_visible_to
from wherewithal.engine.geography import Point
from wherewithal.libraries.models import Library, Outlet
from wherewithal.libraries.on_the_map import OnTheMap
from wherewithal.libraries.queries import outlets_in
from wherewithal.people.models import OrganizationLocation
from wherewithal.people.queries import organizations_in


class Sort(StrEnum):
    """What sort of row stands there; also its word in addresses."""

    LIBRARY = "library"
    OUTLET = "outlet"
    ASSET = "asset"
    ORGANIZATION = "organization"
    LOCATION = "location"


# What a mark looks like: the kinds of community assets, and two more.
OUTLET, ORGANIZATION, NOT_SAID = "outlet", "organization", "not-said"
LIBRARY = "library"
LOOKS: dict[str, str | Promise] = {
    LIBRARY: _("the library"),
    OUTLET: _("outlet of the library"),
    **{kind.value: kind.label for kind in AssetKind if kind.value},
    NOT_SAID: _("community asset, kind not said"),
    ORGANIZATION: _("organization"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One thing that has an address or coordinates."""

    sort: Sort
    pk: int
    name: str
    look: str
    address: str
    point: Point | None
    bucket: str = ""
    page_of: int = 0

    @property
    def key(self) -> str:
        """A name for the row in pages and pictures, the same every time."""
        return f"{self.sort}-{self.pk}"

    @property
    def is_ours(self) -> bool:
        """True for the library and its outlets: all else is seen from there."""
        return self.sort in (Sort.LIBRARY, Sort.OUTLET)

    @property
    def start(self) -> str:
        """How an address names it as the place from which distances are measured."""
        return str(self.pk) if self.sort == Sort.OUTLET else self.sort.value

    @property
    def label(self) -> str | Promise:
        """What it is, in words."""
        return LOOKS[self.look]

    @property
    def page(self) -> tuple[str, dict[str, int]]:
        """The page with all that is known of it: the name of its address, and what that needs."""
        if self.sort == Sort.LIBRARY:
            return "library_profile", {}
        if self.sort == Sort.OUTLET:
            return "outlet", {"outlet_id": self.pk}
        if self.sort == Sort.ASSET:
            return "community_asset", {"community_asset_id": self.pk}
        return "organization", {"organization_id": self.page_of or self.pk}


def places_around(member: Member) -> list[Place]:
    """Everything with an address or coordinates: our own first, then in the order of the names."""
    others = [*_assets(member), *_organizations(member), *_locations(member)]
    outlets = list(_outlets(member))
    return [
        *_library(member, outlets),
        *outlets,
        *sorted(others, key=lambda place: (place.name.casefold(), place.key)),
    ]


def count_without_address(member: Member) -> int:
    """How many community assets can never show on the map, as nobody said where they are."""
    assets = assets_visible_to(member, leaving=True)
    return assets.filter(address="", latitude=None, organization=None).count()


def count_outlets_without_address(member: Member) -> int:
    """How many outlets can never show on the map, as nobody said where they are."""
    return outlets_in(member).filter(address="", latitude=None).count()


def row_for(member: Member, sort: str, pk: int) -> Any:
    """The row itself as this member may see it; None where there is none."""
    rows: dict[str, Any] = {
        Sort.LIBRARY: _own_library,
        Sort.OUTLET: outlets_in,
        Sort.ASSET: assets_visible_to,
        Sort.ORGANIZATION: organizations_in,
        Sort.LOCATION: _all_locations,
    }
    return rows[sort](member).filter(pk=pk).first() if sort in rows else None


def place_of(row: Any) -> Place:
    """A row as it stands on the map."""
    if isinstance(row, Library):
        return _place(row, Sort.LIBRARY, LIBRARY)
    if isinstance(row, Outlet):
        return _place(row, Sort.OUTLET, OUTLET)
    if isinstance(row, CommunityAsset):
        return _asset_place(row)
    if isinstance(row, OrganizationLocation):
        return _location_place(row)
    return _place(row, Sort.ORGANIZATION, ORGANIZATION)


def point_of(row: OnTheMap) -> Point | None:
    """The coordinates of a row; None where it is not placed."""
    if row.latitude is None or row.longitude is None:
        return None
    return Point(float(row.latitude), float(row.longitude))


def _own_library(member: Member) -> Any:
    return Library.objects.filter(pk=member.library_id)


def _library(member: Member, outlets: list[Place]) -> Iterator[Place]:
    """The library itself, where it has no outlets or somebody placed it beside them."""
    for library in _own_library(member):
        if not outlets or library.stands_beside_outlets:
            yield _place(library, Sort.LIBRARY, LIBRARY)


def _outlets(member: Member) -> Iterator[Place]:
    for outlet in outlets_in(member):
        yield _place(outlet, Sort.OUTLET, OUTLET)


def _assets(member: Member) -> Iterator[Place]:
    assets = assets_visible_to(member, leaving=True).prefetch_related(None)
    for asset in assets:
        yield _asset_place(asset)


def _organizations(member: Member) -> Iterator[Place]:
    for organization in organizations_in(member):
        yield _place(organization, Sort.ORGANIZATION, ORGANIZATION)


def _locations(member: Member) -> Iterator[Place]:
    for location in _all_locations(member):
        yield _location_place(location)


def _all_locations(member: Member) -> Any:
    locations = OrganizationLocation.objects.in_library(member.library_id)
    return locations.select_related("organization")


def _place(row: Any, sort: Sort, look: str) -> Place:
    return Place(sort, row.pk, str(row), look, row.address, point_of(row))


def _asset_place(asset: CommunityAsset) -> Place:
    """A card without a place of its own stands where its organization is."""
    point, address = point_of(asset), asset.address
    if point is None and not address and asset.organization is not None:
        point, address = point_of(asset.organization), asset.organization.address
    look = asset.kind or NOT_SAID
    return Place(Sort.ASSET, asset.pk, asset.name, look, address, point, bucket=asset.bucket)


def _location_place(location: OrganizationLocation) -> Place:
    whose = location.organization
    name = f"{whose.name}: {location.name}" if location.name != whose.name else whose.name
    return Place(
        Sort.LOCATION,
        location.pk,
        name,
        ORGANIZATION,
        location.address,
        point_of(location),
        page_of=whose.pk,
    )
