"""The whole board page, read in a fixed number of queries."""

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.programs.coverage.gather import gather
from wherewithal.reports.board.asked import asked_section
from wherewithal.reports.board.exchanged import exchange_section, lines_of
from wherewithal.reports.board.gaps import gaps_section, need_rows
from wherewithal.reports.board.have import have_section
from wherewithal.reports.board.risks import risks_section
from wherewithal.reports.own_words import words_in
from wherewithal.reports.period import Period
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Report, Section

BOARD = "board"


def board_report(member: Member, period: Period) -> Report:
    """The same for whoever asks: it is read as for paper."""
    reader = on_paper(member)
    gathered = gather(reader)
    rows = need_rows(reader, gathered)
    return Report(
        slug=BOARD,
        title=_("For the board"),
        lede=_("%(period)s. What we have and what is covered is told as of today.")
        % {"period": period.words},
        sections=(
            have_section(reader),
            asked_section(reader),
            gaps_section(reader, rows, period),
            exchange_section(lines_of(reader, period)),
            risks_section(reader, gathered, rows, period),
            _ask_section(reader),
        ),
        is_one_page=True,
    )


def _ask_section(reader: Member) -> Section:
    return Section(
        slug="words",
        title=_("What we ask the board"),
        words=words_in(reader, BOARD),
        empty=_(
            "Nothing yet. A sentence or two: a decision, an introduction, an hour of somebody’s time."
        ),
    )
