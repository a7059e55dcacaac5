"""Five checks a week for 26 weeks: how many facts that plans lean on are true, by who chooses the checks.

    PYTHONPATH=src python benchmarks/freshness.py

Made-up libraries, always the same (`SEEDS`): 240 facts of six kinds, each of which goes out of date by
chance, so that half of a kind are wrong after its half-life. 18 programs become active within the 26
weeks, are written down four weeks before, run for 4 to 12 weeks, and lean on 6 to 14 facts each, some of
which are leaned on by many. Five facts a week are asked about; one answer in five does not come. Whoever
chooses knows the kind of a fact, the week of its last confirmation (of one in eight nobody knows it) and
the programs that are written down by then, never whether it is true. What half-lives they believe in is
off by a factor between a half and two, for each kind and library anew.

Measured each week, after its checks: the share of facts that an active program leans on which are true; a
week without any does not count. The protocol, and what counts as success, stand in docs/measurements.md.
Fails when the queue is not surely better (95 % interval of the paired difference above 0) than both
baselines.
"""

import random
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from wherewithal.engine.freshness import Fact, Lean, choose_checks

SEEDS = range(40)
WEEKS = 26
CHECKS_A_WEEK = 5
FACTS = 240
PROGRAMS = 18
WEEKS_AHEAD = 4
ANSWERED = 0.8
NEVER_CONFIRMED = 1 / 8
OLDEST_CONFIRMATION = 104
RESAMPLES = 2_000

HALF_LIVES = {
    "availability": 16.0,
    "offer": 26.0,
    "contact": 52.0,
    "role": 52.0,
    "count": 104.0,
    "place": 260.0,
}
"""Weeks after which half of the facts of a kind are wrong, as whoever chooses believes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A program leans on facts from the week it begins until the week it ends."""

    begins: int
    ends: int
    facts: frozenset[int]


@dataclass(frozen=True, slots=True)
class World:
    """One made-up library. `goes_wrong` and `answers` are drawn ahead, the same for every chooser."""

    kinds: tuple[str, ...]
    last_confirmed: tuple[int | None, ...]
    is_true: tuple[bool, ...]
    plans: tuple[Plan, ...]
    goes_wrong: tuple[tuple[bool, ...], ...]
    answers: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What whoever chooses knows in one week. Weeks before the first are negative."""

    week: int
    kinds: tuple[str, ...]
    confirmed: tuple[int | None, ...]
    plans: tuple[Plan, ...]
    dice: random.Random = field(compare=False)


Chooser = Callable[[Known], Sequence[int]]


def make_world(seed: int) -> World:
    """A library of its own for each seed."""
    dice = random.Random(seed)  # noqa: S311  the same libraries every time
    true_half_lives = {kind: weeks * 2 ** dice.uniform(-1, 1) for kind, weeks in HALF_LIVES.items()}
    kinds = tuple(dice.choice(list(HALF_LIVES)) for _ in range(FACTS))
    ages = [dice.randint(0, OLDEST_CONFIRMATION) for _ in range(FACTS)]
    rates = [1 - 2 ** (-1 / true_half_lives[kind]) for kind in kinds]
    return World(
        kinds=kinds,
        last_confirmed=tuple(None if dice.random() < NEVER_CONFIRMED else -age for age in ages),
        is_true=tuple(
            dice.random() < (1 - rate) ** age for rate, age in zip(rates, ages, strict=True)
        ),
        plans=tuple(_plan(dice) for _ in range(PROGRAMS)),
        goes_wrong=tuple(tuple(dice.random() < rate for rate in rates) for _ in range(WEEKS)),
        answers=tuple(tuple(dice.random() < ANSWERED for _ in rates) for _ in range(WEEKS)),
    )


def _plan(dice: random.Random) -> Plan:
    """The square makes the first facts ones that many programs lean on."""
    begins = dice.randrange(WEEKS)
    facts = {int(FACTS * dice.random() ** 2) for _ in range(dice.randint(6, 14))}
    return Plan(begins, begins + dice.randint(4, 12), frozenset(facts))


def oldest_first(known: Known) -> list[int]:
    """The first baseline: what was confirmed longest ago; what never was, before all."""
    return sorted(range(FACTS), key=lambda fact: _confirmed_order(known, fact))


def at_random(known: Known) -> list[int]:
    """The second baseline: any five."""
    return known.dice.sample(range(FACTS), FACTS)


def oldest_leaned_on(known: Known) -> list[int]:
    """A sharper yardstick: oldest first among what a program leans on now; then the others."""
    now = {
        fact
        for plan in known.plans
        if plan.begins <= known.week <= plan.ends
        for fact in plan.facts
    }
    return sorted(range(FACTS), key=lambda fact: (fact not in now, *_confirmed_order(known, fact)))


def _confirmed_order(known: Known, fact: int) -> tuple[bool, int, int]:
    confirmed = known.confirmed[fact]
    return confirmed is not None, confirmed or 0, fact


def the_queue(known: Known) -> list[int]:
    """What Wherewithal asks: `engine.freshness`, told what anybody may know."""
    facts = [
        Fact(
            key=f"{fact:03}",
            half_life_days=7 * HALF_LIVES[known.kinds[fact]],
            confirmed_on=None if confirmed is None else FIRST_DAY + confirmed * WEEK,
            leans=tuple(
                Lean(
                    plan=str(place),
                    begins_on=FIRST_DAY + plan.begins * WEEK,
                    ends_on=FIRST_DAY + plan.ends * WEEK,
                )
                for place, plan in enumerate(known.plans)
                if fact in plan.facts
            ),
        )
        for fact, confirmed in enumerate(known.confirmed)
    ]
    checks = choose_checks(facts, today=FIRST_DAY + known.week * WEEK, at_most=CHECKS_A_WEEK)
    return [int(check.key) for check in checks]


QUEUE = "the queue"
BASELINES = ("oldest first", "random")
FIRST_DAY, WEEK = date(2026, 1, 5), timedelta(weeks=1)
CHOOSERS: dict[str, Chooser] = {
    QUEUE: the_queue,
    "oldest first": oldest_first,
    "random": at_random,
    "oldest first of what is leaned on": oldest_leaned_on,
}


def weekly_shares(world: World, choose: Chooser, *, seed: int) -> list[float]:
    """For each week in which a program is active, the share of the facts it leans on that are true."""
    dice = random.Random(f"{seed} chooses")  # noqa: S311  the same choice every time
    is_true, confirmed = list(world.is_true), list(world.last_confirmed)
    shares = []
    for week in range(WEEKS):
        is_true = [
            so_far and not wrong
            for so_far, wrong in zip(is_true, world.goes_wrong[week], strict=True)
        ]
        written_down = tuple(plan for plan in world.plans if plan.begins - WEEKS_AHEAD <= week)
        known = Known(week, world.kinds, tuple(confirmed), written_down, dice)
        for fact in choose(known)[:CHECKS_A_WEEK]:
            if world.answers[week][fact]:
                is_true[fact], confirmed[fact] = True, week
        leaned_on = {
            fact for plan in world.plans if plan.begins <= week <= plan.ends for fact in plan.facts
        }
        if leaned_on:
            shares.append(sum(is_true[fact] for fact in leaned_on) / len(leaned_on))
    return shares


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """The middle 95 % of the means of resampled differences: a paired bootstrap over the libraries."""
    dice = random.Random(2026)  # noqa: S311  the same interval every time
    means = sorted(
        statistics.fmean(dice.choices(differences, k=len(differences))) for _ in range(RESAMPLES)
    )
    return means[RESAMPLES // 40], means[-RESAMPLES // 40 - 1]


def measure() -> dict[str, list[list[float]]]:
    """For each chooser, the weekly shares of each library."""
    worlds = [(seed, make_world(seed)) for seed in SEEDS]
    return {
        name: [weekly_shares(world, choose, seed=seed) for seed, world in worlds]
        for name, choose in CHOOSERS.items()
    }


def main() -> int:
    """Print the mean and the worst week of each chooser, and by how much the queue is better."""
    measured = measure()
    ours, better = measured[QUEUE], True
    for name, libraries in measured.items():
        means = differences(ours, libraries, statistics.fmean)
        worsts = differences(ours, libraries, min)
        mean = statistics.fmean(statistics.fmean(weeks) for weeks in libraries)
        worst = statistics.fmean(min(weeks) for weeks in libraries)
        print(f"{name:34} mean {mean:6.1%}  worst week {worst:6.1%}", end="")
        print("" if name == QUEUE else f"  queue: {_told(means)}, worst {_told(worsts)}")
        better &= name not in BASELINES or interval(means)[0] > 0
    return 0 if better else 1


def differences(
    ours: list[list[float]], theirs: list[list[float]], of_weeks: Callable[[list[float]], float]
) -> list[float]:
    """For each library, by how much the queue is better."""
    return [of_weeks(mine) - of_weeks(other) for mine, other in zip(ours, theirs, strict=True)]


def _told(found: Sequence[float]) -> str:
    least, most = interval(found)
    return f"{statistics.fmean(found):+.1%} ({least:+.1%} to {most:+.1%})"


if __name__ == "__main__":
    sys.exit(main())
