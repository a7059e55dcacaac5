"""What wants a look soon: plans that may fail, and what contradicts itself."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from cast import Cast
from insights.observations.stories.rows import (
    Told,
    about,
    add,
    change,
    exact,
    give,
    need,
    program,
    room,
    room_need,
)
from make import (
    make_note,
    make_outlet,
)
from wherewithal.capacity.models import (
    Placement,
)
from wherewithal.libraries.models import CalendarEntry
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise
from wherewithal.quantities import Quantity


def room_too_small(cast: Cast) -> Callable[[], Any]:
    row = room_need(cast, program(cast), seats=exact(40))
    give(cast, row, asset=(asset := room(cast, capacity=exact(10))))
    return change(asset.space_facts, capacity=about(40))


def room_elsewhere(cast: Cast) -> Callable[[], Any]:
    here, there = make_outlet(cast.library, "Heron"), make_outlet(cast.library, "Finch")
    give(cast, room_need(cast, program(cast, outlet=here)), asset=(asset := room(cast)))
    add(Placement, cast, asset=asset, outlet=there)
    return lambda: add(Placement, cast, asset=asset, outlet=here)


def promised_while_closed(cast: Cast) -> Callable[[], Any]:
    offer = add(LibraryOffer, cast, kind="space", words="The hall for an evening")
    day = date(timezone.localdate().year + 1, 3, 4)
    add(CalendarEntry, cast, kind="closure", name="Staff day", starts_on=day)
    one = {"offer": offer, "whom": "A choir", "how_much": exact(1), "starts_on": day}
    return change(add(OfferPromise, cast, **one), state="back")


def must_nobody_asked(cast: Cast) -> Callable[[], Any]:
    begins = timezone.localdate() + timedelta(days=3)
    row = need(cast, program(cast, starts_on=begins), "human", "A speaker", importance="must")
    return lambda: give(cast, row, words="Somebody we know", state="asked")


def leans_on_unknown(cast: Cast) -> Callable[[], Any]:
    row = room_need(cast, program(cast), seats=about(30), layout="circle")
    give(cast, row, asset=(asset := room(cast, capacity=exact(50))))
    make_note(asset, "challenge", "Big, heavy tables")
    return change(asset.space_facts, capacity_circle=exact(35))


def leans_on_question(cast: Cast) -> Callable[[], Any]:
    give(cast, room_need(cast, program(cast)), asset=(asset := room(cast)))
    note = make_note(asset, "question", "Does the door lock?")
    return change(note, closed_at=timezone.now(), answer="It does")


def numbers_disagree(cast: Cast) -> Callable[[], Any]:
    asset = room(cast, "Hall (40 people)", capacity=exact(60))
    return change(asset.space_facts, capacity=Quantity.between(40, 60))


def words_disagree(cast: Cast) -> Callable[[], Any]:
    make_note(asset := room(cast), text="The tables move easily")
    note = make_note(asset, "challenge", "Heavy tables")
    return change(note, text="No heavy tables")


AT_RISK = (
    Told(
        "room-too-small",
        "“Study room” is set aside for “Talks”. It holds 10, and you expect 40.",
        room_too_small,
    ),
    Told(
        "room-elsewhere",
        "“Talks” takes place at “Heron”, and its room “Study room” is at “Finch”.",
        room_elsewhere,
    ),
    Told(
        "promised-while-closed",
        f"“The hall for an evening” is promised for March 4, {timezone.localdate().year + 1}, and that is "
        "when you are closed: Staff day.",
        promised_while_closed,
    ),
    Told(
        "must-nobody-asked",
        "“Talks” begins in 3 days. Of what it must have, 1 thing is neither set aside nor asked for.",
        must_nobody_asked,
    ),
    Told(
        "leans-on-unknown",
        "“Talks” counts on “Study room” for about 30 people, in a circle. Nobody noted how many fit "
        "in like that, and the furniture may be in the way.",
        leans_on_unknown,
    ),
    Told(
        "leans-on-question",
        "“Talks” counts on “Study room”, and a question about it is still open.",
        leans_on_question,
    ),
    Told(
        "numbers-disagree",
        "A line says that “Hall (40 people)” holds 40 people, and the number noted beside it is 60.",
        numbers_disagree,
    ),
    Told(
        "words-disagree",
        "Two lines about “Study room” do not go together. One look would settle it.",
        words_disagree,
    ),
)
