"""What each ask brings: in order, and what would be lost without it.

The order is that of most gain per hour, each time after those before. Gains only shrink on the way,
so an old one is worked out again only when it comes to the top (lazy greedy, M. Minoux, 1978).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from heapq import heapify, heappop, heapreplace

from wherewithal.engine.portfolio.answer import Met, Step
from wherewithal.engine.portfolio.cases import hours_span, likely_amount, likely_wanted, money_span
from wherewithal.engine.portfolio.problem import Problem, Source
from wherewithal.engine.portfolio.spans import Span

LEAST_HOURS = 1e-6


@dataclass(frozen=True, slots=True)
class Extra:
    """An ask that is not made, and what it would add. `fits`: within the budgets and its partner's limit."""

    source: str
    adds: float
    completes: tuple[str, ...]
    part_of: tuple[str, ...]
    fits: bool


class Ledger:
    """What is covered so far of every need, in whole numbers. Used inside this package."""

    def __init__(self, problem: Problem, sources: Iterable[Source]) -> None:
        needs = {each.id: each for each in problem.needs}
        self.problem = problem
        self.wanted = {key: likely_wanted(need) for key, need in needs.items()}
        self.weight = {key: float(problem.weight(need)) for key, need in needs.items()}
        self.covered = dict.fromkeys(needs, 0)
        self.brings = {
            source.id: [
                (each.need, likely_amount(problem, needs[each.need], each))
                for each in source.covers
            ]
            for source in sources
        }

    def add(self, source: str) -> None:
        """Count what a source brings."""
        for need, amount in self.brings[source]:
            self.covered[need] += amount

    def gain(self, source: str) -> float:
        """The weight that a source would add now."""
        return sum(
            self.weight[need]
            * min(amount, max(0, self.wanted[need] - self.covered[need]))
            / self.wanted[need]
            for need, amount in self.brings[source]
            if self.wanted[need]
        )

    def loss(self, source: str) -> float:
        """The weight that would go with a source that is counted already."""
        return sum(
            self.weight[need] * self._lost(need, amount) / self.wanted[need]
            for need, amount in self.brings[source]
            if self.wanted[need]
        )

    def completes(self, source: str) -> tuple[str, ...]:
        """The needs that a source would bring from not met to met."""
        return tuple(
            need
            for need, amount in self.brings[source]
            if self.covered[need] < self.wanted[need] <= self.covered[need] + amount
        )

    def part_of(self, source: str) -> tuple[str, ...]:
        """The needs of which a source would bring more, and not all that is missing."""
        return tuple(
            need
            for need, amount in self.brings[source]
            if amount and self.covered[need] + amount < self.wanted[need]
        )

    def only_here(self, source: str) -> tuple[str, ...]:
        """The needs that are met, and would not be without a source that is counted already."""
        return tuple(
            need
            for need, amount in self.brings[source]
            if self.covered[need] - amount < self.wanted[need] <= self.covered[need]
        )

    def share(self, need: str) -> float:
        """How much of a need is covered."""
        wanted = self.wanted[need]
        return min(self.covered[need], wanted) / wanted if wanted else 1.0

    @property
    def value(self) -> float:
        """The weight that is covered, of all needs."""
        return sum(self.weight[need] * self.share(need) for need in self.covered)

    def _lost(self, need: str, amount: int) -> int:
        wanted, covered = self.wanted[need], self.covered[need]
        return min(wanted, covered) - min(wanted, covered - amount)


def steps_of(problem: Problem, chosen: Iterable[str]) -> tuple[Step, ...]:
    """The chosen asks in the order of what they add per hour, with what each is worth."""
    wanted = frozenset(chosen)
    sources = {each.id: each for each in problem.sources if each.id in wanted}
    complete = Ledger(problem, sources.values())
    for source in sources:
        complete.add(source)
    return tuple(
        Step(
            source=source,
            hours=hours_span(problem, sources[source]),
            money=money_span(problem, sources[source]),
            adds=adds,
            loses=complete.loss(source),
            completes=completes,
            part_of=part_of,
            only_here=complete.only_here(source),
        )
        for source, adds, completes, part_of in _in_order(problem, sources)
    )


def met_by(problem: Problem, chosen: Iterable[str]) -> tuple[Met, ...]:
    """How every need stands once the chosen asks are made."""
    wanted = frozenset(chosen)
    ledger = Ledger(problem, (each for each in problem.sources if each.id in wanted))
    by: dict[str, list[str]] = {each.id: [] for each in problem.needs}
    for source in sorted(ledger.brings):
        ledger.add(source)
        for need, amount in ledger.brings[source]:
            by[need].extend([source] if amount else [])
    return tuple(
        Met(need.id, ledger.share(need.id), ledger.share(need.id) >= 1.0, tuple(by[need.id]))
        for need in problem.needs
    )


def next_asks(problem: Problem, chosen: Sequence[str], *, most: int = 3) -> tuple[Extra, ...]:
    """The asks that would add most to those chosen, whatever they take.

    "The fourth would add only the button maker."
    """
    ledger = Ledger(problem, problem.sources)
    for source in chosen:
        ledger.add(source)
    others = [each for each in problem.sources if each.id not in {*chosen} | problem.forbidden]
    gains = sorted(
        ((-ledger.gain(each.id), each.id, each) for each in others), key=lambda one: one[:2]
    )
    fits = _what_fits(problem, chosen)
    return tuple(
        Extra(
            source.id,
            -loss,
            ledger.completes(source.id),
            ledger.part_of(source.id),
            fits(source),
        )
        for loss, _, source in gains[:most]
        if loss < 0
    )


def keeps_limits(problem: Problem, chosen: Iterable[str]) -> bool:
    """These asks stay within the hours, the money, and what each partner is sent."""
    wanted, allowed = frozenset(chosen), problem.asks_allowed()
    made = [each for each in problem.sources if each.id in wanted]
    asked = Counter(each.partner for each in made if each.partner)
    hours = total_of(hours_span(problem, each) for each in made).likely
    money = total_of(money_span(problem, each) for each in made).likely
    return (
        _within(hours, problem.budget_hours)
        and _within(money, problem.budget_money)
        and all(times <= allowed[partner] for partner, times in asked.items())
    )


def total_of(spans: Iterable[Span]) -> Span:
    """Spans added up: at least, likely, at most."""
    found = list(spans)
    return Span(
        sum((each.low for each in found), Decimal(0)),
        sum((each.likely for each in found), Decimal(0)),
        sum((each.high for each in found), Decimal(0)),
    )


def _in_order(
    problem: Problem, sources: dict[str, Source]
) -> list[tuple[str, float, tuple[str, ...], tuple[str, ...]]]:
    ledger = Ledger(problem, sources.values())
    hours = {
        key: max(LEAST_HOURS, float(hours_span(problem, each).likely))
        for key, each in sources.items()
    }
    waiting = [(_worth(ledger, key, hours), key) for key in sources]
    heapify(waiting)
    found = []
    while waiting:
        worth, source = waiting[0]
        now = _worth(ledger, source, hours)
        if now > worth:
            heapreplace(waiting, (now, source))
            continue
        heappop(waiting)
        gain, completes = ledger.gain(source), ledger.completes(source)
        found.append((source, gain, completes, ledger.part_of(source)))
        ledger.add(source)
    return found


def _worth(ledger: Ledger, source: str, hours: dict[str, float]) -> float:
    """Gain per hour, negative so that the largest comes first."""
    return -round(ledger.gain(source) / hours[source], 9)


def _what_fits(problem: Problem, chosen: Sequence[str]) -> Callable[[Source], bool]:
    allowed = problem.asks_allowed()
    made = [each for each in problem.sources if each.id in set(chosen)]
    hours = total_of(hours_span(problem, each) for each in made).likely
    money = total_of(money_span(problem, each) for each in made).likely
    asked = Counter(each.partner for each in made)

    def fits(source: Source) -> bool:
        return (
            _within(hours + hours_span(problem, source).likely, problem.budget_hours)
            and _within(money + money_span(problem, source).likely, problem.budget_money)
            and (not source.partner or asked[source.partner] < allowed[source.partner])
        )

    return fits


def _within(number: Decimal, budget: Decimal | None) -> bool:
    return budget is None or number <= budget
