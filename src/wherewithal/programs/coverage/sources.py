"""What something is set aside from: its name, how much of it there is, what of it can be booked twice."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wherewithal.capacity.models import Area, Asset
from wherewithal.programs.coverage.gather import Gathered
from wherewithal.programs.models import Allocation
from wherewithal.quantities import UNKNOWN, Quantity

ONE = Quantity.exact(1)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from: a page to go to, or words alone."""

    name: str
    page: str = ""
    key: int = 0

    @property
    def arguments(self) -> dict[str, int]:
        """What the address of its page needs."""
        return {f"{self.page}_id": self.key}


def source_of(gathered: Gathered, allocation: Allocation) -> Source:
    """What the reader may know of it; somebody who has not agreed to be named is not named."""
    if allocation.asset_id is not None and allocation.asset is not None:
        if allocation.asset_id in gathered.seen_assets:
            return Source(allocation.asset.name, "asset", allocation.asset_id)
        return Source(_("one of our rows"))
    if allocation.person_id is not None and allocation.person is not None:
        if allocation.person_id in gathered.seen_people:
            return Source(allocation.person.name, "person", allocation.person_id)
        return Source(_("somebody"))
    if allocation.organization is not None:
        return Source(allocation.organization.name, "organization", allocation.organization.pk)
    return Source(allocation.words)


def is_countable(asset: Asset) -> bool:
    """Things and rooms are used by one at a time; people's hours and friendships are another matter."""
    return asset.area in (Area.MATERIAL, Area.SPACE)


def how_many_there_are(gathered: Gathered, asset: Asset, outlet_id: int | None) -> Quantity:
    """The number of things; of a room as many as are noted, or one.

    Of five rooms at three outlets each has at least one, and nobody can say which has three.
    """
    if asset.area == Area.MATERIAL:
        facts = getattr(asset, "material_facts", None)
        return facts.quantity if facts is not None else UNKNOWN
    facts = getattr(asset, "space_facts", None)
    noted = facts.how_many if facts is not None else UNKNOWN
    if not noted.is_known:
        return ONE
    if outlet_id is None:
        return noted
    elsewhere = len(gathered.placements[asset.pk]) - 1
    most = noted.ceiling
    return Quantity.at_least(1) if most is None else Quantity.between(1, max(1, most - elsewhere))


def place_of_use(gathered: Gathered, asset: Asset, outlet_id: int | None) -> int | None:
    """The outlet whose room it is, where the same row stands for a room in each of several."""
    outlets = gathered.placements.get(asset.pk, [])
    is_one_of_many = asset.area == Area.SPACE and len(outlets) > 1 and outlet_id in outlets
    return outlet_id if is_one_of_many else None


def taken(allocation: Allocation, *, is_room: bool = False) -> Quantity:
    """How many it takes; a room is one where nobody says otherwise."""
    asset = allocation.asset
    is_room = is_room or (asset is not None and asset.area == Area.SPACE)
    return ONE if is_room and not allocation.how_many.is_known else allocation.how_many


def in_all(allocations: Iterable[Allocation]) -> Quantity:
    """How many others have to give, as far as it was noted; where notes differ, one of them may be right."""
    noted = [row.in_all for row in allocations if row.in_all.is_known]
    if len(set(noted)) < 2:
        return noted[0] if noted else UNKNOWN
    ceilings = [each.ceiling for each in noted]
    least = min(each.floor for each in noted)
    most = None if None in ceilings else max(each for each in ceilings if each is not None)
    return Quantity.at_least(least) if most is None else Quantity.between(least, most)
