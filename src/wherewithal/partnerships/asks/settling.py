"""What an ask does elsewhere: things set aside for needs, and parts of offers that are promised.

Both are made to say what the ask says now (engine.asking), whatever came before. So the same answer
given twice, or taken back and given again, never secures or promises anything a second time.
"""

from typing import Any

from django.utils.translation import gettext as _

from wherewithal.audit.log import Changes
from wherewithal.engine.asking import Answer, AskState, Secures, secures
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.amounts import allocation_values
from wherewithal.partnerships.asks.models import Ask, AskNeed, AskOffer
from wherewithal.programs.coverage.measures import wanted
from wherewithal.programs.models import Allocation, AllocationState
from wherewithal.programs.offering.actions import require_room
from wherewithal.programs.offering.models import OfferPromise, PromiseState

_STATES = {
    Secures.NOTHING: AllocationState.RELEASED,
    Secures.ASKED: AllocationState.ASKED,
    Secures.SECURED: AllocationState.SECURED,
    Secures.DECLINED: AllocationState.DECLINED,
    Secures.FREED: AllocationState.RELEASED,
}
_COUNTS = (Secures.ASKED, Secures.SECURED)
_PROMISES = {
    AskState.ASKED: PromiseState.HOLDS,
    AskState.YES: PromiseState.HOLDS,
    AskState.PARTLY: PromiseState.HOLDS,
    AskState.DONE: PromiseState.KEPT,
}


def settle(changes: Changes, ask: Ask, *, is_sure: bool = False) -> None:
    """Make what is set aside and promised say what the ask says.

    `is_sure`: somebody looked whether there is room for the offers where nobody can say. Raises
    ValidationError where an offer has surely no room.
    """
    for line in queries.needs_of(ask):
        _settle_need(changes, ask, line)
    for part in queries.offers_of(ask):
        _settle_offer(changes, ask, part, is_sure=is_sure)


def _settle_need(changes: Changes, ask: Ask, line: AskNeed) -> None:
    does = secures(AskState(ask.state), Answer(line.answer))
    values: dict[str, Any] = {"state": _STATES[does]}
    if does in _COUNTS:
        unit, _all = wanted(line.resource_need)
        is_given = does is Secures.SECURED
        values |= allocation_values(line.given if is_given else line.wanted, unit=unit)
        first, last = line.starts_on, line.ends_on
        if is_given:
            first, last = line.given_from, line.given_until
        values |= {"starts_on": first, "ends_on": last}
    if line.allocation is not None:
        changes.change(line.allocation, **values)
    elif does in _COUNTS:
        changes.change(line, allocation=_set_aside(changes, ask, line, values))


def _set_aside(changes: Changes, ask: Ask, line: AskNeed, values: dict[str, Any]) -> Allocation:
    """What somebody noted as asked by hand is taken over, so that it is not counted beside this."""
    noted = queries.noted_by_hand(ask, line).filter(queries.taken_over(ask, line)).first()
    if noted is not None:
        return changes.change(noted, **values)
    row = Allocation(
        library_id=ask.library_id,
        resource_need=line.resource_need,
        organization=ask.organization,
        person=ask.person,
        words="" if ask.partner is not None else ask.whom,
        **values,
    )
    return changes.create(row)


def _settle_offer(changes: Changes, ask: Ask, part: AskOffer, *, is_sure: bool) -> None:
    state = _PROMISES.get(AskState(ask.state), PromiseState.TAKEN_BACK)
    values = {
        "how_much": part.how_much,
        "starts_on": part.starts_on,
        "ends_on": part.ends_on,
        "state": state,
    }
    if part.promise is None and state is PromiseState.TAKEN_BACK:
        return
    promise = part.promise or OfferPromise(
        library_id=ask.library_id,
        offer=part.offer,
        organization=ask.organization,
        whom="" if ask.organization is not None else ask.whom or _("somebody we asked"),
    )
    if part.promise is None:
        for name, value in values.items():
            setattr(promise, name, value)
        require_room(part.offer, promise, is_sure=is_sure)
        changes.change(part, promise=changes.create(promise))
        return
    is_more = any(getattr(promise, name) != value for name, value in _counted(values).items())
    changes.change(promise, **values)
    if is_more:
        require_room(part.offer, promise, is_sure=is_sure)


def _counted(values: dict[str, Any]) -> dict[str, Any]:
    """What decides whether there is room; a promise that is kept took as much as one that holds."""
    if values["state"] is PromiseState.KEPT:
        return {name: value for name, value in values.items() if name != "state"}
    return values
