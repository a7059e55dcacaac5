"""For each kind a library in which it is seen, and one change after which it is not. Rows as people make them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from cast import Cast
from make import (
    make_asset,
    make_community_asset,
    make_note,
    make_organization,
    make_outlet,
    make_person,
    make_team,
)
from wherewithal.capacity.models import (
    FactCheck,
    MaterialFacts,
    Placement,
    RelationshipFacts,
    SpaceFacts,
)
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.libraries.models import CalendarEntry
from wherewithal.people.models import PersonLine, Tie
from wherewithal.programs.models import Allocation, Program, ResourceNeed, SpaceNeedFacts
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise
from wherewithal.quantities import Quantity
from wherewithal.vocabulary.models import Tagging, Topic

exact, about = Quantity.exact, Quantity.about
Story = Callable[[Cast], Callable[[], Any]]


@dataclass(frozen=True)
class Told:
    """The sentence that the page says, and the story: it makes the rows and returns what spoils it."""

    kind: str
    sentence: str
    story: Story


def add(model: Any, cast: Cast, **fields: Any) -> Any:
    return model.objects.create(library=cast.library, **fields)


def change(row: Any, **fields: Any) -> Callable[[], Any]:
    """A change for later."""

    def later() -> None:
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()

    return later


def program(cast: Cast, name: str = "Talks", **fields: Any) -> Program:
    return add(Program, cast, name=name, **fields)


def need(cast: Cast, owner: Program, kind: str, name: str, **fields: Any) -> ResourceNeed:
    return add(ResourceNeed, cast, program=owner, kind=kind, name=name, **fields)


def room_need(cast: Cast, owner: Program, name: str = "A place for all", **facts: Any) -> Any:
    row = need(cast, owner, "space", name)
    add(SpaceNeedFacts, cast, resource_need=row, **facts)
    return row


def give(cast: Cast, row: ResourceNeed, **source: Any) -> Allocation:
    return add(Allocation, cast, resource_need=row, **source)


def room(cast: Cast, name: str = "Study room", **facts: Any) -> Any:
    asset = make_asset(cast.library, name=name)
    add(SpaceFacts, cast, asset=asset, **facts)
    return asset


def relationship(cast: Cast, name: str, **facts: Any) -> Any:
    asset = make_asset(cast.library, "relationship", name)
    add(RelationshipFacts, cast, asset=asset, **facts)
    return asset


def topic(cast: Cast, name: str, *rows: Any) -> Topic:
    words = {"communityneed": "need", "communityasset": "community_asset"}
    made = add(Topic, cast, name=name)
    for row in rows:
        slug = row._meta.model_name
        add(Tagging, cast, topic=made, **{words.get(slug, slug): row})
    return made


def agreed(cast: Cast, name: str) -> Any:
    return make_person(cast.library, name, consent="given")


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


def never_asked(cast: Cast) -> Callable[[], Any]:
    wish = add(CommunityNeed, cast, text="A place to be", not_asked="The teens themselves")
    add(Evidence, cast, need=wish)
    topic(cast, "Teens", wish, program(cast))
    return change(wish, not_asked="")


def nobody_teaches(cast: Cast) -> Callable[[], Any]:
    asset = make_asset(cast.library, "material", "Sewing machine")
    return lambda: add(MaterialFacts, cast, asset=asset, who_can_teach="Pam")


def nobody_need_teach(cast: Cast) -> Callable[[], Any]:
    asset = make_asset(cast.library, "material", "Button maker")
    fact = {"asset": asset, "field": "who_can_teach", "is_not_needed": True}
    return lambda: add(FactCheck, cast, **fact)


def no_evidence(cast: Cast) -> Callable[[], Any]:
    wish = add(CommunityNeed, cast, text="More book groups")
    # Evidence that only its author may read counts as well.
    return lambda: add(Evidence, cast, need=wish, level="private", noted_by=cast.lee.user)


def old_evidence(cast: Cast) -> Callable[[], Any]:
    wish = add(CommunityNeed, cast, text="More book groups")
    add(Evidence, cast, need=wish, on="2019-11-08", text="Said at the desk")
    return lambda: add(Evidence, cast, need=wish)


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


TOLD = (
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
        "Of “Hall (40 people)” it says that it holds 40 people, and the fact beside says 60.",
        numbers_disagree,
    ),
    Told(
        "words-disagree",
        "Two lines about “Study room” do not go together. One look would settle it.",
        words_disagree,
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
        "“Talks” has 10 of 20 for “Laptops”. By a line about “10 laptops” there are more to be had.",
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
    Told(
        "never-asked",
        "“Talks” rests on a need, and you noted who was not asked about it: The teens themselves.",
        never_asked,
    ),
    Told(
        "nobody-teaches",
        "It is not noted who could teach others to use “Sewing machine”.",
        nobody_teaches,
    ),
    Told(
        "nobody-teaches",
        "It is not noted who could teach others to use “Button maker”.",
        nobody_need_teach,
    ),
    Told("no-evidence", "Nobody noted how you know of this: “More book groups”.", no_evidence),
    Told("old-evidence", "You last heard about “More book groups” in November 2019.", old_evidence),
    Told(
        "held-by-ended",
        "“Study room” is still set aside for “Talks”, which is over.",
        held_by_ended,
    ),
    Told(
        "untaken-offer",
        "“Ann” offers something that no program has taken up yet.",
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
        "No program uses “Study room” yet: “A big stage”",
        unused_strength,
    ),
)
