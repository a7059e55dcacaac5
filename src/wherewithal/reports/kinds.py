"""Which reports there are, what each is good for, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.people.quoting import may_quote, spoken
from wherewithal.reports.board import board_report, ledger_report
from wherewithal.reports.figures import Figure, Record
from wherewithal.reports.grant import needs_assessment
from wherewithal.reports.models import Snapshot
from wherewithal.reports.partners import partner_register, state_report
from wherewithal.reports.period import Period
from wherewithal.reports.report import Line, Report, Row, Section, Table
from wherewithal.reports.review import review_report
from wherewithal.reports.snapshots.queries import snapshots_in
from wherewithal.reports.snapshots.report import Moment, moment_now, over_time_report

SAYS_WORDS = (Report, Section, Figure, Record, Line, Table, Row)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks of a report: the days, and for the map over time the two snapshots."""

    period: Period
    then: Snapshot | None = None
    now: Snapshot | None = None

    @property
    def query(self) -> str:
        """The same in an address."""
        keys = [("then", self.then), ("now", self.now)]
        found = [f"{name}={row.pk}" for name, row in keys if row is not None]
        return "&".join([self.period.query, *found])


@dataclass(frozen=True, slots=True)
class Kind:
    """One report: its page, what it is good for, and whether it speaks of a period or says words of ours."""

    url_name: str
    title: str | Promise
    good_for: str | Promise
    read: Callable[[Member, Asked], Report]
    has_period: bool = False
    words_label: str | Promise = ""

    def make(self, member: Member, asked: Asked) -> Report:
        """The report as page, paper and file show it: no words that name somebody who stays out."""
        return spoken(self.read(member, asked), may_quote(member, leaving=True), into=SAYS_WORDS)


def over_time(member: Member, asked: Asked) -> Report:
    """From one snapshot to another, or to today."""
    then = asked.then or first_to_compare(member, asked.now)
    now = _moment(asked.now) or moment_now(member, today=asked.period.today)
    return over_time_report(member, _moment(then), now)


def first_to_compare(member: Member, now: Snapshot | None) -> Snapshot | None:
    """The newest snapshot, or the one before that with which it is compared."""
    rows = snapshots_in(member)
    return (rows if now is None else rows.filter(taken_at__lt=now.taken_at)).first()


def _moment(row: Snapshot | None) -> Moment | None:
    return None if row is None else Moment(row.taken_on, row.state)


KINDS: dict[str, Kind] = {
    "board": Kind(
        "board_report",
        _("For the board"),
        _(
            "One page for trustees: what we have, what people ask for, which gaps were closed, what may "
            "slip, and what you ask of them. Behind it, every figure with its records."
        ),
        lambda member, asked: board_report(member, asked.period),
        has_period=True,
        words_label=_("What we ask the board"),
    ),
    "needs": Kind(
        "needs_assessment",
        _("Needs assessment"),
        _(
            "For a grant application: what you need most and how you know, what you can offer, whom to "
            "engage, and how to approach them."
        ),
        lambda member, asked: needs_assessment(member, asked.period),
        words_label=_("How we would approach them"),
    ),
    "partners": Kind(
        "partner_register",
        _("Partner register"),
        _(
            "Everybody you work with on one line each: contact, area, legal type, since when, and asks."
        ),
        lambda member, asked: partner_register(member, asked.period),
    ),
    "ledger": Kind(
        "ledger_report",
        _("Given and received"),
        _(
            "What went both ways between you and your partners in a period: the sums and, line by line, "
            "what they are made of."
        ),
        lambda member, asked: ledger_report(member, asked.period),
        has_period=True,
    ),
    "state": Kind(
        "state_report",
        _("Partners for the state report"),
        _(
            "How many partners you have of each partner area and legal type, as state libraries ask for "
            "it, and who has none noted yet."
        ),
        lambda member, asked: state_report(member, asked.period),
    ),
    "review": Kind(
        "review_report",
        _("Review"),
        _("What was said at the last review, and what changed on the map since the last snapshot."),
        lambda member, asked: review_report(member, asked.period),
    ),
    "map-over-time": Kind(
        "map_over_time",
        _("The map over time"),
        _(
            "Keep the state of your map on a day, and see later what is new, gone, stronger or answered: "
            "good before a review, and to show that the work leads somewhere."
        ),
        over_time,
    ),
}
