"""What comes out: which asks, what they cover and take, and the proof of how good that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wherewithal.engine.portfolio.problem import Aim
from wherewithal.engine.portfolio.spans import Span


class Status(StrEnum):
    """How sure an answer is.

    BEST: nothing better exists. GOOD: within the proven gap of the best. NONE: nothing that keeps all
    limits was found so far. IMPOSSIBLE: there is no such answer, and `unmet` says what stands in the way.
    """

    BEST = "best"
    GOOD = "good"
    NONE = "none"
    IMPOSSIBLE = "impossible"


class Reason(StrEnum):
    """Why a need cannot be met in full."""

    NO_SOURCE = "no source"
    NOT_ENOUGH = "not enough"
    FORBIDDEN = "forbidden"
    PARTNER_LIMIT = "partner limit"
    HOURS = "hours"
    MONEY = "money"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Unmet:
    """A need that no choice can meet in full. `share`: how much of it could be at most, by this reason alone."""

    need: str
    is_must: bool
    reason: Reason
    share: float


@dataclass(frozen=True, slots=True)
class Step:
    """One ask: what it adds after those before it, which needs it completes, what is lost without it.

    `adds` and `loses` are weight; the others are needs: those that are met in full once this ask is added,
    those that it brings a part of, and those that are not met in full any more if only this one goes.
    """

    source: str
    hours: Span
    money: Span
    adds: float
    loses: float
    completes: tuple[str, ...]
    part_of: tuple[str, ...]
    only_here: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """How much of a need is covered, between nothing and 1, and by which asks."""

    need: str
    share: float
    is_met: bool
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """The prices that prove the bound; whoever doubts it can work it out anew (certificates.py)."""

    needs: tuple[tuple[str, float], ...]
    partners: tuple[tuple[str, float], ...]
    hours: float
    money: float


@dataclass(frozen=True, slots=True)
class Leaf:
    """One case of a proof: these asks made and those not, and prices that show that it holds nothing better."""

    pinned: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    proof: Proof | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Which asks to make.

    `value` is the weight covered, of `total`. `bound`: no choice covers more than this (or, where all
    musts are to be met, none takes fewer hours); `gap` is what may be missing to the best, as a part of it.
    `leaves`: cases that together show that nothing better exists (proving.py).
    `solver_bound` is what the solver says of the same; it is not proven here.
    `is_settled`: ties are broken down to the last. `unmet`: needs that no choice at all meets in full;
    `pins_break`: the limits that what is pinned breaks by itself.
    """

    aim: Aim
    status: Status
    steps: tuple[Step, ...]
    met: tuple[Met, ...]
    value: float
    total: float
    hours: Span
    money: Span
    bound: float
    gap: float
    proof: Proof | None = None
    leaves: tuple[Leaf, ...] = ()
    solver_bound: float | None = None
    is_settled: bool = False
    unmet: tuple[Unmet, ...] = ()
    pins_break: tuple[Reason, ...] = ()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The asks, those that add most per hour first."""
        return tuple(each.source for each in self.steps)

    @property
    def unmet_musts(self) -> tuple[Unmet, ...]:
        """The musts among the needs that no choice meets in full."""
        return tuple(each for each in self.unmet if each.is_must)

    @property
    def met_count(self) -> int:
        """How many needs are met in full."""
        return sum(each.is_met for each in self.met)
