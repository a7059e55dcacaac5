"""The 17 branches of Gotham, its teams, and the 4 regions that share teen staff."""

from dataclasses import dataclass

from wherewithal.accounts.models import Membership
from wherewithal.demo.around import PLACE_MADE_UP, place_near
from wherewithal.libraries.actions import NewOutlet, add_outlets, add_team
from wherewithal.libraries.models import Outlet, OutletKind, Team

CENTRAL = "Central branch"
# Nobody could take these for the branches of a real city.
REGIONS = (
    ("Avocet branch", "Bittern branch", "Curlew branch", "Dunlin branch"),
    ("Egret branch", "Finch branch", "Godwit branch", "Heron branch"),
    ("Ibis branch", "Jackdaw branch", "Kestrel branch", "Lapwing branch"),
    ("Magpie branch", "Nuthatch branch", "Osprey branch", "Plover branch"),
)
# Kilometers north and east of the central branch: four in each corner of the city.
SPREAD = (
    *((3, -7), (5, -4), (8, -6), (6, -9)),
    *((4, 3), (6, 6), (8, 2), (3, 8)),
    *((-3, -4), (-5, -8), (-8, -5), (-6, -2)),
    *((-4, 4), (-3, 8), (-7, 6), (-8, 2)),
)
BOTH_MADE_UP = "The name is made up, and so is its place on the map."


@dataclass(frozen=True, slots=True)
class Places:
    """Where rows of the worksheets are said to be, and whose they are."""

    branches: tuple[Outlet, ...]
    youth_services: Team
    teen_services: Team
    childrens_services: Team
    it: Team


def add_places(*, by: Membership) -> Places:
    """Add outlets and teams. The central branch is one of the first region, being the 17th branch."""
    names = [name for region in REGIONS for name in region]
    new = [
        NewOutlet(name=CENTRAL, kind=OutletKind.CENTRAL, words=PLACE_MADE_UP, **place_near((0, 0)))
    ]
    new += [
        NewOutlet(name=name, words=BOTH_MADE_UP, **place_near(steps))
        for name, steps in zip(names, SPREAD, strict=True)
    ]
    central, *others = add_outlets(by=by, outlets=new)
    places = Places(
        branches=(central, *others),
        youth_services=add_team(by=by, name="Central youth services", outlets=[central]),
        teen_services=add_team(by=by, name="Teen Services"),
        childrens_services=add_team(by=by, name="Children’s services", outlets=[central, *others]),
        it=add_team(by=by, name="IT"),
    )
    _add_regions(by, central, {outlet.name: outlet for outlet in others})
    return places


def _add_regions(by: Membership, central: Outlet, others: dict[str, Outlet]) -> None:
    for number, names in enumerate(REGIONS, start=1):
        outlets = [others[name] for name in names]
        add_team(
            by=by,
            name=f"Teen staff of region {number}",
            words="2 or 3 people, shared by the branches of the region",
            outlets=[central, *outlets] if number == 1 else outlets,
        )
