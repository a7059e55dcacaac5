"""The ledger to take along: its sums as on the board page, and every line of the period beside them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.partnerships.exchange.wording import typed_amount, worth_of_line
from wherewithal.reports.board.exchanged import exchange_section, lines_of
from wherewithal.reports.figures import Record
from wherewithal.reports.period import Period
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Report, Row, Section, Table, unless_bare

LEDGER = "ledger"


def ledger_report(member: Member, period: Period) -> Report:
    """What was given and received in a period. An amount that nobody noted stays an empty cell."""
    found = lines_of(on_paper(member), period)
    return Report(
        slug=LEDGER,
        title=_("Given and received"),
        lede=period.words,
        sections=unless_bare(exchange_section(found), _lines(found)),
        is_landscape=True,
    )


def _lines(found: Sequence[Exchange]) -> Section:
    columns = (
        _("With whom?"),
        _("Which way did it go?"),
        _("When"),
        _("Until"),
        _("What was it?"),
        _("How much?"),
        _("Counted in"),
        _("What was it worth?"),
        _("How do we know?"),
        _("In a few words"),
        _("For which program?"),
    )
    return Section(
        slug="lines",
        title=_("One by one"),
        table=Table(columns, tuple(_row(entry) for entry in found)),
    )


def _row(entry: Exchange) -> Row:
    cells = (
        str(entry),
        str(entry.get_direction_display()),
        entry.on,
        entry.until or "",
        str(entry.get_kind_display()),
        typed_amount(entry.amount, entry.unit),
        str(entry.get_unit_display()),
        worth_of_line(entry),
        entry.worth_how,
        entry.words,
        entry.program.name if entry.program else "",
    )
    return Row(cells, Record("exchange", entry.pk, str(entry)))
