"""Hours that people and groups of staff give to programs: never spent twice."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from wherewithal.capacity.models import Area, Asset
from wherewithal.engine.hours import Ask, HoursLeft, hours_left, together
from wherewithal.people.hours import Holder
from wherewithal.people.week import person_key, team_key
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.sources import Source, source_of
from wherewithal.programs.models import Allocation, Program
from wherewithal.quantities import UNKNOWN, Total, total

Giver = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Hours:
    """One person or group with the hours that a program asks of them."""

    source: Source
    left: HoursLeft
    others: tuple[Program, ...]
    allocation_ids: tuple[int, ...]

    @property
    def is_over(self) -> bool:
        """More is surely asked than is free."""
        return self.left.over_low > 0


def hours_of(gathered: Gathered, program: Program, window: Window) -> list[Hours]:
    """Everybody who gives hours to a program, who gives too many first."""
    asks: dict[Giver, list[tuple[Allocation, Program]]] = defaultdict(list)
    for allocation in gathered.allocations:
        owner, giver = gathered.program_of(allocation), _giver(allocation)
        if owner is not None and giver is not None and allocation.state in IN_USE:
            asks[giver].append((allocation, owner))
    found = [
        _hours(gathered, giver, rows, program, window)
        for giver, rows in asks.items()
        if any(owner == program for _row, owner in rows) and _is_seen(gathered, giver)
    ]
    return sorted(found, key=lambda each: (-each.left.over_low, each.source.name))


def _giver(allocation: Allocation) -> Giver | None:
    if allocation.person_id is not None:
        return ("person", allocation.person_id)
    if allocation.asset is not None and allocation.asset.area == Area.STAFF:
        return ("asset", allocation.asset.pk)
    return None


def _is_seen(gathered: Gathered, giver: Giver) -> bool:
    kind, key = giver
    return key in (gathered.seen_people if kind == "person" else gathered.seen_assets)


def _hours(
    gathered: Gathered,
    giver: Giver,
    rows: list[tuple[Allocation, Program]],
    program: Program,
    window: Window,
) -> Hours:
    plan = [_ask(row, owner, window) for row, owner in rows if owner == program]
    others = {str(row.pk): owner for row, owner in rows if owner != program}
    beside = [_ask(row, owner, None) for row, owner in rows if owner != program]
    have, promised = _have_and_promised(gathered, giver, rows[0][0])
    left = hours_left(have, promised, plan=plan, others=beside)
    met = {others[key].pk: others[key] for key in left.keys}
    return Hours(
        source=source_of(gathered, rows[0][0]),
        left=left,
        others=tuple(met[key] for key in sorted(met)),
        allocation_ids=tuple(row.pk for row, owner in rows if owner == program),
    )


def _ask(row: Allocation, owner: Program, window: Window | None) -> Ask:
    first = row.starts_on or owner.starts_on
    if window is not None and (first is None or first < window.first):
        first = window.first
    return Ask(str(row.pk), row.hours_per_week, first, row.ends_on or owner.ends_on)


def _have_and_promised(
    gathered: Gathered, giver: Giver, allocation: Allocation
) -> tuple[Total, Total]:
    if allocation.asset is not None:
        return _of_group(gathered, allocation.asset)
    return _of_holder(gathered, person_key(giver[1]))


def _of_holder(gathered: Gathered, key: str) -> tuple[Total, Total]:
    """A person whose week nobody has noted has unknown hours and unknown duties."""
    if not _is_in_week(gathered, key):
        return total([UNKNOWN]), total([UNKNOWN])
    return gathered.week.hours(key), gathered.week.promised(key)


def _is_in_week(gathered: Gathered, key: str) -> bool:
    return any(holder.key == key for holder in gathered.week.holders)


def _of_group(gathered: Gathered, asset: Asset) -> tuple[Total, Total]:
    """A group's hours as noted on its row, else those of its people; their duties and the team's."""
    keys = [person_key(row.person_id) for row in gathered.groups.get(asset.pk, [])]
    people = [_of_holder(gathered, key) for key in keys]
    facts = getattr(asset, "staff_facts", None)
    if facts is not None and facts.hours_per_week.is_known:
        have = total([facts.hours_per_week])
    else:
        have = together(hours for hours, _duties in people) if people else total([UNKNOWN])
    duties = [promised for _hours_, promised in people]
    duties += [total(each.hours for each in holder.duties) for holder in _team(gathered, asset)]
    return have, together(duties) if duties else total([UNKNOWN])


def _team(gathered: Gathered, asset: Asset) -> Iterable[Holder]:
    """The team of a group, where it has duties of its own."""
    if asset.team_id is None:
        return []
    key = team_key(asset.team_id)
    return [holder for holder in gathered.week.holders if holder.key == key and holder.duties]
