"""Double bookings: where the same thing or room is set aside twice at the same time, or may be."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from wherewithal.capacity.models import Asset
from wherewithal.engine.occupancy import Stretch, occupancy, shortages
from wherewithal.programs.coverage.bookings import Booking, bookings
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.sources import how_many_there_are, is_countable
from wherewithal.programs.models import Program
from wherewithal.quantities import Quantity


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
    found: list[Clash] = []
    for (asset_id, outlet_id), rows in bookings(gathered, {program.pk: window}).items():
        asset = rows[0].allocation.asset
        days = {row.session.day for row in rows if row.program == program}
        if asset is None or asset_id not in gathered.seen_assets or not days:
            continue
        have = how_many_there_are(gathered, asset, outlet_id)
        meanwhile = [row for row in rows if row.session.day in days]
        found += _at_place(program, asset, have, meanwhile)
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


def _at_place(
    program: Program, asset: Asset, have: Quantity, rows: list[Booking]
) -> Iterable[Clash]:
    """The clashes of one thing, those of the same shape told as one."""
    owners = {row.key: row.program for row in rows}
    alike: dict[tuple[str, ...], list[Stretch]] = defaultdict(list)
    for stretch in shortages(occupancy(have, (row.use for row in rows))):
        if any(owners[key] == program for key in stretch.keys):
            alike[stretch.keys].append(stretch)
    for keys, stretches in alike.items():
        others = {owners[key].pk: owners[key] for key in keys if owners[key] != program}
        worst = max(stretches, key=lambda each: each.short_low)
        if not _is_worth_saying(worst, is_shared=bool(others)):
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


def _is_worth_saying(stretch: Stretch, *, is_shared: bool) -> bool:
    """What is merely not known, and nobody else uses, is asked for at the need; it is no clash."""
    return stretch.is_short or is_shared
