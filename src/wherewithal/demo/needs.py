"""What people around the sample libraries want, and how the libraries know: on the facts, else made up.

Who was asked, when and how many is made up for the samples and says so at its source. Where the facts
are silent, numbers stay unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.community.needs.actions import (
    add_evidence,
    add_finding,
    add_need,
    ask_question,
)
from wherewithal.community.needs.models import CommunityNeed, Method, NeedKind, WayToKnow
from wherewithal.opportunities.weighing.actions import (
    add_candidate,
    decide_priorities,
    draw_link,
    keep_own_order,
)
from wherewithal.people.models import PersonLine
from wherewithal.quantities import Quantity
from wherewithal.vocabulary.actions import tag
from wherewithal.vocabulary.audiences import Audience

MADE_UP = "made up for this sample"
NOT_COUNTED = Quantity.unknown()


@dataclass(frozen=True, slots=True)
class Heard:
    """One piece of evidence."""

    method: str
    text: str
    on: date | None = None
    how_many: Quantity = NOT_COUNTED


@dataclass(frozen=True, slots=True)
class Need:
    """One need or interest, how it is known, and what it is about."""

    text: str
    kind: str
    audience: str
    topic: str
    heard: tuple[Heard, ...] = ()
    who: str = ""
    place: str = ""
    not_asked: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """All that one library noted: needs, a question with its first finding, topics, links, priorities."""

    needs: tuple[Need, ...]
    question: str
    sources: str
    how: str
    found: str
    found_by: str
    tagged: Mapping[str, str]
    linked: tuple[tuple[str, int, str], ...] = ()
    tagged_lines: Mapping[str, str] = field(default_factory=dict)
    candidates: tuple[tuple[str, int], ...] = ()
    reasons: str = ""


SUNNYDALE = Around(
    needs=(
        Need(
            "We would love to come to storytime, but our children cannot follow it",
            NeedKind.NEED,
            Audience.FAMILIES,
            "Sign language",
            (
                Heard(
                    Method.INTERVIEW,
                    "“We sit in the back row and guess.”",
                    date(2026, 1, 14),
                    Quantity.exact(9),
                ),
                Heard(
                    Method.CONVERSATION,
                    "After storytime, one father signed with his daughter what had been read.",
                    date(2026, 2, 3),
                    Quantity.exact(1),
                ),
            ),
            who="Deaf families",
            not_asked="Deaf grandparents and other older adults",
        ),
        Need(
            "Somewhere to be after school that is not home and not the parking lot",
            NeedKind.NEED,
            Audience.TEENS,
            "A place to be",
            (
                Heard(
                    Method.WALK,
                    "Every afternoon the tables are full of teens, and so is the curb outside.",
                    date(2026, 2, 10),
                ),
            ),
            not_asked="The teens themselves",
        ),
        Need(
            "Stories and songs in Farsi as well as English",
            NeedKind.INTEREST,
            Audience.NEWCOMERS,
            "Languages",
            (Heard(Method.CONVERSATION, "“My mother would come along, too.”", date(2023, 11, 8)),),
            who="Members of neighborhood association 1",
            place="Far from the library",
        ),
        Need(
            "More book groups, also in the evening", NeedKind.INTEREST, Audience.ADULTS, "Reading"
        ),
    ),
    question="Who in our deaf community would teach us, and what would they like from us?",
    sources="The families who came to storytime; local schools",
    how=WayToKnow.CONVERSATIONS,
    found="Two of the families know each other from the same school.",
    found_by=Method.CONVERSATION,
    tagged={
        "Children’s services (1 librarian)": "Reading",
        "Library associates (5)": "A place to be",
        "2 study rooms (2 to 5 people)": "A place to be",
    },
    linked=(("Neighborhood association 1", 2, "Many of its members speak English and Farsi."),),
    candidates=(
        ("A storytime that deaf families can follow", 0),
        ("A place for teens after school", 1),
    ),
    reasons="The families have waited longest, and they told us themselves. The teens come next.",
)

GOTHAM = Around(
    needs=(
        Need(
            "Something for us to make and do, not only programs for little kids",
            NeedKind.NEED,
            Audience.TEENS,
            "Making and repairing",
            (
                Heard(
                    Method.SURVEY,
                    "Making things came first, music second.",
                    date(2026, 1, 20),
                    Quantity.exact(58),
                ),
                Heard(
                    Method.FOCUS_GROUP,
                    "“We come for the computers because there is nothing else.”",
                    date(2026, 2, 12),
                    Quantity.exact(11),
                ),
                Heard(
                    Method.CONVERSATION,
                    "A teacher wishes that homework and making met somewhere.",
                    date(2025, 12, 2),
                ),
            ),
            not_asked="Teens who never come to a branch",
        ),
        Need(
            "Help with assignments on the day they are given out",
            NeedKind.NEED,
            Audience.TEENS,
            "Homework and school",
            (Heard(Method.CONVERSATION, "“You never know what we are working on.”"),),
            who="Students of the local high schools",
        ),
        Need(
            "To get close to animals, bones and stones",
            NeedKind.INTEREST,
            Audience.CHILDREN,
            "Nature and science",
            (Heard(Method.WALK, "The museum’s shelf is always empty.", date(2025, 10, 6)),),
        ),
    ),
    question="Which of our neighborhoods have teens whom none of our branches reaches?",
    sources="School enrollment figures; branch teen staff",
    how=WayToKnow.NUMBERS,
    found="Every branch counts visits, none of them counts teens.",
    found_by=Method.DIRECTORY,
    tagged={
        "Central youth services (a coordinator and program developers)": "Making and repairing",
        "3D printer": "Making and repairing",
        "Craft supplies": "Making and repairing",
    },
    linked=(
        ("Natural history museum", 2, "Its free tickets could be the beginning of more."),
        ("Local high schools", 1, "Long-standing friends: we could ask what is coming."),
    ),
    candidates=(
        ("Workshops for teens in every region", 0),
        ("Knowing the assignments before they are due", 1),
        ("Using what the museum knows", 2),
    ),
)

SMALLVILLE = Around(
    needs=(
        Need(
            "Everything is over an hour away: we would learn new things if they came here",
            NeedKind.NEED,
            Audience.EVERYONE,
            "Getting here",
            (Heard(Method.CONVERSATION, "Said at the desk, again and again."),),
            who="People in farming and at the factory",
            not_asked="People on the late shift",
        ),
        Need(
            "To take things apart and see how they work",
            NeedKind.INTEREST,
            Audience.CHILDREN,
            "Making and repairing",
            (
                Heard(
                    Method.INTERVIEW,
                    "“Can we build a robot that feeds the guinea pigs?”",
                    date(2026, 2, 21),
                    Quantity.exact(6),
                ),
            ),
        ),
    ),
    question="What would bring people in who only drive past?",
    sources="The minister across the street; town hall",
    how=WayToKnow.CONVERSATIONS,
    found="Most of them pass on the way to the factory, before we open.",
    found_by=Method.WALK,
    tagged={"1 activity room (10 people)": "Making and repairing"},
    tagged_lines={"Half-retired mechanic: fixes anything": "Making and repairing"},
    candidates=(("A robotics day in the activity room", 1),),
)


def look_around(told: Around, *, by: Membership, colleague: Membership) -> None:
    """All of it, through the same actions that a click calls."""
    needs = [_note(need, by=by, colleague=colleague) for need in told.needs]
    question = ask_question(by=by, text=told.question, sources=told.sources, how=told.how, owner=by)
    add_finding(by=colleague, question=question, method=told.found_by, text=told.found)
    assets = Asset.objects.in_library(by.library_id)
    for name, topic in told.tagged.items():
        tag(by=by, row=assets.get(name=name), name=topic)
    for text, topic in told.tagged_lines.items():
        tag(by=by, row=PersonLine.objects.in_library(by.library_id).get(text=text), name=topic)
    for name, place, words in told.linked:
        draw_link(by=by, asset=assets.get(name=name), need=needs[place], text=words)
    _weigh(told, needs, by=by, colleague=colleague)


def _note(need: Need, *, by: Membership, colleague: Membership) -> CommunityNeed:
    row = add_need(
        by=by,
        text=need.text,
        kind=need.kind,
        audience=need.audience,
        who=need.who,
        place=need.place,
        not_asked=need.not_asked,
    )
    tag(by=by, row=row, name=need.topic)
    for heard in need.heard:
        add_evidence(
            by=colleague,
            need=row,
            method=heard.method,
            text=heard.text,
            on=heard.on,
            how_many=heard.how_many,
            source=MADE_UP,
        )
    return row


def _weigh(
    told: Around, needs: list[CommunityNeed], *, by: Membership, colleague: Membership
) -> None:
    """Each orders alone, and in one library they have decided."""
    candidates = [
        add_candidate(by=by, text=text, need=needs[place]) for text, place in told.candidates
    ]
    keep_own_order(by=by, candidates=candidates)
    keep_own_order(by=colleague, candidates=[*candidates[1:], *candidates[:1]])
    if told.reasons:
        decide_priorities(by=by, candidates=candidates, reasons=told.reasons, on=date(2026, 3, 2))
