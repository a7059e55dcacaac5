"""When things and rooms are in use, by whichever program: what double bookings are read from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from wherewithal.engine.occupancy import Use
from wherewithal.engine.schedule import Session
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.sources import (
    how_many_there_are,
    in_all,
    is_countable,
    place_of_use,
    taken,
)
from wherewithal.programs.models import Allocation, NeedKind, Program
from wherewithal.quantities import Quantity

THE_SAME_EACH_TIME = (NeedKind.HUMAN, NeedKind.SPACE)
COMPARED = (*THE_SAME_EACH_TIME, NeedKind.TECHNOLOGY, NeedKind.MATERIAL)


@dataclass(frozen=True, slots=True)
class Place:
    """What can be booked twice: a thing, the room of a row at one outlet, or what others give.

    What an organization gives, and what is told in words, is compared within one `kind` of need. Its
    people and its rooms may be the same ones each time; two sorts of things are not: `name` tells them apart.
    """

    asset_id: int | None = None
    outlet_id: int | None = None
    organization_id: int | None = None
    kind: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """What is set aside for a program, at one of the times at which it takes place.

    `key` names the record it rests on.
    """

    key: str
    allocation: Allocation
    program: Program
    session: Session
    quantity: Quantity

    @property
    def use(self) -> Use:
        """So much of the thing, from one moment to another."""
        return Use(self.key, self.session.starts, self.session.ends, self.quantity)


@dataclass(frozen=True, slots=True)
class Booked:
    """Something that programs use, how many of it there are, and when it is used."""

    place: Place
    have: Quantity
    rows: tuple[Booking, ...]

    @property
    def is_question(self) -> bool:
        """Nobody knows how much others have to give: only they can say whether they can do both."""
        return self.place.asset_id is None and not self.have.is_known


def bookings(gathered: Gathered, windows: Mapping[int, Window]) -> list[Booked]:
    """All uses of what the programs use that have a window, by others as well, within these windows."""
    rows = list(_in_use(gathered))
    wanted = {
        place_of(gathered, row)
        for row, owner in rows
        if owner.pk in windows and (row.asset_id is None or row.asset_id in gathered.seen_assets)
    }
    stretches = together(windows.values())
    found: dict[Place, list[Booking]] = defaultdict(list)
    for row, owner in rows:
        place = place_of(gathered, row)
        if place is None or place not in wanted:
            continue
        key, quantity = str(row.pk), taken(row, is_room=place.kind == NeedKind.SPACE)
        at: dict[int | None, list[Booking]] = {}  # looked up once for each outlet, not each time
        for window in stretches:
            for session, outlet_id in _while_given(row, owner, gathered, window):
                if outlet_id not in at:
                    at[outlet_id] = found[_at_outlet(gathered, place, row, outlet_id)]
                at[outlet_id].append(Booking(key, row, owner, session, quantity))
    return [_booked(gathered, place, each) for place, each in found.items()]


def _booked(gathered: Gathered, place: Place, rows: list[Booking]) -> Booked:
    """Of what others give in a known number, only what is promised is taken."""
    asset = rows[0].allocation.asset
    if asset is not None:
        return Booked(place, how_many_there_are(gathered, asset, place.outlet_id), tuple(rows))
    have = in_all({row.key: row.allocation for row in rows}.values())
    is_taken = [row for row in rows if row.allocation.state in IN_USE]
    return Booked(place, have, tuple(is_taken if have.is_known else rows))


def place_of(gathered: Gathered, row: Allocation) -> Place | None:
    """What of it can be booked twice; None for money, for a yes, and for people with hours of their own."""
    need = gathered.needs.get(row.resource_need_id)
    if row.asset is not None:
        return Place(asset_id=row.asset.pk) if is_countable(row.asset) else None
    if need is None or row.person_id is not None or need.kind not in COMPARED:
        return None
    if row.organization_id is not None:
        name = "" if need.kind in THE_SAME_EACH_TIME else folded(row.words or need.name)
        return Place(organization_id=row.organization_id, kind=need.kind, name=name)
    return Place(kind=need.kind, name=folded(row.words))


def folded(words: str) -> str:
    """Words as they compare: "Laptops" and "laptops " are the same."""
    return " ".join(words.casefold().split()).rstrip(".")


def _at_outlet(gathered: Gathered, place: Place, row: Allocation, outlet_id: int | None) -> Place:
    if row.asset is None:
        return place
    return replace(place, outlet_id=place_of_use(gathered, row.asset, outlet_id))


def together(windows: Iterable[Window]) -> list[Window]:
    """Windows that meet as one, so that no day is looked at twice."""
    found: list[Window] = []
    for window in sorted(windows, key=lambda each: (each.first, each.last)):
        if window.last < window.first:
            continue
        if found and window.first <= found[-1].last + timedelta(days=1):
            found[-1] = Window(found[-1].first, max(found[-1].last, window.last))
        else:
            found.append(window)
    return found


def _in_use(gathered: Gathered) -> Iterator[tuple[Allocation, Program]]:
    """What is ours or promised; what others are asked for as well, since they can do one thing at a time."""
    for row in gathered.allocations:
        owner = gathered.program_of(row)
        if owner is not None and (row.asset_id is None or row.state in IN_USE):
            yield row, owner


def _while_given(
    row: Allocation, owner: Program, gathered: Gathered, window: Window
) -> Iterator[tuple[Session, int | None]]:
    """The times of the program while the thing is set aside for it."""
    first, last = row.starts_on or window.first, row.ends_on or window.last
    for session, outlet_id in gathered.sessions_of(owner, window):
        if first <= session.day <= last:
            yield session, outlet_id
