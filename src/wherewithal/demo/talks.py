"""What the sample libraries talked about, gave and received, how it felt, how a date was: all made up.

Days are counted from today; what lies ahead has a plus.
"""

from dataclasses import dataclass

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Asset
from wherewithal.demo.days import day_from_today
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
from wherewithal.quantities import Quantity


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
        follow_up = {"text": talk.follows, "by_when": day_from_today(talk.follows_days), "who": who}
    log_conversation(
        by=by,
        on=day_from_today(talk.days),
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
        on=day_from_today(line.days),
        words=line.words,
        worth_cents=line.worth_cents,
        worth_how=line.worth_how,
        organization=_organization(by, line.organization),
    )


def _look_back(told: LookBack, *, by: Membership) -> None:
    program = Program.objects.in_library(by.library_id).get(name=told.program)
    day = day_from_today(told.days)
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
    row = pulse.begin_pulse(by=by, asset=asset, on=day_from_today(told.days))
    for member, steps in zip(ours, told.ours, strict=True):
        pulse.answer_pulse(member=member, row=row, steps=_steps(steps))
    for number, steps in enumerate(told.theirs):
        words = told.words if number == 0 else ""
        pulse.count_partner_answer(row=row, steps=_steps(steps), words=words)
    pulse.close_pulse(by=by, row=row, on=day_from_today(told.days + 14))


def _steps(told: str) -> dict[str, int]:
    """The digits of "443343" as an answer to each of the six questions."""
    return {each.slug: int(step) for each, step in zip(QUESTIONS, told, strict=True)}


def _organization(by: Membership, name: str) -> Organization:
    return Organization.objects.in_library(by.library_id).get(name=name)
