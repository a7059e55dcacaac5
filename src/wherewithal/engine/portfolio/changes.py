"""What differs between two answers: after a pin, a forbid, another budget, another number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.problem import Problem


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
