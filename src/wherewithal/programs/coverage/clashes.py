"""Double bookings: where the same thing or room is set aside twice at the same time, or may be."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from wherewithal.engine.occupancy import Stretch, occupancy, shortages
from wherewithal.programs.coverage.bookings import Booked, Place, bookings, place_of
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.sources import Source, source_of
from wherewithal.programs.models import Program
from wherewithal.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Clash:
    """A thing that is not enough, or may not be, for a program at some times; all of one shape.

    `others` are the programs that use it then, too. `allocation_ids` are what it rests on. `is_question`:
    nobody knows how much these others have to give, so somebody has to ask them.
    """

    source: Source
    place: Place
    have: Quantity
    short_low: Decimal
    short_high: Decimal | None
    used: Decimal
    others: tuple[Program, ...]
    stretches: tuple[Stretch, ...]
    allocation_ids: tuple[int, ...]
    is_question: bool = False

    @property
    def is_sure(self) -> bool:
        """It is surely not enough."""
        return self.short_low > 0


def clashes_of(gathered: Gathered, program: Program, window: Window) -> list[Clash]:
    """Where this program's things and rooms are not enough, the surest first."""
    found: list[Clash] = []
    for booked in bookings(gathered, {program.pk: window}):
        days = {row.session.day for row in booked.rows if row.program == program}
        meanwhile = tuple(row for row in booked.rows if row.session.day in days)
        if meanwhile:
            found += _at_place(gathered, program, replace(booked, rows=meanwhile))
    return sorted(found, key=lambda each: (-each.short_low, each.source.name, each.allocation_ids))


def programs_without_times(gathered: Gathered, program: Program, window: Window) -> list[Program]:
    """Programs that use the same things at times nobody has noted: they cannot be compared."""
    places = {
        place_of(gathered, row)
        for need in gathered.needs_of(program.pk)
        for row in gathered.given_to(need.pk)
    } - {None}
    found = {}
    for row in gathered.allocations:
        other = gathered.program_of(row)
        if other is None or (row.asset_id is not None and row.state not in IN_USE):
            continue
        if place_of(gathered, row) in places and not gathered.weekly_times.get(other.pk):
            found[other.pk] = other
    return [found[key] for key in sorted(found)]


def _at_place(gathered: Gathered, program: Program, booked: Booked) -> Iterable[Clash]:
    """The clashes of one thing, those of the same shape told as one."""
    owners = {row.key: row.program for row in booked.rows}
    source = source_of(gathered, booked.rows[0].allocation)
    alike: dict[tuple[str, ...], list[Stretch]] = defaultdict(list)
    for stretch in shortages(occupancy(booked.have, (row.use for row in booked.rows))):
        if any(owners[key] == program for key in stretch.keys):
            alike[stretch.keys].append(stretch)
    for keys, stretches in alike.items():
        others = {owners[key].pk: owners[key] for key in keys if owners[key] != program}
        worst = max(stretches, key=lambda each: each.short_low)
        if not _is_worth_saying(worst, is_shared=bool(others)):
            continue
        yield Clash(
            source=source,
            place=booked.place,
            have=booked.have,
            short_low=worst.short_low,
            short_high=worst.short_high,
            used=worst.used.low,
            others=tuple(others[key] for key in sorted(others)),
            stretches=tuple(stretches),
            allocation_ids=tuple(int(key) for key in keys),
            is_question=booked.is_question,
        )


def _is_worth_saying(stretch: Stretch, *, is_shared: bool) -> bool:
    """What is merely not known, and nobody else uses, is asked for at the need; it is no clash."""
    return stretch.is_short or is_shared
