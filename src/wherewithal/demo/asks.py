"""Whom the sample libraries ask, and what came of it. Answers, days and words are made up for the samples."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from wherewithal.accounts.models import Membership
from wherewithal.demo.days import day_from_today
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.actions import (
    NeedPart,
    OfferPart,
    Said,
    add_ask,
    move_ask,
)
from wherewithal.partnerships.asks.models import Answer, Ask, AskState
from wherewithal.people.models import Organization, Person
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.quantities import UNKNOWN, Quantity

ONE = Quantity.exact(1)


@dataclass(frozen=True, slots=True)
class SampleAsk:
    """One ask of a program, or of a goal, and the states through which it went. Days are counted from today.

    `organization`, `person` and `offer` are rows of the sample, `answers` a line of what the organization
    wants; `given` is what they said yes to, of what was asked for.
    """

    need: str
    of: str
    states: tuple[str, ...] = ()
    organization: str = ""
    person: str = ""
    whom: str = ""
    wanted: Quantity = UNKNOWN
    given: Quantity = UNKNOWN
    offer: str = ""
    answers: str = ""
    began_days_ago: int = 0
    step_in_days: int | None = None
    answer_in_days: int | None = None
    again_in_days: int | None = None
    words: Mapping[str, Any] = field(default_factory=dict)


def write_asks(asks: tuple[SampleAsk, ...], *, by: Membership) -> None:
    """Think of each ask, and go its way with it."""
    colleague = _colleague_of(by)
    for told in asks:
        ask = _begin(told, by=by, colleague=colleague)
        for place, state in enumerate(told.states):
            day = told.began_days_ago * (len(told.states) - place) // max(len(told.states), 1)
            _move(ask, AskState(state), told, by=by, days_ago=day)


def _colleague_of(by: Membership) -> Membership | None:
    """Somebody else here who knows of an ask, too."""
    others = Membership.objects.in_library(by.library_id).exclude(pk=by.pk)
    return others.exclude(role="viewer").order_by("pk").first()


def _begin(told: SampleAsk, *, by: Membership, colleague: Membership | None) -> Ask:
    here = by.library_id
    owned = Q(program__name=told.of) | Q(program=None, goal__name=told.of)
    need = ResourceNeed.objects.in_library(here).filter(owned).get(name=told.need)
    offers = LibraryOffer.objects.in_library(here).filter(words=told.offer)
    bodies, people = Organization.objects.in_library(here), Person.objects.in_library(here)
    return add_ask(
        by=by,
        needs=[NeedPart(need, told.wanted)],
        organization=bodies.get(name=told.organization) if told.organization else None,
        person=people.get(name=told.person) if told.person else None,
        whom=told.whom,
        offers=[
            OfferPart(offer, ONE if offer.how_much.is_known else UNKNOWN, answers=told.answers)
            for offer in offers
        ],
        owner=by,
        second_owner=colleague,
        next_step_on=_day(told.step_in_days),
        answer_by=_day(told.answer_in_days),
        **{name: words for name, words in told.words.items() if name != "learned"},
    )


def _move(ask: Ask, state: AskState, told: SampleAsk, *, by: Membership, days_ago: int) -> None:
    is_last = state == told.states[-1]
    said = []
    if state == AskState.PARTLY:
        (line,) = queries.needs_of(ask)
        said = [Said(line, Answer.PART, told.given)]
    learned = {"learned": told.words["learned"]} if is_last and "learned" in told.words else {}
    again = _day(told.again_in_days) if state == AskState.NOT_NOW else None
    move_ask(
        by=by,
        ask=ask,
        state=state,
        on=day_from_today(-days_ago),
        said=said,
        not_before=again,
        **learned,
    )


def _day(days: int | None) -> date | None:
    return None if days is None else day_from_today(days)
