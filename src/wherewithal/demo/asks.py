"""Whom the sample libraries ask, and what came of it. Answers, days and words are made up for the samples."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
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
from wherewithal.people.actions import change_organization
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
    again_in_days: int | None = None
    words: Mapping[str, Any] = field(default_factory=dict)


WANTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "gotham": {
        "Local high schools": (
            "A large room for an evening with parents (sample)",
            "Places where students can do their service hours (sample)",
        ),
    },
    "sunnydale": {
        "Neighborhood association 1": (
            "That newcomers hear of us (sample)",
            "Something that draws families at our street fair (sample)",
        ),
    },
    "smallville": {
        "Elementary school": ("A garden in which children plant something (sample)",),
        "Elks club": ("That people hear of our pancake breakfast (sample)",),
    },
}
"""What the samples' partners want from a library, so that an offer can answer it."""

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
        organization="Local high schools",
        offer="A large meeting room for an evening of yours",
        answers="A large room for an evening with parents (sample)",
        began_days_ago=16,
        step_in_days=-2,
        words={
            "together": "A Saturday on which teens and designers plan a corner of the city (sample)",
            "gains": "Forty teens meet those who teach art and design (sample)",
            "next_step": "Call again: the new term has begun (sample)",
        },
    ),
    SampleAsk(
        "A look into a company’s or university’s lab for robots and AI",
        "Robot lending shelf",
        ("asked", "not-now"),
        whom="A university lab (sample)",
        began_days_ago=40,
        again_in_days=3,
        words={"learned": "They move house until the end of the season (sample)"},
    ),
    SampleAsk(
        "Training on design with young people",
        "Teens design their city",
        ("asked", "no"),
        whom="A school of design (sample)",
        began_days_ago=70,
        words={"learned": "They plan their courses a year ahead: ask in spring (sample)"},
    ),
    SampleAsk(
        "Children’s services and teen staff working together",
        "Teens design their city",
        ("to-ask",),
        whom="The heads of both departments (sample)",
        step_in_days=6,
        words={"next_step": "Bring the plan for one afternoon (sample)"},
    ),
    SampleAsk(
        "People from IT companies for a first evening each season",
        "Robot lending shelf",
        ("asked", "withdrawn"),
        whom="A company that makes games (sample)",
        began_days_ago=30,
        words={"learned": "We asked before the shelf was built; later it is easier (sample)"},
    ),
    SampleAsk(
        "Something to eat",
        "Teens design their city",
        (),
        organization="Local high schools",
        offer="Service hours for high school students",
        answers="Places where students can do their service hours (sample)",
        step_in_days=12,
        words={"next_step": "Ask which of them cook (sample)"},
    ),
)
SUNNYDALE = (
    SampleAsk(
        "Patience of those who come for quiet",
        "After-school crowd",
        ("asked", "yes", "done"),
        whom="The reading circle (sample)",
        offer="A line in what we send out, and a word at the desk",
        began_days_ago=60,
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
        ("asked", "not-now"),
        organization="Neighborhood association 1",
        offer="A line in what we send out, and a word at the desk",
        answers="That newcomers hear of us (sample)",
        began_days_ago=50,
        again_in_days=0,
        words={
            "together": "Everybody in the circle sees the hands that tell the story (sample)",
            "gains": "Deaf and hearing children laugh at the same page (sample)",
            "learned": "Their board decides in the last week of the month (sample)",
        },
    ),
    SampleAsk(
        "Board games and craft supplies",
        "After-school crowd",
        (),
        organization="Local schools (teachers and parents’ association)",
    ),
)
SMALLVILLE = (
    SampleAsk(
        "Robot kits, one for three people",
        "Robotics day",
        ("asked", "partly"),
        organization="Elementary school",
        wanted=Quantity.exact(6),
        given=Quantity.exact(4),
        offer="The garden, for whoever likes to weed and to plant",
        answers="A garden in which children plant something (sample)",
        began_days_ago=20,
        words={
            "together": "A Saturday on which something moves (sample)",
            "gains": "Children and grown-ups build at one table (sample)",
        },
    ),
    SampleAsk(
        "Lunch for the helpers",
        "Robotics day",
        ("asked",),
        whom="The bakery (sample)",
        began_days_ago=9,
        step_in_days=-1,
        words={"next_step": "Say how many helpers there will be (sample)"},
    ),
    SampleAsk(
        "A grown-up at each table",
        "Robotics day",
        (),
        organization="Elks club",
        offer="Everyone knows the library: we pass the word on, and people take it from us",
        answers="That people hear of our pancake breakfast (sample)",
        step_in_days=8,
        words={"next_step": "Say it to Pam’s neighbor at the breakfast (sample)"},
    ),
)


def write_asks(asks: tuple[SampleAsk, ...], *, by: Membership) -> None:
    """Note what the partners want, think of each ask, and go its way with it."""
    for name, lines in WANTS[by.library.slug].items():
        found = Organization.objects.in_library(by.library_id).get(name=name)
        change_organization(by=by, organization=found, wants="\n".join(lines))
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
        on=_day(-days_ago),
        said=said,
        not_before=again,
        **learned,
    )


def _day(days: int | None) -> date | None:
    return None if days is None else timezone.localdate() + timedelta(days=days)
