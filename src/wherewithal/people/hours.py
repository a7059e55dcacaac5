"""Hours a week, duties, and what remains; and what would be if a duty moved. Pure arithmetic.

Unknown is not zero: a duty whose hours nobody noted leaves open how little remains, and somebody
whose hours nobody noted has an unknown number of them free.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from wherewithal.quantities import UNKNOWN, Difference, Quantity, Total, total

ZERO = Decimal(0)
HALF = Decimal("0.5")


class TooManyHours(ValueError):
    """More hours would move than the duty can take."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that somebody does every week, and the hours it takes."""

    key: int
    name: str
    hours: Quantity


@dataclass(frozen=True, slots=True)
class Holder:
    """A person or team with duties of their own. A team's hours are those of its members.

    `is_listed`: has anybody written down this person's duties? No duty noted is not no duty.
    """

    key: str
    name: str
    hours: Quantity = UNKNOWN
    duties: tuple[Duty, ...] = ()
    members: tuple[str, ...] = ()
    is_team: bool = False
    is_listed: bool = True


@dataclass(frozen=True, slots=True)
class Week:
    """Everybody's hours in an ordinary week."""

    holders: tuple[Holder, ...]

    def holder(self, key: str) -> Holder:
        """The person or team with this key. Raises KeyError."""
        return {each.key: each for each in self.holders}[key]

    def holder_of(self, duty_key: int) -> Holder:
        """Who has this duty now. Raises KeyError."""
        by_duty = {duty.key: each for each in self.holders for duty in each.duties}
        return by_duty[duty_key]

    def duty(self, key: int) -> Duty:
        """The duty with this key. Raises KeyError."""
        return next(duty for duty in self.holder_of(key).duties if duty.key == key)

    def duties_of(self, key: str) -> tuple[Duty, ...]:
        """A person's duties; a team's own and those of its members."""
        holder = self.holder(key)
        of_members = (duty for member in holder.members for duty in self.holder(member).duties)
        return (*holder.duties, *of_members)

    def hours(self, key: str) -> Total:
        """A person's hours; of a team, those of its members together. Of nobody: not known."""
        holder = self.holder(key)
        if not holder.is_team:
            return total([holder.hours])
        return total([self.holder(member).hours for member in holder.members] or [UNKNOWN])

    def promised(self, key: str) -> Total:
        """The hours that duties take; one unknown for everybody whose duties nobody has listed."""
        holder = self.holder(key)
        people = [self.holder(member) for member in holder.members] if holder.is_team else [holder]
        unlisted = [UNKNOWN for each in people if not each.is_listed]
        return total([*(duty.hours for duty in self.duties_of(key)), *unlisted])

    def free(self, key: str) -> Difference:
        """What remains. It may be less than nothing."""
        return self.hours(key).minus(self.promised(key))


def move_hours(week: Week, *, duty_key: int, to: str, hours: Quantity) -> Week:
    """The week in which `to` does some hours of a duty that somebody else has now.

    Raises TooManyHours where the duty surely takes fewer.
    """
    duty = week.duty(duty_key)
    if not hours.is_known:
        message = "say how many hours would move"
        raise ValueError(message)
    ceiling = duty.hours.ceiling
    if ceiling is not None and hours.floor > ceiling:
        message = f"{duty.name} takes {duty.hours}"
        raise TooManyHours(message)
    rest = replace(duty, hours=_less(duty.hours, hours))
    return _give(_put(week, rest), to, replace(duty, hours=hours))


def share_duty(week: Week, *, duty_key: int, to: str) -> Week:
    """The week in which two do half of a duty each."""
    duty = week.duty(duty_key)
    half = replace(duty, hours=_half(duty.hours))
    return _give(_put(week, half), to, half)


def drop_duty(week: Week, *, duty_key: int) -> Week:
    """The week without a duty."""
    holder = week.holder_of(duty_key)
    duties = tuple(duty for duty in holder.duties if duty.key != duty_key)
    return _replace(week, replace(holder, duties=duties))


def _put(week: Week, changed: Duty) -> Week:
    holder = week.holder_of(changed.key)
    duties = tuple(changed if duty.key == changed.key else duty for duty in holder.duties)
    return _replace(week, replace(holder, duties=duties))


def _give(week: Week, to: str, duty: Duty) -> Week:
    holder = week.holder(to)
    # The part that moved has no record of its own yet; nobody can ask for it by this key.
    part = replace(duty, key=-duty.key)
    return _replace(week, replace(holder, duties=(*holder.duties, part)))


def _replace(week: Week, changed: Holder) -> Week:
    return Week(tuple(changed if each.key == changed.key else each for each in week.holders))


def _less(hours: Quantity, taken: Quantity) -> Quantity:
    """What is left of a duty when some of its hours go; never less than nothing."""
    if not hours.is_known:
        return UNKNOWN
    high = None if hours.high is None else max(ZERO, hours.high - (taken.low or ZERO))
    low = None if taken.high is None else max(ZERO, (hours.low or ZERO) - taken.high)
    is_about = hours.is_approximate or taken.is_approximate
    return _between(low or ZERO, high, is_about=is_about)


def _half(hours: Quantity) -> Quantity:
    if not hours.is_known:
        return UNKNOWN
    high = None if hours.high is None else hours.high * HALF
    return _between((hours.low or ZERO) * HALF, high, is_about=hours.is_approximate)


def _between(low: Decimal, high: Decimal | None, *, is_about: bool) -> Quantity:
    if high is None:
        return Quantity.at_least(low)
    if low == high and is_about:
        return Quantity.about(low)
    return Quantity.between(low, high)
