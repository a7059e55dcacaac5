"""What fits together and was never laid side by side."""

from collections.abc import Callable
from typing import Any

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
    topic,
)
from make import (
    make_asset,
    make_community_asset,
    make_note,
    make_organization,
    make_outlet,
)
from wherewithal.capacity.models import (
    Placement,
)
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.people.models import Commitment, Tie
from wherewithal.programs.models import (
    HumanNeedFacts,
)
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise
from wherewithal.vocabulary.models import Tagging


def on_our_shelf(cast: Cast) -> Callable[[], Any]:
    row = need(cast, program(cast), "material", "Glue and craft supplies")
    make_asset(cast.library, "material", "Craft supplies")
    return change(row, state="met")


def kept_elsewhere(cast: Cast) -> Callable[[], Any]:
    here, there = make_outlet(cast.library, "Heron"), make_outlet(cast.library, "Finch")
    need(cast, program(cast, outlet=here), "technology", "A projector")
    asset = make_asset(cast.library, "material", "Projector")
    add(Placement, cast, asset=asset, outlet=there)
    return lambda: add(Placement, cast, asset=asset, outlet=here)


def more_to_be_had(cast: Cast) -> Callable[[], Any]:
    row = need(cast, program(cast), "technology", "Laptops", how_many=exact(20))
    asset = make_asset(cast.library, "material", "10 laptops")
    make_note(asset, text="IT lends more when we ask")
    given = give(cast, row, asset=asset, how_many=exact(10))
    return change(given, how_many=exact(20))


def quiet_room(cast: Cast) -> Callable[[], Any]:
    room_need(cast, program(cast))
    asset = room(cast, how_full="Rarely used")
    return change(asset.space_facts, how_full="No longer rarely used")


def answered_challenge(cast: Cast) -> Callable[[], Any]:
    make_note(relationship(cast, "The club"), "challenge", "Few members")
    offer = add(LibraryOffer, cast, kind="promotion", words="A line in the newsletter")
    return change(offer, state="resting")


def untapped_partner(cast: Cast) -> Callable[[], Any]:
    note = make_note(relationship(cast, "The museum"), "challenge", "Untapped so far")
    wish = add(CommunityNeed, cast, text="Bones and stones")
    add(Evidence, cast, need=wish, text="The museum’s shelf is always empty")
    return change(note, text="No longer untapped")


def wanted_offer(cast: Cast) -> Callable[[], Any]:
    club = make_organization(cast.library, "The club", wants="New members\nA room for chess")
    offer = add(LibraryOffer, cast, kind="space", words="The hall on a Monday")
    one = {"offer": offer, "organization": club, "how_much": exact(1)}
    return lambda: add(OfferPromise, cast, **one)


def topic_without_program(cast: Cast) -> Callable[[], Any]:
    wish = add(CommunityNeed, cast, text="Stories in Farsi")
    add(Evidence, cast, need=wish)
    made = topic(cast, "Languages", wish, make_community_asset(cast.library, "Neighbors"))
    other = program(cast)
    return lambda: add(Tagging, cast, topic=made, program=other)


def needed_twice(cast: Cast) -> Callable[[], Any]:
    need(cast, program(cast), "material", "Batteries")
    other = program(cast, "Robots")
    need(cast, other, "material", "Spare batteries")
    return change(other, state="paused")


def same_partner_programs(cast: Cast) -> Callable[[], Any]:
    college = make_organization(cast.library, "The college")
    for name in ("Talks", "Robots"):
        row = need(cast, program(cast, name), "human", "A speaker")
        last = give(cast, row, organization=college, state="asked")
    return change(last, state="declined")


def same_partner_people(cast: Cast) -> Callable[[], Any]:
    college = make_organization(cast.library, "The college")
    ann, ben = agreed(cast, "Ann"), agreed(cast, "Ben")
    for person in (ann, ben):
        add(Tie, cast, from_person=person, to_organization=college, consent="given")
    return change(ben, consent="declined")


def same_trouble(cast: Cast) -> Callable[[], Any]:
    for name in ("Teen staff", "Children’s staff"):
        note = make_note(make_asset(cast.library, "staff", name), "challenge", "Cut off from us")
    return change(note, text="No longer cut off from us")


def free_hours(cast: Cast) -> Callable[[], Any]:
    ann = agreed(cast, "Ann")
    ann.hours_per_week = exact(20)
    ann.save()
    duty = add(Commitment, cast, person=ann, duty="Desk", hours_per_week=exact(17))
    row = need(cast, program(cast), "human", "A helping hand")
    add(HumanNeedFacts, cast, resource_need=row, hours_per_week=exact(3))
    return change(duty, hours_per_week=exact(18))


FITS = (
    Told(
        "free-hours",
        "“Talks” needs “A helping hand”, 3 hours a week. By the hours that you noted, there is time for it in "
        "the week of “Ann”.",
        free_hours,
    ),
    Told(
        "on-our-shelf",
        "“Talks” needs “Glue and craft supplies”. You have “Craft supplies”, and nothing is set aside yet.",
        on_our_shelf,
    ),
    Told(
        "kept-elsewhere",
        "“Talks” needs “A projector”. You have “Projector”, at “Finch”: could it travel?",
        kept_elsewhere,
    ),
    Told(
        "more-to-be-had",
        "“Talks” has 10 of 20 for “Laptops”. A line about “10 laptops” says that there are more to be had.",
        more_to_be_had,
    ),
    Told(
        "quiet-room",
        "Somebody is looking for a place, and there seems to be room in “Study room”.",
        quiet_room,
    ),
    Told(
        "answered-challenge",
        "You could help “The club” with a challenge of theirs: you offer “A line in the newsletter”.",
        answered_challenge,
    ),
    Told(
        "untapped-partner",
        "Somebody wrote that “The museum” has more to give than you use. People told you of a wish "
        "that it may answer.",
        untapped_partner,
    ),
    Told(
        "wanted-offer",
        "“The club” would like what you offer: “The hall on a Monday”.",
        wanted_offer,
    ),
    Told(
        "topic-without-program",
        "People asked for something about “Languages”, you know who or what could help, and no program is "
        "about it.",
        topic_without_program,
    ),
    Told("needed-twice", "“Talks” and “Robots” need the same thing. Ask once.", needed_twice),
    Told(
        "same-partner-programs",
        "“Talks” and “Robots” each count on “The college”. One conversation may do for both.",
        same_partner_programs,
    ),
    Told(
        "same-partner-people",
        "“Ann” and “Ben” both know “The college”, and perhaps not of each other.",
        same_partner_people,
    ),
    Told(
        "same-trouble",
        "“Teen staff” and “Children’s staff” have one trouble in common: being cut off from colleagues.",
        same_trouble,
    ),
)
