"""Double bookings: where the same thing or room is set aside twice at the same time, or may be."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wherewithal.capacity.models import Asset
from wherewithal.engine.occupancy import Stretch, Use, occupancy, shortages
from wherewithal.engine.schedule import Session, meet
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.sources import (
    how_many_there_are,
    is_countable,
    place_of_use,
    taken,
)
from wherewithal.programs.models import Allocation, Program
from wherewithal.quantities import Quantity

Place = tuple[int, int | None]
"""A thing, or the room of a row at one outlet."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A thing that is not enough, or may not be, for a program at some times; all of one shape.

    `others` are the programs that use it then, too. `allocation_ids` are what it rests on.
    """

    asset: Asset
    have: Quantity
    short_low: Decimal
    short_high: Decimal | None
    used: Decimal
    others: tuple[Program, ...]
    stretches: tuple[Stretch, ...]
    allocation_ids: tuple[int, ...]

    @property
    def is_sure(self) -> bool:
        """It is surely not enough."""
        return self.short_low > 0


def clashes_of(gathered: Gathered, program: Program, window: Window) -> list[Clash]:
    """Where this program's things and rooms are not enough, the surest first."""
    uses = _uses(gathered, program, window)
    found: list[Clash] = []
    for (asset_id, outlet_id), rows in uses.items():
        asset = rows[0][1].asset
        if asset is None or asset_id not in gathered.seen_assets:
            continue
        have = how_many_there_are(gathered, asset, outlet_id)
        found += _at_place(gathered, program, asset, have, rows)
    return sorted(found, key=lambda each: (-each.short_low, each.asset.name, each.asset.pk))


def programs_without_times(gathered: Gathered, program: Program, window: Window) -> list[Program]:
    """Programs that use the same things at times nobody has noted: they cannot be compared."""
    assets = _assets_of(gathered, program)
    found = {}
    for allocation in gathered.allocations:
        other = gathered.program_of(allocation)
        if other is None or allocation.asset_id not in assets or allocation.state not in IN_USE:
            continue
        if not gathered.weekly_times.get(other.pk):
            found[other.pk] = other
    return [found[key] for key in sorted(found)]


def _assets_of(gathered: Gathered, program: Program) -> set[int]:
    """The things and rooms that the program uses."""
    return {
        allocation.asset.pk
        for need in gathered.needs_of(program.pk)
        for allocation in gathered.given_to(need.pk)
        if allocation.asset is not None and is_countable(allocation.asset)
    }


def _uses(
    gathered: Gathered, program: Program, window: Window
) -> dict[Place, list[tuple[Use, Allocation]]]:
    """When each thing of the program is used, by whatever program that takes place meanwhile."""
    of = _assets_of(gathered, program)
    meanwhile: dict[int, list[tuple[Session, int | None]]] = {}
    found: dict[Place, list[tuple[Use, Allocation]]] = defaultdict(list)
    for allocation in gathered.allocations:
        other = gathered.program_of(allocation)
        if other is None or allocation.asset_id not in of or allocation.state not in IN_USE:
            continue
        if other.pk not in meanwhile:
            meanwhile[other.pk] = _meeting(gathered, other, program, window)
        for place, use in _uses_of(gathered, allocation, meanwhile[other.pk], window):
            found[place].append((use, allocation))
    return found


def _meeting(
    gathered: Gathered, other: Program, program: Program, window: Window
) -> list[tuple[Session, int | None]]:
    """The sessions of the other that meet one of the program's."""
    own: dict[date, list[Session]] = defaultdict(list)
    for session, _outlet in gathered.sessions_of(program, window):
        own[session.day].append(session)
    return [
        (session, outlet_id)
        for session, outlet_id in gathered.sessions_of(other, window)
        if any(meet(session, mine) for mine in own.get(session.day, []))
    ]


def _uses_of(
    gathered: Gathered,
    allocation: Allocation,
    sessions: list[tuple[Session, int | None]],
    window: Window,
) -> Iterable[tuple[Place, Use]]:
    asset = allocation.asset
    if asset is None:
        return
    key, quantity = str(allocation.pk), taken(allocation)
    first, last = allocation.starts_on or window.first, allocation.ends_on or window.last
    for session, outlet_id in sessions:
        if first <= session.day <= last:
            use = Use(key, session.starts, session.ends, quantity)
            yield (asset.pk, place_of_use(gathered, asset, outlet_id)), use


def _at_place(
    gathered: Gathered,
    program: Program,
    asset: Asset,
    have: Quantity,
    rows: list[tuple[Use, Allocation]],
) -> Iterable[Clash]:
    """The clashes of one thing, those of the same shape told as one."""
    owners = {str(allocation.pk): gathered.program_of(allocation) for _use, allocation in rows}
    alike: dict[tuple[str, ...], list[Stretch]] = defaultdict(list)
    for stretch in shortages(occupancy(have, (use for use, _allocation in rows))):
        if any(owners[key] == program for key in stretch.keys):
            alike[stretch.keys].append(stretch)
    for keys, stretches in alike.items():
        others = {owner.pk: owner for key in keys if (owner := owners[key]) and owner != program}
        worst = stretches[0]
        if not _is_worth_saying(have, worst, others):
            continue
        yield Clash(
            asset=asset,
            have=have,
            short_low=worst.short_low,
            short_high=worst.short_high,
            used=worst.used.low,
            others=tuple(others[key] for key in sorted(others)),
            stretches=tuple(stretches),
            allocation_ids=tuple(int(key) for key in keys),
        )


def _is_worth_saying(have: Quantity, stretch: Stretch, others: dict[int, Program]) -> bool:
    """What is merely not known, and nobody else uses, is asked for at the need; it is no clash."""
    return stretch.is_short or bool(others)
