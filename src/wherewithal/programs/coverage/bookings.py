"""When things and rooms are in use, by whichever program: what double bookings are read from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from wherewithal.engine.occupancy import Use
from wherewithal.engine.schedule import Session
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.sources import is_countable, place_of_use, taken
from wherewithal.programs.models import Allocation, Program

Place = tuple[int, int | None]
"""A thing, or the room of a row at one outlet."""


@dataclass(frozen=True, slots=True)
class Booking:
    """What is set aside for a program, at one of the times at which it takes place."""

    allocation: Allocation
    program: Program
    session: Session

    @property
    def key(self) -> str:
        """The record it rests on."""
        return str(self.allocation.pk)

    @property
    def use(self) -> Use:
        """So much of the thing, from one moment to another."""
        return Use(self.key, self.session.starts, self.session.ends, taken(self.allocation))


def bookings(gathered: Gathered, windows: Mapping[int, Window]) -> dict[Place, list[Booking]]:
    """All uses of what the programs use that have a window, by others as well, within these windows."""
    rows = list(_in_use(gathered))
    wanted = {row.asset_id for row, owner in rows if owner.pk in windows}
    stretches = together(windows.values())
    found: dict[Place, list[Booking]] = defaultdict(list)
    for row, owner in rows:
        if row.asset_id not in wanted or row.asset is None:
            continue
        for window in stretches:
            for session, outlet_id in _while_given(gathered, row, owner, window):
                place = (row.asset.pk, place_of_use(gathered, row.asset, outlet_id))
                found[place].append(Booking(row, owner, session))
    return found


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
    for row in gathered.allocations:
        owner = gathered.program_of(row)
        is_thing = row.asset is not None and is_countable(row.asset)
        if owner is not None and is_thing and row.state in IN_USE:
            yield row, owner


def _while_given(
    gathered: Gathered, row: Allocation, owner: Program, window: Window
) -> Iterator[tuple[Session, int | None]]:
    """The times of the program while the thing is set aside for it."""
    first, last = row.starts_on or window.first, row.ends_on or window.last
    for session, outlet_id in gathered.sessions_of(owner, window):
        if first <= session.day <= last:
            yield session, outlet_id
