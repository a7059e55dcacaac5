"""Asks in few lines."""

from datetime import date
from typing import Any

from cast import Cast
from make import make_organization
from wherewithal.partnerships.asks import actions, queries
from wherewithal.partnerships.asks.actions import Days, NeedPart, Said
from wherewithal.partnerships.asks.models import Answer, Ask, AskState
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.rows import NeedRow, need_row
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities import Quantity

MARCH_1, MARCH_31 = date(2027, 3, 1), date(2027, 3, 31)


def ask_for(cast: Cast, need: ResourceNeed, wanted: int = 10, **fields: Any) -> Ask:
    """An idea to ask the garden club for so many."""
    if not {"organization", "person", "whom"} & set(fields):
        fields["organization"] = make_organization(cast.library)
    days = {name: fields.pop(name) for name in ("starts_on", "ends_on") if name in fields}
    part = NeedPart(need, Quantity.exact(wanted), **days)
    return actions.add_ask(by=cast.lee, needs=[part], **fields)


def move(cast: Cast, ask: Ask, *states: str, **options: Any) -> None:
    """From state to state; the options belong to the last."""
    for state in states[:-1]:
        actions.move_ask(by=cast.lee, ask=ask, state=AskState(state))
    actions.move_ask(by=cast.lee, ask=ask, state=AskState(states[-1]), **options)


def part_of(ask: Ask, number: int, **days: Any) -> list[Said]:
    """They give so many of it."""
    (line,) = queries.needs_of(ask)
    return [Said(line, Answer.PART, Quantity.exact(number), Days(**days) if days else None)]


def covered(cast: Cast, need: ResourceNeed) -> NeedRow:
    """How the need stands."""
    found = gather(cast.lee, also=need.program_id)
    return need_row(found, found.needs[need.pk])
