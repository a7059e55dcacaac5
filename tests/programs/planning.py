"""Programs with what they take, in few lines."""

from datetime import date, time
from typing import Any

from cast import Cast
from wherewithal.programs import actions
from wherewithal.programs.models import Program, ResourceNeed

TUESDAY = 1


def plan(cast: Cast, name: str = "Robot shelf", **fields: Any) -> Program:
    """A program of the cast's library."""
    return actions.add_program(by=cast.lee, name=name, **fields)


def tuesdays(cast: Cast, program: Program, **fields: Any) -> None:
    """It takes place on Tuesdays from three to five."""
    hours = {"weekday": TUESDAY, "starts_at": time(15), "ends_at": time(17)}
    actions.add_weekly_time(by=cast.lee, program=program, **(hours | fields))


def need(cast: Cast, program: Any, kind: str, name: str, **facts: Any) -> ResourceNeed:
    """One line of what it takes."""
    return actions.add_need(by=cast.lee, owner=program, kind=kind, name=name, facts=facts)


SPRING = {"starts_on": date(2027, 1, 12), "ends_on": date(2027, 5, 25)}
