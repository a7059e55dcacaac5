"""A problem on which the solver works for many minutes: hundreds of asks that overlap."""

import random
from decimal import Decimal

from wherewithal.engine.portfolio.problem import Cover, Need, Problem, Source
from wherewithal.quantities import Quantity

NEEDS, SOURCES, COVERS, HOURS = 150, 600, 8, 24


def hard_problem() -> Problem:
    """The same every time."""
    dice = random.Random(5)  # noqa: S311  the same numbers every time are what is wanted
    needs = tuple(Need(f"n{place:03}") for place in range(NEEDS))
    return Problem(needs, tuple(_source(dice, place) for place in range(SOURCES)),
                   budget_hours=Decimal(HOURS))  # fmt: skip


def _source(dice: random.Random, place: int) -> Source:
    covers = (Cover(f"n{need:03}", Quantity.exact(1)) for need in dice.sample(range(NEEDS), COVERS))
    hours = Quantity.exact(Decimal(dice.randint(4, 8)) / 4)
    return Source(f"s{place:03}", tuple(covers), hours=hours)
