"""What is needed most, over all programs: the open needs, those alike told as one, ranked by a shown rule."""

from collections import defaultdict
from dataclasses import dataclass

from wherewithal.programs.coverage.bookings import folded
from wherewithal.programs.coverage.gather import Gathered, window_of
from wherewithal.programs.coverage.rows import NeedRow, need_row
from wherewithal.programs.coverage.shortfalls import Shortfalls, of_all
from wherewithal.programs.coverage.wording import apart_words
from wherewithal.programs.models import Goal, Importance, NeedState, Program, ResourceNeed

RANK = {Importance.MUST: 0, Importance.NOT_SAID: 1, Importance.NICE: 2}
LAST = 10**9


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of a program, or of a goal, that waits for it.

    `told_apart`: where and when the program takes place, if another has the same name.
    """

    row: NeedRow
    owner: Program | Goal
    goal: Goal | None
    told_apart: str = ""

    @property
    def is_program(self) -> bool:
        """A goal's own need has no program."""
        return isinstance(self.owner, Program)


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that one or several wait for, with all its lines."""

    name: str
    kind: str
    importance: str
    goal: Goal | None
    lines: tuple[Waiting, ...]


def most_needed(gathered: Gathered, goals: dict[int, Goal], *, kind: str = "") -> list[Wish]:
    """Open needs: must before nice, then the goal's place, then how many wait, then the key.

    What is booked twice, and hours that are not free, count as missing, by the rule of the programs' pages.
    """
    today = gathered.today
    windows = {key: window_of(each, today=today) for key, each in gathered.programs.items()}
    shortfalls, same_named = of_all(gathered, windows), _same_named(gathered)
    groups: dict[tuple[str, str], list[Waiting]] = defaultdict(list)
    for need in gathered.needs.values():
        if need.state != NeedState.OPEN or (kind and need.kind != kind):
            continue
        line = _waiting(gathered, goals, need, shortfalls, same_named)
        if line is not None and line.row.is_open:
            groups[need.kind, folded(need.name)].append(line)
    wishes = [_wish(lines) for lines in groups.values()]
    return sorted(wishes, key=_place)


def _waiting(
    gathered: Gathered,
    goals: dict[int, Goal],
    need: ResourceNeed,
    shortfalls: Shortfalls,
    same_named: set[int],
) -> Waiting | None:
    """A line of a program that goes on, or of a goal that is worked on."""
    owner: Program | Goal | None = gathered.programs.get(need.program_id or 0)
    owner = owner or goals.get(need.goal_id or 0)
    if owner is None:
        return None
    goal = owner if isinstance(owner, Goal) else goals.get(owner.goal_id or 0)
    row = need_row(gathered, need, shortfalls=shortfalls)
    apart = isinstance(owner, Program) and owner.pk in same_named and apart_words(owner)
    return Waiting(row, owner, goal, apart or "")


def _same_named(gathered: Gathered) -> set[int]:
    """Programs that share their name with another."""
    named: dict[str, list[int]] = defaultdict(list)
    for program in gathered.programs.values():
        named[folded(program.name)].append(program.pk)
    return {key for keys in named.values() if len(keys) > 1 for key in keys}


def _wish(lines: list[Waiting]) -> Wish:
    ranked = sorted(lines, key=_place_of_line)
    first = ranked[0].row.need
    found = [line.goal for line in ranked if line.goal is not None]
    return Wish(
        name=first.name,
        kind=first.get_kind_display(),
        importance=first.get_importance_display() if first.importance else "",
        goal=min(found, key=lambda goal: (goal.position, goal.pk), default=None),
        lines=tuple(ranked),
    )


def _place_of_line(line: Waiting) -> tuple[int, int, int]:
    need = line.row.need
    return (RANK[Importance(need.importance)], _position(line.goal), need.pk)


def _place(wish: Wish) -> tuple[int, int, int, int]:
    need = wish.lines[0].row.need
    rank = RANK[Importance(need.importance)]
    return (rank, _position(wish.goal), -len(wish.lines), min(_keys(wish)))


def _keys(wish: Wish) -> list[int]:
    return [line.row.need.pk for line in wish.lines]


def _position(goal: Goal | None) -> int:
    return LAST if goal is None else goal.position
