"""How the sample libraries keep their partnerships. People, words, days and files are made up for the samples."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import Area, Asset
from wherewithal.demo.days import day_from_today
from wherewithal.demo.people import add_consenting
from wherewithal.demo.rows import Row, fill_in
from wherewithal.partnerships.agreements.actions import (
    add_approval_step,
    approve_agreement,
    change_agreement,
)
from wherewithal.partnerships.agreements.models import ApprovalStep
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.before.actions import add_vetting_step, answer_before_yes
from wherewithal.partnerships.before.models import AppliesTo, Verdict
from wherewithal.partnerships.before.questions import questions_of, rules_of
from wherewithal.partnerships.ending.actions import add_thanks, change_ending, end_partnership
from wherewithal.partnerships.files.actions import add_partnership_file
from wherewithal.partnerships.kept.actions import add_partnership_contact, change_partnership
from wherewithal.partnerships.kept.models import Rank, Side
from wherewithal.people.models import Organization


@dataclass(frozen=True, slots=True)
class Kept:
    """One partnership that goes on. Days are counted from today.

    `organization` is said only where no sheet of the sample has the row yet.
    """

    row: str
    stands: Mapping[str, Any]
    organization: str = ""
    theirs: tuple[tuple[str, str, Rank], ...] = ()
    agreement: Mapping[str, Any] = field(default_factory=dict)
    review_in_days: int = 0
    approved: int = 0
    file: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """One that ended well: its row, when, and what was gathered."""

    row: str
    stands: Mapping[str, Any]
    ended_days_ago: int
    door_in_days: int
    gathered: Mapping[str, Any]
    thanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What was answered before one ask went out: the need it is for, and the answers in their order."""

    need: str
    answers: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Partnerships:
    """All of it, of one sample library; who reads an agreement before it is signed, if anybody."""

    kept: tuple[Kept, ...]
    ended: Ended
    before: Before
    approval_steps: tuple[str, ...] = ()


POLICY = (
    ("They are insured (sample)", AppliesTo.ORGANIZATIONS),
    ("The check that our state asks for (sample)", AppliesTo.WITH_YOUNG),
)


def write_rows(told: Partnerships, *, by: Membership) -> None:
    """The rows of which the sample's sheets do not tell: the one that ended, and those that name an organization."""
    bodies = Organization.objects.in_library(by.library_id)
    rows = [
        Row(kept.row, organization=bodies.get(name=kept.organization))
        for kept in told.kept
        if kept.organization
    ]
    fill_in(by=by, asks=by, area=Area.RELATIONSHIP, rows=[*rows, Row(told.ended.row)])


def keep_partnerships(told: Partnerships, *, admin: Membership, by: Membership) -> None:
    """What stands, who keeps it, what is settled and how it ended; and what is looked at before a yes."""
    steps = [
        add_approval_step(by=admin, name=name, position=at)
        for at, name in enumerate(told.approval_steps, 1)
    ]
    for kept in told.kept:
        _keep(kept, steps, admin=admin, by=by)
    _end(told.ended, admin=admin, by=by)
    _look_first(told.before, admin=admin, by=by)


def _keep(told: Kept, steps: list[ApprovalStep], *, admin: Membership, by: Membership) -> None:
    asset = _row(by, told.row)
    review_on = day_from_today(told.review_in_days)
    change_partnership(by=by, asset=asset, review_on=review_on, **told.stands)
    _people(told, asset, admin=admin, by=by)
    agreement = change_agreement(by=by, asset=asset, review_on=review_on, **told.agreement)
    for step in steps[: told.approved]:
        approve_agreement(by=admin, agreement=agreement, step=step, on=day_from_today(-30))
    if told.file is not None:
        name, text, words = told.file
        add_partnership_file(by=by, asset=asset, name=name, data=text.encode(), words=words)


def _people(told: Kept, asset: Asset, *, admin: Membership, by: Membership) -> None:
    for member, part in ((by, "Writes to them"), (admin, "Steps in when the other is away")):
        add_partnership_contact(
            by=by,
            asset=asset,
            side=Side.OURS,
            member=member,
            part=part,
            starts_on=day_from_today(-400),
        )
    for name, part, rank in told.theirs:
        add_partnership_contact(
            by=by,
            asset=asset,
            side=Side.THEIRS,
            person=add_consenting(by, name),
            part=part,
            rank=rank,
            starts_on=day_from_today(-300),
        )


def _end(told: Ended, *, admin: Membership, by: Membership) -> None:
    asset = _row(by, told.row)
    change_partnership(by=by, asset=asset, **told.stands)
    ended_on = day_from_today(-told.ended_days_ago)
    ending = end_partnership(
        by=by, asset=asset, ended_on=ended_on, door_on=day_from_today(told.door_in_days)
    )
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


def _look_first(told: Before, *, admin: Membership, by: Membership) -> None:
    """The policy's reminders, and the questions of one ask that goes on."""
    for at, (name, applies_to) in enumerate(POLICY, 1):
        add_vetting_step(by=admin, name=name, applies_to=applies_to, position=at)
    ask = Ask.objects.in_library(by.library_id).get(needs__resource_need__name=told.need)
    answers = dict(zip(questions_of(rules_of(by.library_id)), told.answers, strict=False))
    answer_before_yes(
        by=by,
        ask=ask,
        answers=answers,
        verdict=Verdict.GO,
        words=told.words,
        on=day_from_today(-3),
    )


def _row(by: Membership, name: str) -> Asset:
    rows = Asset.objects.in_library(by.library_id).filter(area=Area.RELATIONSHIP)
    found: Asset = rows.get(name=name)
    return found
