"""Whom the sample libraries ask, and what came of it. Answers, days and words are made up for the samples."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.actions import (
    NeedPart,
    OfferPart,
    Said,
    add_ask,
    move_ask,
)
from wherewithal.partnerships.asks.models import Answer, Ask, AskState
from wherewithal.people.models import Organization
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.quantities import UNKNOWN, Quantity

ONE = Quantity.exact(1)


@dataclass(frozen=True, slots=True)
class SampleAsk:
    """One ask of a program, and the states through which it went. Days are counted from today.

    `organization` and `offer` are rows of the sample; `given` is what they said yes to, of what was asked for.
    """

    need: str
    program: str
    states: tuple[str, ...] = ()
    organization: str = ""
    whom: str = ""
    wanted: Quantity = UNKNOWN
    given: Quantity = UNKNOWN
    offer: str = ""
    step_in_days: int | None = None
    again_in_days: int | None = None
    words: Mapping[str, Any] = field(default_factory=dict)


GOTHAM = (
    SampleAsk(
        "Lending rules for things that cost more than a book",
        "Robot lending shelf",
        ("asked", "yes"),
        whom="The trustees (sample)",
        words={"gains": "Whoever has no money for a robot takes one home (sample)"},
    ),
    SampleAsk(
        "Designers who run a workshop as volunteers",
        "Teens design their city",
        ("asked",),
        whom="A design school (sample)",
        offer="A large meeting room for an evening of yours",
        step_in_days=-2,
        words={
            "together": "A Saturday on which teens and designers plan a corner of the city (sample)",
            "next_step": "Call again: the semester has begun (sample)",
        },
    ),
    SampleAsk(
        "A look into a company’s or university’s lab for robots and AI",
        "Robot lending shelf",
        ("asked", "not-now"),
        whom="A university lab (sample)",
        again_in_days=60,
        words={"learned": "They move house until the end of the season (sample)"},
    ),
)
SUNNYDALE = (
    SampleAsk(
        "Patience of those who come for quiet",
        "After-school crowd",
        ("asked", "yes", "done"),
        whom="The reading circle (sample)",
        offer="A line in what we send out, and a word at the desk",
        words={"learned": "They would rather know the lively hours than have none (sample)"},
    ),
    SampleAsk(
        "A second adult after school",
        "After-school crowd",
        ("to-ask",),
        whom="Retired teachers (sample)",
        step_in_days=5,
        words={"next_step": "Ask who of them likes a lively room (sample)"},
    ),
    SampleAsk(
        "A camera and a screen, so that hands are seen at the back",
        "Storytime in American Sign Language",
        (),
        whom="A company that films for schools (sample)",
    ),
)
SMALLVILLE = (
    SampleAsk(
        "Robot kits, one for three people",
        "Robotics day",
        ("asked", "partly"),
        whom="The elementary school (sample)",
        wanted=Quantity.exact(6),
        given=Quantity.exact(4),
        offer="The garden, for whoever likes to weed and to plant",
        words={"together": "A Saturday on which something moves (sample)"},
    ),
    SampleAsk(
        "Lunch for the helpers",
        "Robotics day",
        ("asked",),
        whom="The bakery (sample)",
        step_in_days=-1,
        words={"next_step": "Say how many helpers there will be (sample)"},
    ),
    SampleAsk(
        "A grown-up at each table",
        "Robotics day",
        (),
        whom="Grandparents who like to build (sample)",
    ),
)


def write_asks(asks: tuple[SampleAsk, ...], *, by: Membership) -> None:
    """Think of each, and go its way with it."""
    for told in asks:
        ask = _begin(told, by=by)
        for state in told.states:
            _move(ask, AskState(state), told, by=by)


def _begin(told: SampleAsk, *, by: Membership) -> Ask:
    need = ResourceNeed.objects.in_library(by.library_id).get(
        name=told.need, program__name=told.program
    )
    offers = LibraryOffer.objects.in_library(by.library_id).filter(words=told.offer)
    found = Organization.objects.in_library(by.library_id)
    return add_ask(
        by=by,
        needs=[NeedPart(need, told.wanted)],
        organization=found.get(name=told.organization) if told.organization else None,
        whom=told.whom,
        offers=[OfferPart(offer, ONE if offer.how_much.is_known else UNKNOWN) for offer in offers],
        owner=by,
        next_step_on=_day(told.step_in_days),
        **{name: words for name, words in told.words.items() if name != "learned"},
    )


def _move(ask: Ask, state: AskState, told: SampleAsk, *, by: Membership) -> None:
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
        on=timezone.localdate(),
        said=said,
        not_before=again,
        **learned,
    )


def _day(days: int | None) -> date | None:
    return None if days is None else timezone.localdate() + timedelta(days=days)
