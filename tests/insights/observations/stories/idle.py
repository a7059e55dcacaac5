"""What lies idle."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from cast import Cast
from insights.observations.stories.rows import (
    Told,
    add,
    agreed,
    change,
    exact,
    give,
    need,
    program,
    relationship,
    room,
    room_need,
)
from make import (
    make_asset,
    make_note,
    make_organization,
    make_team,
)
from wherewithal.people.models import PersonLine
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise


def held_by_ended(cast: Cast) -> Callable[[], Any]:
    owner = program(cast, state="ended")
    given = give(cast, room_need(cast, owner), asset=room(cast))
    return change(given, state="released")


def untaken_offer(cast: Cast) -> Callable[[], Any]:
    ann = agreed(cast, "Ann")
    add(PersonLine, cast, person=ann, kind="offer", text="Happy to teach sewing")
    row = need(cast, program(cast), "human", "Somebody who sews")
    return lambda: give(cast, row, person=ann, state="asked")


def partner_who_would_help(cast: Cast) -> Callable[[], Any]:
    college = make_organization(cast.library, "The college")
    make_note(relationship(cast, "The college", organization=college), text="Happy to help")
    return change(college, do_not_contact=True)


def said_to_be_idle(cast: Cast) -> Callable[[], Any]:
    asset = make_asset(cast.library, "material", "40 e-readers")
    note = make_note(asset, "challenge", "Nobody borrows them")
    return change(note, withdrawn_at=timezone.now())


def our_untaken_offer(cast: Cast) -> Callable[[], Any]:
    offer = add(LibraryOffer, cast, kind="space", words="The hall")
    return lambda: add(OfferPromise, cast, offer=offer, whom="A choir", how_much=exact(1))


def unused_strength(cast: Cast) -> Callable[[], Any]:
    room_need(cast, owner := program(cast))
    team = make_team(cast.library)
    asset = room(cast)
    make_note(asset, text="A big stage")
    asset.team = team
    asset.save()
    return change(owner, team=team)


IDLE = (
    Told(
        "held-by-ended",
        "“Study room” is still set aside for “Talks”, which is over.",
        held_by_ended,
    ),
    Told(
        "untaken-offer",
        "Ann offers something that no program has taken up yet.",
        untaken_offer,
    ),
    Told("untaken-offer", "Your offer has been promised to nobody yet.", our_untaken_offer),
    Told(
        "untaken-offer",
        "“The college” would help, and nothing has been asked of them.",
        partner_who_would_help,
    ),
    Told(
        "said-to-be-idle",
        "As somebody wrote, “40 e-readers” lies idle, and no program has anything of it.",
        said_to_be_idle,
    ),
    Told(
        "unused-strength",
        "No program uses this strength of “Study room” yet: “A big stage”.",
        unused_strength,
    ),
)
