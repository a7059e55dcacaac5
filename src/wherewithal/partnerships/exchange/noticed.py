"""What was promised or answered and seems to have happened, but stands in no ledger yet: worth noting?

Nothing is noted by itself: each leads to a form that is filled in, for a person to look at and save.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from wherewithal.accounts.actors import Member
from wherewithal.partnerships.asks.models import Answer, AskNeed, AskState
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.exchange.models import (
    USUAL_UNIT,
    Direction,
    ExchangeKind,
    ExchangeUnit,
)
from wherewithal.partnerships.whom import Whom, key_of
from wherewithal.programs.coverage.measures import Unit, wanted
from wherewithal.programs.kinds import FACTS_NAMES
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.models import OfferPromise, PromiseState
from wherewithal.quantities import UNKNOWN, Quantity
from wherewithal.vocabulary.offers import OfferKind

KIND_OF_OFFER: dict[str, ExchangeKind] = {
    OfferKind.SPACE: ExchangeKind.SPACE,
    OfferKind.AUDIENCE: ExchangeKind.PROMOTION,
    OfferKind.EQUIPMENT: ExchangeKind.GOODS,
    OfferKind.OFF_SITE: ExchangeKind.OTHER,
    OfferKind.PROMOTION: ExchangeKind.PROMOTION,
}
UNITS: dict[Unit, tuple[ExchangeKind, ExchangeUnit]] = {
    Unit.MONEY: (ExchangeKind.MONEY, ExchangeUnit.DOLLARS),
    Unit.HOURS: (ExchangeKind.HOURS, ExchangeUnit.HOURS),
    Unit.PEOPLE: (ExchangeKind.OTHER, ExchangeUnit.PEOPLE),
    Unit.ROOMS: (ExchangeKind.SPACE, ExchangeUnit.TIMES),
    Unit.PIECES: (ExchangeKind.GOODS, ExchangeUnit.PIECES),
}
OVER = (AskState.YES, AskState.PARTLY, AskState.DONE)


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that could be noted: what the form begins with."""

    query: str
    direction: Direction
    kind: ExchangeKind
    unit: ExchangeUnit
    amount: Quantity
    on: date
    until: date | None
    words: str
    partner_key: str
    name: str
    promise: OfferPromise | None = None
    ask_need: AskNeed | None = None


def noticed(member: Member, *, today: date, whom: Whom | None = None) -> list[Noticed]:
    """All of it, the newest first; with one partner alone where `whom` says so."""
    found = [*_promises(member, today), *_answers(member, today)]
    if whom is not None:
        keys = {key_of(row) for row in (whom.organization, whom.person) if row is not None}
        found = [each for each in found if each.partner_key in keys]
    return sorted(found, key=lambda each: (each.on, each.query), reverse=True)


def _promises(member: Member, today: date) -> Iterator[Noticed]:
    """What we promised, once its day has come, or somebody said that it was kept."""
    rows = OfferPromise.objects.in_library(member.library_id)
    has_come = Q(starts_on__lte=today) | Q(state=PromiseState.KEPT)
    rows = rows.filter(has_come, exchange=None).exclude(state=PromiseState.TAKEN_BACK)
    # Until they answer, it is only kept free for them: nothing was given.
    rows = rows.filter(Q(ask_offer=None) | ~Q(ask_offer__ask__state=AskState.ASKED))
    asks = asks_in(member).values("pk")
    is_seen = Q(ask_offer=None) | Q(ask_offer__ask__in=asks)
    named = ("offer", "organization", "ask_offer__ask__person")
    for promise in rows.filter(is_seen).select_related(*named).order_by("pk"):
        partner = promise.organization or _person_asked(promise)
        if partner is None:
            continue
        kind = KIND_OF_OFFER.get(promise.offer.kind, ExchangeKind.OTHER)
        yield Noticed(
            query=f"promise={promise.pk}",
            direction=Direction.GIVEN,
            kind=kind,
            unit=USUAL_UNIT[kind],
            amount=promise.how_much,
            on=min(promise.starts_on or today, today),
            until=_past(promise.ends_on, today),
            words=promise.offer.words,
            partner_key=key_of(partner),
            name=partner.name,
            promise=promise,
        )


def _answers(member: Member, today: date) -> Iterator[Noticed]:
    """What they said yes to, once its day has come, or the ask is done."""
    facts = [f"resource_need__{name}" for name in FACTS_NAMES]
    rows = AskNeed.objects.in_library(member.library_id).filter(
        ask__in=asks_in(member).values("pk"),
        exchange=None,
        answer__in=(Answer.YES, Answer.PART),
        ask__state__in=OVER,
    )
    named = ("ask__organization", "ask__person", "resource_need", *facts)
    for line in rows.select_related(*named).order_by("pk"):
        day = line.given_from or (line.ask.answered_on if line.ask.state == AskState.DONE else None)
        partner = line.ask.partner
        if partner is None or day is None or day > today:
            continue
        kind, unit, amount = _given(line)
        yield Noticed(
            query=f"ask_need={line.pk}",
            direction=Direction.RECEIVED,
            kind=kind,
            unit=unit,
            amount=amount,
            on=day,
            until=_past(line.given_until, today),
            words=line.resource_need.name,
            partner_key=key_of(partner),
            name=partner.name,
            ask_need=line,
        )


def _given(line: AskNeed) -> tuple[ExchangeKind, ExchangeUnit, Quantity]:
    """What they gave, counted as the ledger counts; hours a week are no sum of hours."""
    need: ResourceNeed = line.resource_need
    counted, _all = wanted(need)
    kind, unit = UNITS.get(counted, (ExchangeKind.OTHER, ExchangeUnit.TIMES))
    is_sum = counted in (Unit.MONEY, Unit.PIECES, Unit.PEOPLE)
    return kind, unit, line.given if is_sum else UNKNOWN


def _person_asked(promise: OfferPromise) -> Any:
    part = getattr(promise, "ask_offer", None)
    return None if part is None else part.ask.person


def _past(day: date | None, today: date) -> date | None:
    """An end that has not come is not noted as past."""
    return day if day is not None and day <= today else None
