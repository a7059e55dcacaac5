"""How the sample libraries keep their partnerships. People, words, days and files are made up for the samples."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Area, Asset
from wherewithal.demo.people import add_consenting
from wherewithal.demo.rows import Row, fill_in
from wherewithal.partnerships.agreements.actions import (
    add_approval_step,
    approve_agreement,
    change_agreement,
)
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.before.actions import add_vetting_step, answer_before_yes
from wherewithal.partnerships.before.models import AppliesTo, Verdict
from wherewithal.partnerships.before.questions import questions_of, rules_of
from wherewithal.partnerships.ending.actions import add_thanks, change_ending, end_partnership
from wherewithal.partnerships.files.actions import add_partnership_file
from wherewithal.partnerships.kept.actions import add_partnership_contact, change_partnership
from wherewithal.partnerships.kept.models import PartnershipLevel, Rank, Side


@dataclass(frozen=True, slots=True)
class Kept:
    """One partnership that goes on. Days are counted from today."""

    row: str
    stands: Mapping[str, Any]
    theirs: tuple[tuple[str, str, Rank], ...] = ()
    agreement: Mapping[str, Any] = field(default_factory=dict)
    review_in_days: int = 0
    approved: int = 0
    file: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class Ended:
    """One that ended well: its row, when, and what was gathered."""

    row: Row
    stands: Mapping[str, Any]
    ended_days_ago: int
    door_in_days: int
    gathered: Mapping[str, Any]
    thanks: tuple[str, ...]


MINUTES = """Minutes of a meeting (sample, made up)

We sat together for half an hour. Both sides like how it goes.
They would like to know our plans for the summer by March.
We would like to know whom to call when the one we know is away.
"""
GOTHAM = (
    Kept(
        "Local high schools",
        {
            "level": PartnershipLevel.NETWORKING,
            "intended_level": PartnershipLevel.COORDINATING,
            "shared_goal": "Teens find at the library what their assignments ask for (sample)",
            "success": "We hear of an assignment before the first teen asks for it (sample)",
        },
        theirs=(
            ("Tess Sample", "Tells us what her classes work on", Rank.FIRST),
            ("Rufus Sample", "Knows the timetable when she is away", Rank.SECOND),
        ),
        agreement={
            "parties": "Two teachers, and teen services (sample)",
            "roles": "They tell us of assignments; we put books and computers aside",
            "communication": "A mail on the first Monday of the month",
            "changing": "Whoever wants it otherwise says so; nobody has to give reasons",
        },
        review_in_days=12,
        approved=1,
        file=("Minutes of our meeting (sample).txt", MINUTES, "What we said to each other"),
    ),
)
SUNNYDALE = (
    Kept(
        "Neighborhood association 2",
        {
            "level": PartnershipLevel.INFORMING,
            "intended_level": PartnershipLevel.JOINT,
            "shared_goal": "A room and a reason to meet, for whoever lives around here (sample)",
            "success": "Two evenings a year that neither of us could hold alone (sample)",
        },
        theirs=(
            ("Olga Sample", "Has the key to the large room", Rank.FIRST),
            ("Emil Sample", "Opens it when she travels", Rank.SECOND),
        ),
        agreement={
            "roles": "They open their building; we bring people and a projector (sample)",
            "upkeep": "Whoever comes last sweeps",
            "measures": "Both would do it again",
        },
        review_in_days=20,
        approved=2,
        file=("Evenings in their house (sample).txt", MINUTES, "What both wrote down"),
    ),
)
ENDED = {
    "gotham": Ended(
        Row("The film club (sample)"),
        {"level": PartnershipLevel.JOINT, "shared_goal": "Films made by teens, shown to all"},
        ended_days_ago=40,
        door_in_days=120,
        gathered={
            "why": "The club moved to another town; nobody is cross",
            "numbers": "About 6 evenings, about 200 guests (sample)",
            "stories": "A film about the bus line made a whole room laugh",
            "learned": "Ask for the room half a year before",
            "shared_with": "The branch, and the parents of the young film makers",
            "door_words": "They may come back with a new film",
        },
        thanks=("Whoever ran the projector (sample)", "The club’s chair (sample)"),
    ),
    "sunnydale": Ended(
        Row("The sewing circle (sample)"),
        {"level": PartnershipLevel.COORDINATING, "shared_goal": "Clothes mended, not thrown away"},
        ended_days_ago=25,
        door_in_days=60,
        gathered={
            "why": "They have a room of their own now",
            "numbers": "11 afternoons; several coats saved (sample)",
            "stories": "Somebody of 80 taught somebody of 8 to thread a needle",
            "learned": "A table by the window is worth more than a large room",
            "shared_with": "The friends of the library",
        },
        thanks=("The circle’s eldest (sample)", "Her daughter, who drove (sample)"),
    ),
    "smallville": Ended(
        Row("The summer theater (sample)"),
        {"level": PartnershipLevel.NETWORKING, "shared_goal": "One play a year behind the library"},
        ended_days_ago=70,
        door_in_days=30,
        gathered={
            "why": "The summer was over, and so was the grant",
            "numbers": "1 play, about 60 guests (sample)",
            "stories": "It rained; everybody stayed",
            "learned": "Have a tent",
            "shared_with": "Town hall",
            "door_words": "They look for a place again next spring",
        },
        thanks=("The director of the play (sample)",),
    ),
}
POLICY = (
    ("They are insured (sample)", AppliesTo.ORGANIZATIONS),
    ("The check that our state asks for (sample)", AppliesTo.WITH_YOUNG),
)
STEPS = ("A colleague reads it (sample)", "The director reads it (sample)")
ANSWERS = (
    "Teens who have no quiet table at home (sample)",
    "We both want them to stay after school",
    "Whoever asks also carries it, two hours a week",
)


def keep_partnerships(
    kept: tuple[Kept, ...], *, slug: str, admin: Membership, by: Membership
) -> None:
    """What stands, who keeps it, what is settled and how it ended; and what is looked at before a yes."""
    steps = [
        add_approval_step(by=admin, name=name, position=at) for at, name in enumerate(STEPS, 1)
    ]
    for told in kept:
        asset = _row(by, told.row)
        change_partnership(by=by, asset=asset, review_on=_day(told.review_in_days), **told.stands)
        _people(told, asset, admin=admin, by=by)
        agreement = change_agreement(
            by=by, asset=asset, review_on=_day(told.review_in_days), **told.agreement
        )
        for step in steps[: told.approved]:
            approve_agreement(by=admin, agreement=agreement, step=step, on=_day(-30))
        name, text, words = told.file
        add_partnership_file(by=by, asset=asset, name=name, data=text.encode(), words=words)
    _end(ENDED[slug], admin=admin, by=by)
    _look_first(admin=admin, by=by)


def _people(told: Kept, asset: Asset, *, admin: Membership, by: Membership) -> None:
    for member, part in ((by, "Writes to them"), (admin, "Steps in when the other is away")):
        add_partnership_contact(
            by=by, asset=asset, side=Side.OURS, member=member, part=part, starts_on=_day(-400)
        )
    for name, part, rank in told.theirs:
        add_partnership_contact(
            by=by,
            asset=asset,
            side=Side.THEIRS,
            person=add_consenting(by, name),
            part=part,
            rank=rank,
            starts_on=_day(-300),
        )


def _end(told: Ended, *, admin: Membership, by: Membership) -> None:
    (asset,) = fill_in(by=by, asks=by, area=Area.RELATIONSHIP, rows=[told.row])
    change_partnership(by=by, asset=asset, **told.stands)
    ended_on = _day(-told.ended_days_ago)
    ending = end_partnership(by=by, asset=asset, ended_on=ended_on, door_on=_day(told.door_in_days))
    change_ending(by=by, ending=ending, shared_on=ended_on, **told.gathered)
    for at, whom in enumerate(told.thanks):
        add_thanks(
            by=by,
            ending=ending,
            whom=whom,
            is_manager=at > 0,
            by_member=admin,
            done_on=ended_on if at == 0 else None,
        )


def _look_first(*, admin: Membership, by: Membership) -> None:
    """The policy's reminders, and the questions of the first ask that goes on."""
    for at, (name, applies_to) in enumerate(POLICY, 1):
        add_vetting_step(by=admin, name=name, applies_to=applies_to, position=at)
    ask = Ask.objects.in_library(by.library_id).order_by("pk").first()
    if ask is not None:
        questions = questions_of(rules_of(by.library_id))
        answers = dict(zip(questions, ANSWERS, strict=False))
        answer_before_yes(
            by=by, ask=ask, answers=answers, verdict=Verdict.GO, words="Let us", on=_day(-3)
        )


def _row(by: Membership, name: str) -> Asset:
    rows = Asset.objects.in_library(by.library_id).filter(area=Area.RELATIONSHIP)
    found: Asset = rows.get(name=name)
    return found


def _day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)
