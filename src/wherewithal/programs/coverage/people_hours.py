"""Hours that people and groups of staff give to programs: never spent twice, nor once through each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wherewithal.capacity.models import Area, Asset
from wherewithal.engine.hours import (
    Ask,
    GroupHours,
    HoursLeft,
    group_hours_left,
    hours_left,
    together,
)
from wherewithal.people.hours import Holder
from wherewithal.people.week import person_key, team_key
from wherewithal.programs.coverage.gather import IN_USE, Gathered, Window
from wherewithal.programs.coverage.sources import Source, source_of
from wherewithal.programs.models import Allocation, Program
from wherewithal.quantities import UNKNOWN, Total, total

Giver = tuple[str, int]
Rows = list[tuple[Allocation, Program]]
NO_HOURS = total([])


@dataclass(frozen=True, slots=True)
class Hours:
    """One person or group with the hours that a program asks of them.

    `through`: who of a group gives some of these hours in their own name, and `in_their_name` how many.
    """

    source: Source
    left: HoursLeft
    others: tuple[Program, ...]
    allocation_ids: tuple[int, ...]
    through: tuple[Source, ...] = ()
    in_their_name: Total = NO_HOURS

    @property
    def is_over(self) -> bool:
        """More is surely asked than is free."""
        return self.left.over_low > 0


def hours_of(gathered: Gathered, program: Program, window: Window) -> list[Hours]:
    """Everybody who gives hours to a program, who gives too many first."""
    return hours_of_all(gathered, {program.pk: window})[program.pk]


def hours_of_all(gathered: Gathered, windows: Mapping[int, Window]) -> dict[int, list[Hours]]:
    """The same for several programs, each looked at within its own days."""
    asked = _asked(gathered)
    within = _within(gathered)
    found: dict[int, list[Hours]] = {key: [] for key in windows}
    for giver in asked:
        if not _is_seen(gathered, giver):
            continue
        inside = [each for each in within.get(giver, ()) if each in asked]
        rows = {"": asked[giver]} | {_name(each): asked[each] for each in inside}
        have = _group(gathered, giver) if giver[0] == "asset" else _person(gathered, giver)
        for key in {owner.pk for each in rows.values() for _row, owner in each} & windows.keys():
            hours = _hours(gathered, rows, have, gathered.programs[key], windows[key])
            found[key] += [] if hours is None else [hours]
    return {
        key: sorted(rows, key=lambda each: (-each.left.over_low, each.source.name))
        for key, rows in found.items()
    }


def _asked(gathered: Gathered) -> dict[Giver, Rows]:
    """Who is asked for hours, by whom."""
    found: dict[Giver, Rows] = defaultdict(list)
    for allocation in gathered.allocations:
        owner, giver = gathered.program_of(allocation), _giver(allocation)
        if owner is not None and giver is not None and allocation.state in IN_USE:
            found[giver].append((allocation, owner))
    return dict(found)


def _giver(allocation: Allocation) -> Giver | None:
    if allocation.person_id is not None:
        return ("person", allocation.person_id)
    if allocation.asset is not None and allocation.asset.area == Area.STAFF:
        return ("asset", allocation.asset.pk)
    return None


def _name(giver: Giver) -> str:
    return f"{giver[0]}-{giver[1]}"


def _within(gathered: Gathered) -> dict[Giver, list[Giver]]:
    """The people of each group, and the smaller groups all of whose people belong to it."""
    people = {
        asset_id: frozenset(row.person_id for row in rows)
        for asset_id, rows in gathered.groups.items()
    }
    return {
        ("asset", asset_id): [
            *(("person", person_id) for person_id in sorted(members)),
            *(
                ("asset", other)
                for other, others in people.items()
                if other != asset_id and others <= members and gathered.is_named_in_full(other)
            ),
        ]
        for asset_id, members in people.items()
    }


def _is_seen(gathered: Gathered, giver: Giver) -> bool:
    kind, key = giver
    return key in (gathered.seen_people if kind == "person" else gathered.seen_assets)


def _hours(
    gathered: Gathered,
    rows: dict[str, Rows],
    have: GroupHours | tuple[Total, Total],
    program: Program,
    window: Window,
) -> Hours | None:
    """What one giver has left for one program; None where it asks nothing of them any more.

    None as well where nobody asks the group itself meanwhile.
    """
    own = _still_asked(rows, program, window)
    if not own:
        return None
    owners = {str(row.pk): owner for each in rows.values() for row, owner in each}
    plan = list(own.values())
    beside = [
        _ask(row, owner, None, name)
        for name, each in rows.items()
        for row, owner in each
        if owner != program
    ]
    if isinstance(have, GroupHours):
        left = group_hours_left(have, plan=plan, others=beside)
    else:
        left = hours_left(*have, plan=plan, others=beside)
    if left is None:
        return None
    met = {owners[key].pk: owners[key] for key in left.keys}
    through = {name: source_of(gathered, row) for row, name in own if name}
    return Hours(
        source=source_of(gathered, rows[""][0][0]),
        left=left,
        others=tuple(met[key] for key in sorted(met)),
        allocation_ids=tuple(row.pk for row, _name in own),
        through=tuple(through.values()),
        in_their_name=total(row.hours_per_week for row, name in own if name),
    )


def _still_asked(
    rows: dict[str, Rows], program: Program, window: Window
) -> dict[tuple[Allocation, str], Ask]:
    """What a program asks of one giver, by name; what ended before the days that are looked at is over."""
    asks = {
        (row, name): _ask(row, program, window, name)
        for name, each in rows.items()
        for row, owner in each
        if owner == program
    }
    return {key: ask for key, ask in asks.items() if not _is_over(ask)}


def _is_over(ask: Ask) -> bool:
    return bool(ask.first_day and ask.last_day and ask.last_day < ask.first_day)


def _ask(row: Allocation, owner: Program, window: Window | None, through: str) -> Ask:
    first = row.starts_on or owner.starts_on
    if window is not None and (first is None or first < window.first):
        first = window.first
    return Ask(str(row.pk), row.hours_per_week, first, row.ends_on or owner.ends_on, through)


def _person(gathered: Gathered, giver: Giver) -> tuple[Total, Total]:
    """Hours and duties; of a person whose week nobody has noted, unknown ones."""
    holder = gathered.holders.get(person_key(giver[1]))
    if holder is None:
        return total([UNKNOWN]), total([UNKNOWN])
    return gathered.week.hours(holder.key), gathered.week.promised(holder.key)


def _group(gathered: Gathered, giver: Giver) -> GroupHours:
    """A group's hours as noted on its row, and those of its people; their duties and the team's."""
    asset = gathered.staff[giver[1]]
    people = [
        _person(gathered, ("person", row.person_id)) for row in gathered.groups.get(asset.pk, [])
    ]
    own = [total(each.hours for each in holder.duties) for holder in _team(gathered, asset)]
    promised = [duties for _hours_, duties in people]
    facts = getattr(asset, "staff_facts", None)
    return GroupHours(
        noted=UNKNOWN if facts is None else facts.hours_per_week,
        people=together(hours for hours, _duties in people),
        promised=together(promised) if promised or own else total([UNKNOWN]),
        own_duties=together(own),
        is_complete=gathered.is_named_in_full(asset.pk),
    )


def _team(gathered: Gathered, asset: Asset) -> Iterable[Holder]:
    """The team of a group, where it has duties of its own."""
    holder = None if asset.team_id is None else gathered.holders.get(team_key(asset.team_id))
    return [holder] if holder is not None and holder.duties else []
