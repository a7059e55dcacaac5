"""A small problem for the examples in docstrings and for trying things out."""

from __future__ import annotations

from decimal import Decimal

from wherewithal.engine.portfolio.problem import Cover, Need, Problem, Source
from wherewithal.quantities import Quantity

WHOLE = Quantity.exact(1)


def toy_problem() -> Problem:
    """A robotics program: four needs, four who could be asked, five hours to ask in."""
    return Problem(
        needs=(
            Need("room", is_must=True),
            Need("laptops", is_must=True, wanted=Quantity.exact(10)),
            Need("coach"),
            Need("button maker"),
        ),
        sources=(
            Source(
                "museum",
                (Cover("room", WHOLE), Cover("laptops", Quantity.exact(6))),
                hours=Quantity.exact(2),
            ),
            Source(
                "makers",
                (Cover("coach", WHOLE), Cover("laptops", Quantity.exact(4))),
                hours=Quantity.exact(2),
            ),
            Source("church", (Cover("room", WHOLE),), hours=Quantity.exact(1)),
            Source("print shop", (Cover("button maker", WHOLE),), hours=Quantity.exact(3)),
        ),
        budget_hours=Decimal(5),
    )
