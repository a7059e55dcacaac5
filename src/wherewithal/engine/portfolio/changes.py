"""What differs between two answers: after a pin, a forbid, another budget, another number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.cases import hours_span
from wherewithal.engine.portfolio.gains import keeps_limits, met_by, total_of
from wherewithal.engine.portfolio.problem import Aim, Problem

SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Change:
    """Asks that come in and go out, needs that are met now or no longer, weight and likely hours more or less."""

    comes_in: tuple[str, ...] = ()
    goes_out: tuple[str, ...] = ()
    now_met: tuple[str, ...] = ()
    no_longer_met: tuple[str, ...] = ()
    value: float = 0.0
    hours: Decimal = Decimal(0)

    @property
    def is_other_asks(self) -> bool:
        """Other people would be asked."""
        return bool(self.comes_in or self.goes_out)


def compare(before: Answer, after: Answer) -> Change:
    """What is different after.

    >>> from wherewithal.engine.portfolio.choose import choose
    >>> from wherewithal.engine.portfolio.example import toy_problem
    >>> before = choose(toy_problem())
    >>> change = compare(before, choose(with_pins(toy_problem(), forbid=("museum",))))
    >>> change.comes_in, change.goes_out, change.no_longer_met
    (('church',), ('museum',), ('laptops',))
    """
    met_before = {each.need for each in before.met if each.is_met}
    met_after = {each.need for each in after.met if each.is_met}
    return Change(
        comes_in=tuple(each for each in after.chosen if each not in before.chosen),
        goes_out=tuple(each for each in before.chosen if each not in after.chosen),
        now_met=tuple(each.need for each in after.met if each.need in met_after - met_before),
        no_longer_met=tuple(
            each.need for each in before.met if each.need in met_before - met_after
        ),
        value=after.value - before.value,
        hours=after.hours.likely - before.hours.likely,
    )


def is_as_good(problem: Problem, chosen: Iterable[str], other: Answer) -> bool:
    """These asks are allowed here, and another answer to this problem is no better.

    What was found in a hurry may be worse than what one has: then there is nothing to change.
    """
    asks = frozenset(chosen)
    if not keeps_limits(problem, asks) or not problem.pinned <= asks or asks & problem.forbidden:
        return False
    made = [each for each in problem.sources if each.id in asks]
    hours = total_of(hours_span(problem, each) for each in made).likely
    met = met_by(problem, asks)
    if problem.aim is Aim.MUSTS:
        ours = {each.need for each in met if each.is_met}
        musts = {each.id for each in problem.needs if each.is_must}
        theirs = {each.need for each in other.met if each.is_met} & musts
        return theirs <= ours and hours <= other.hours.likely
    weight = {each.id: float(problem.weight(each)) for each in problem.needs}
    value = sum(weight[each.need] * each.share for each in met)
    if abs(value - other.value) <= SAME:
        return hours <= other.hours.likely
    return value > other.value


def with_pins(
    problem: Problem,
    *,
    pin: tuple[str, ...] = (),
    forbid: tuple[str, ...] = (),
    release: tuple[str, ...] = (),
) -> Problem:
    """The same problem with more pinned, forbidden or left open; what is said last holds."""
    pins = (problem.pinned | set(pin)) - set(forbid) - set(release)
    forbids = (problem.forbidden | set(forbid)) - set(pin) - set(release)
    return replace(problem, pinned=frozenset(pins), forbidden=frozenset(forbids))
