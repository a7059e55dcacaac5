"""Hours a week of a person or a group: what is free after duties and other plans, and what a plan asks.

Plans run from one day to another, so their hours are compared week by week only where they meet;
the week in which most is asked is the one that counts. Hours that somebody of a group gives are
hours of the group, too, and are not spent again through it. docs/engine/coverage.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wherewithal.quantities import UNKNOWN, Difference, Quantity, Total, difference, total

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ask:
    """Hours a week that a plan asks of somebody, from a day to a day; empty ends are open.

    `through`: the key of one of a group's people, or of a smaller group in it, who gives them; empty
    where the plan asks the group itself.
    """

    key: str
    hours_per_week: Quantity
    first_day: date | None = None
    last_day: date | None = None
    through: str = ""


@dataclass(frozen=True, slots=True)
class GroupHours:
    """A group's hours: as noted on the group, and as its people have them together.

    `noted` may be unknown. `people` are the hours of its people, `promised` what the duties of these
    people take, `own_duties` what the group itself has to do. `is_complete`: all its people are named.
    """

    noted: Quantity
    people: Total
    promised: Total
    own_duties: Total
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class HoursLeft:
    """What a plan finds and asks in its busiest time.

    `free` is what duties and other plans leave, `asked` what this plan takes of it, `left` what
    then remains; both may be less than nothing. `keys` names the other plans that meet it.
    """

    free: Difference
    asked: Total
    left: Difference
    keys: tuple[str, ...]
    first_day: date | None

    @property
    def over_low(self) -> Decimal:
        """Surely so many hours too many."""
        return ZERO if self.left.high is None else max(ZERO, -self.left.high)

    @property
    def over_high(self) -> Decimal | None:
        """At most so many hours too many; None when nobody can say."""
        return None if self.left.low is None else max(ZERO, -self.left.low)


def hours_left(
    hours: Total, promised: Total, *, plan: Sequence[Ask], others: Sequence[Ask] = ()
) -> HoursLeft:
    """What is left of a week's hours when a plan takes its part, at its busiest.

    >>> plan = [Ask("workshop", Quantity.exact(14))]
    >>> found = hours_left(total([Quantity.exact(20)]), total([Quantity.exact(14)]), plan=plan)
    >>> int(found.free.high), int(found.asked.low), int(found.over_low)
    (6, 14, 8)
    """
    days = _days(plan, others) or [None]
    moments = [_at(hours, promised, plan, others, day) for day in days]
    return max(moments, key=_how_bad)


def group_hours_left(
    group: GroupHours, *, plan: Sequence[Ask], others: Sequence[Ask] = ()
) -> HoursLeft | None:
    """What is left of a group's hours, those that its people give one by one taken off as well.

    None where nobody asks the group itself while the plan runs: then each of its people has only
    their own hours to answer for. Where the people surely have more hours together than are noted on
    the group, what they give comes off their own, and the group's are asked by those who ask the group.

    >>> group = GroupHours(Quantity.exact(14), total([]), total([]), total([]))
    >>> plan = [Ask("robots", Quantity.exact(12)), Ask("chess", Quantity.exact(4), through="Pam")]
    >>> found = group_hours_left(group, plan=plan)
    >>> int(found.free.high), int(found.asked.low), int(found.over_low)
    (14, 16, 2)
    """
    found = [
        _at(hours, promised, mine, theirs, day)
        for hours, promised, (mine, theirs) in _limits(group, plan, others)
        for day in _days(mine, theirs)
        if _is_asked(day, mine, theirs)
    ]
    return max(found, key=_how_bad, default=None)


_Limit = tuple[Total, Total, tuple[Sequence[Ask], Sequence[Ask]]]


def _limits(group: GroupHours, plan: Sequence[Ask], others: Sequence[Ask]) -> list[_Limit]:
    """Hours, the duties that come off them, and who takes of them: one limit, or the group's and its people's."""
    promised = together([group.promised, group.own_duties])
    if not group.noted.is_known:
        unnamed = [] if group.is_complete else [total([UNKNOWN])]
        return [(together([group.people, *unnamed]), promised, (plan, others))]
    noted = total([group.noted])
    if not _have_more(group):
        return [(noted, promised, (plan, others))]
    return [
        (group.people, promised, (plan, others)),
        (noted, group.own_duties, _direct(plan, others)),
    ]


def _have_more(group: GroupHours) -> bool:
    """The people surely have more hours together than are noted on their group."""
    most = group.noted.ceiling
    is_known = group.is_complete and not group.people.unknown_count
    return is_known and most is not None and group.people.floor > most


def _direct(plan: Sequence[Ask], others: Sequence[Ask]) -> tuple[list[Ask], list[Ask]]:
    """Only what is asked of the group itself."""
    return [ask for ask in plan if not ask.through], [ask for ask in others if not ask.through]


def _is_asked(day: date | None, plan: Sequence[Ask], others: Sequence[Ask]) -> bool:
    return any(_runs(ask, day) for ask in (*plan, *others) if not ask.through)


def _days(plan: Sequence[Ask], others: Sequence[Ask]) -> list[date | None]:
    """The days on which something of the plan or beside it begins, within the plan."""
    begins = {ask.first_day for ask in (*plan, *others)}
    within = [day for day in begins if any(_runs(ask, day) for ask in plan)]
    return sorted(within, key=lambda day: day or date.min)


def _at(
    hours: Total, promised: Total, plan: Sequence[Ask], others: Sequence[Ask], day: date | None
) -> HoursLeft:
    meeting = [ask for ask in others if _runs(ask, day)]
    asked = total(ask.hours_per_week for ask in plan if _runs(ask, day))
    taken = together([promised, total(ask.hours_per_week for ask in meeting)])
    return HoursLeft(
        free=difference(hours, taken),
        asked=asked,
        left=difference(hours, together([taken, asked])),
        keys=tuple(sorted(ask.key for ask in meeting)),
        first_day=day,
    )


def _runs(ask: Ask, day: date | None) -> bool:
    at = day or date.min
    return (ask.first_day or date.min) <= at <= (ask.last_day or date.max)


def _how_bad(found: HoursLeft) -> tuple[Decimal, bool, Decimal, Decimal]:
    over = found.over_high
    return (found.over_low, over is None, over or ZERO, found.asked.low)


def together(totals: Iterable[Total]) -> Total:
    """Several totals as one."""
    totals = list(totals)
    highs = [each.high for each in totals]
    return Total(
        low=sum((each.low for each in totals), ZERO),
        high=None if None in highs else sum((high for high in highs if high is not None), ZERO),
        unknown_count=sum(each.unknown_count for each in totals),
        counted=sum(each.counted for each in totals),
        is_approximate=any(each.is_approximate for each in totals),
        margin=sum((each.margin for each in totals), ZERO),
    )
