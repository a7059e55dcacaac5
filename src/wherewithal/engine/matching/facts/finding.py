"""One fact looked at: what is wanted, what is had, and what that does for a match."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from wherewithal.engine.matching.problem import Facts, Wanted
from wherewithal.quantities import Quantity

FactValue = Quantity | float | int | bool | str | tuple[str, ...] | tuple[int, ...] | None


class Fact(StrEnum):
    """What a source is looked at for."""

    CONTACT = "contact"
    SEATS = "seats"
    LAYOUT = "layout"
    ACCESS = "access"
    EQUIPMENT = "equipment"
    QUANTITY = "quantity"
    HOURS = "hours"
    LANGUAGES = "languages"
    AUDIENCES = "audiences"
    TIMES = "times"
    MONTHS = "months"
    DISTANCE = "distance"
    COST = "cost"


class Verdict(StrEnum):
    """What a fact does for a match."""

    MET = "met"
    PARTLY = "partly"
    RULED_OUT = "ruled out"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact looked at: what is wanted, what is had, and how far that reaches.

    `part`: how much of it is surely met, 0 to 1, and of a number `part_at_most`, how much at best; None
    where nobody knows. `lacking` names what a list does not. `in_sessions`: a room that is too small
    would do in so many sessions.
    """

    fact: Fact
    verdict: Verdict
    wanted: FactValue
    have: FactValue = None
    part: float | None = None
    part_at_most: float | None = None
    lacking: tuple[str, ...] = ()
    in_sessions: int | None = None


Look = Callable[[Wanted, Facts], Finding | None]

HARD = {True: Verdict.MET, False: Verdict.RULED_OUT, None: Verdict.UNKNOWN}
"""Of a fact that is met or not: nothing lies between, and unknown is never no."""
