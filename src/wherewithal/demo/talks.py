"""What the sample libraries talked about, gave and received, how it felt, how a date was: all made up.

Days are counted from today; what lies ahead has a plus.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.contact.actions import FollowUpFields, log_conversation
from wherewithal.partnerships.debriefs.actions import Remark, add_debrief
from wherewithal.partnerships.debriefs.leaned_on import leaned_on
from wherewithal.partnerships.exchange.actions import add_exchange
from wherewithal.partnerships.exchange.models import Direction, ExchangeKind
from wherewithal.partnerships.feed.actions import open_calendar
from wherewithal.partnerships.pulse import actions as pulse
from wherewithal.partnerships.pulse.questions import QUESTIONS
from wherewithal.people.models import Organization
from wherewithal.programs.models import Program
from wherewithal.quantities import UNKNOWN, Quantity

GIVEN, RECEIVED = Direction.GIVEN, Direction.RECEIVED


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation with organizations of the sample, and what follows from it by a day."""

    days: int
    organizations: tuple[str, ...]
    words: str
    how: str = ""
    whom: str = ""
    follows: str = ""
    follows_days: int | None = None
    is_for_admin: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """A line of the ledger. Worth is said only where somebody wanted to."""

    days: int
    direction: Direction
    organization: str
    kind: ExchangeKind
    amount: Quantity
    words: str
    worth_cents: int | None = None
    worth_how: str = ""


@dataclass(frozen=True, slots=True)
class LookBack:
    """A look back at a date of a program, and what was said of things that it leaned on."""

    days: int
    program: str
    went_well: str
    was_hard: str
    learned: str
    about: dict[str, str]


@dataclass(frozen=True, slots=True)
class Round:
    """A round of a pulse that is closed: for each one who answered, the six steps."""

    days: int
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class KeptUp:
    """All of it, of one sample library."""

    talks: tuple[Talk, ...]
    ledger: tuple[Given, ...]
    looks_back: tuple[LookBack, ...]
    partnership: str = ""
    rounds: tuple[Round, ...] = ()


GOTHAM = KeptUp(
    talks=(
        Talk(
            -20,
            ("Local high schools",),
            "Their teachers would come to a workshop before school, not after it (sample)",
            how="in-person",
            follows="Send them three mornings (sample)",
            follows_days=-3,
        ),
        Talk(
            -6,
            ("Natural history museum",),
            "They like the idea of a shared afternoon, and need it by the end of the season (sample)",
            how="phone",
            whom="Somebody at their desk (sample)",
            follows="Find a day for it (sample)",
            follows_days=-1,
            is_for_admin=True,
        ),
        Talk(-2, ("Natural history museum", "Local high schools"), "All three at one table (sample)"),
    ),
    ledger=(
        Given(-90, RECEIVED, "Natural history museum", ExchangeKind.GOODS, Quantity.exact(30),
              "Free tickets (sample)", 45_000, "What a ticket costs at their door (sample)"),
        Given(-60, RECEIVED, "Natural history museum", ExchangeKind.HOURS, Quantity.about(6),
              "A talk, and getting it ready (sample)"),
        Given(-75, GIVEN, "Natural history museum", ExchangeKind.SPACE, Quantity.exact(3),
              "A large meeting room for an evening (sample)"),
        Given(-40, GIVEN, "Local high schools", ExchangeKind.PROMOTION, UNKNOWN,
              "A word at the desk, nobody counted how often (sample)"),
    ),
    looks_back=(
        LookBack(
            -5,
            "Teens design their city",
            "A first try: twelve came, and stayed longer than planned (sample)",
            "Everybody at a laptop at once (sample)",
            "Begin on paper (sample)",
            {"10 laptops": "two of them break often (sample)"},
        ),
    ),
    partnership="Natural history museum",
    rounds=(
        Round(-200, ("443343", "543444", "443343"), ("322232", "432233", "322242", "332332"),
              "It began well. We would like to hear earlier (sample)"),
        Round(-50, ("554444", "544444", "554344"), ("443343", "443444", "543343", "443343"),
              "The shared afternoon was good for both (sample)"),
    ),
)  # fmt: skip
SUNNYDALE = KeptUp(
    talks=(
        Talk(
            -12,
            ("Neighborhood association 1",),
            "They would gladly put our evenings into their newsletter (sample)",
            how="mail",
            follows="Send two lines for the newsletter (sample)",
            follows_days=-1,
        ),
        Talk(
            -4,
            ("Local schools (teachers and parents’ association)",),
            "The parents ask for quiet hours before tests (sample)",
            how="chance",
            follows="Say which hours could be quiet (sample)",
            follows_days=6,
            is_for_admin=True,
        ),
    ),
    ledger=(
        Given(-80, GIVEN, "Neighborhood association 1", ExchangeKind.SPACE, Quantity.exact(4),
              "The meeting room for their evenings (sample)"),
        Given(-30, RECEIVED, "Neighborhood association 1", ExchangeKind.PROMOTION, Quantity.exact(2),
              "Our programs in their newsletter (sample)"),
        Given(-25, RECEIVED, "Local schools (teachers and parents’ association)", ExchangeKind.HOURS,
              Quantity.about(8), "Parents who sat with the crowd after school (sample)"),
    ),
    looks_back=(
        LookBack(
            -6,
            "Storytime in American Sign Language",
            "A first try: the signs went around the room (sample)",
            "Whoever sat at the back saw no hands (sample)",
            "Fewer chairs, in a half circle (sample)",
            {"1 meeting room for programs (50 people)": "far too crowded (sample)"},
        ),
    ),
)  # fmt: skip
SMALLVILLE = KeptUp(
    talks=(
        Talk(
            -9,
            ("Elks club",),
            "They have a griddle, and people who like to use it on a Saturday (sample)",
            how="in-person",
            follows="Ask which Saturday (sample)",
            follows_days=-2,
        ),
        Talk(-3, ("Elementary school",), "Four kits are safe, two more perhaps (sample)", how="phone",
             follows="Ask about the two in good time (sample)", follows_days=4, is_for_admin=True),
    ),
    ledger=(
        Given(-70, RECEIVED, "Elks club", ExchangeKind.MONEY, Quantity.exact(150),
              "From their pancake breakfast (sample)"),
        Given(-65, GIVEN, "Elks club", ExchangeKind.PROMOTION, Quantity.exact(2),
              "Their breakfast on our door (sample)"),
        Given(-15, GIVEN, "Elementary school", ExchangeKind.HOURS, UNKNOWN,
              "Reading aloud in two classes (sample)"),
    ),
    looks_back=(
        LookBack(
            -8,
            "Robotics day",
            "A first try with five children: something moved (sample)",
            "One table for everybody (sample)",
            "Two smaller groups, one after the other (sample)",
            {
                "2 tablets": "one of them breaks often (sample)",
                "1 activity room (10 people)": "far too crowded (sample)",
            },
        ),
    ),
)  # fmt: skip


def keep_up(
    kept: KeptUp, *, by: Membership, admin: Membership, colleagues: tuple[Membership, ...]
) -> None:
    """Note it all as an editor would; `colleagues` answer the pulse, and the first of them looks back."""
    for talk in kept.talks:
        _note(talk, by=by, admin=admin)
    for line in kept.ledger:
        _enter(line, by=by)
    for look_back in kept.looks_back:
        _look_back(look_back, by=colleagues[0])
    for each in kept.rounds:
        _hold_round(each, kept.partnership, by=by, ours=(by, admin, *colleagues))
    for member in (by, admin):
        open_calendar(by=member)


def _note(talk: Talk, *, by: Membership, admin: Membership) -> None:
    follow_up: FollowUpFields | None = None
    if talk.follows and talk.follows_days is not None:
        who = admin if talk.is_for_admin else by
        follow_up = {"text": talk.follows, "by_when": _day(talk.follows_days), "who": who}
    log_conversation(
        by=by,
        on=_day(talk.days),
        concerned=[_organization(by, name) for name in talk.organizations],
        follow_up=follow_up,
        how=talk.how,
        whom=talk.whom,
        words=talk.words,
    )


def _enter(line: Given, *, by: Membership) -> None:
    add_exchange(
        by=by,
        direction=line.direction,
        kind=line.kind,
        amount=line.amount,
        on=_day(line.days),
        words=line.words,
        worth_cents=line.worth_cents,
        worth_how=line.worth_how,
        organization=_organization(by, line.organization),
    )


def _look_back(told: LookBack, *, by: Membership) -> None:
    program = Program.objects.in_library(by.library_id).get(name=told.program)
    day = _day(told.days)
    leaned = {each.row.name: each for each in leaned_on(by, program, on=day)}
    add_debrief(
        by=by,
        program=program,
        on=day,
        remarks=[Remark(leaned[name], text) for name, text in told.about.items()],
        went_well=told.went_well,
        was_hard=told.was_hard,
        learned=told.learned,
    )


def _hold_round(
    told: Round, partnership: str, *, by: Membership, ours: tuple[Membership, ...]
) -> None:
    asset = Asset.objects.in_library(by.library_id).get(name=partnership)
    row = pulse.begin_pulse(by=by, asset=asset, on=_day(told.days))
    for member, steps in zip(ours, told.ours, strict=True):
        pulse.answer_pulse(member=member, row=row, steps=_steps(steps))
    for number, steps in enumerate(told.theirs):
        words = told.words if number == 0 else ""
        pulse.count_partner_answer(row=row, steps=_steps(steps), words=words)
    pulse.close_pulse(by=by, row=row, on=_day(told.days + 14))


def _steps(told: str) -> dict[str, int]:
    """The digits of "443343" as an answer to each of the six questions."""
    return {each.slug: int(step) for each, step in zip(QUESTIONS, told, strict=True)}


def _organization(by: Membership, name: str) -> Organization:
    return Organization.objects.in_library(by.library_id).get(name=name)


def _day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)
