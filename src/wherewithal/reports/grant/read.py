"""The whole needs assessment, read in a fixed number of queries."""

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.insights.index.look import look
from wherewithal.programs.coverage.gather import gather
from wherewithal.reports.board.asked import asked_section
from wherewithal.reports.grant.engage import (
    NEEDS_LOOKED_AT,
    approach_section,
    engage_section,
    engaged_for,
    waiting_words,
)
from wherewithal.reports.grant.needed import needed_section, wishes_of
from wherewithal.reports.grant.offered import offered_section
from wherewithal.reports.own_words import words_in
from wherewithal.reports.period import Period
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Report

NEEDS = "needs"


def needs_assessment(member: Member, period: Period) -> Report:
    """The same for whoever asks: it is read as for paper."""
    reader = on_paper(member)
    reading = look(reader.library_id)
    wishes = wishes_of(reader, gather(reader))
    engaged = engaged_for(reader, wishes, period)
    return Report(
        slug=NEEDS,
        title=_("Needs assessment"),
        lede=_(
            "What we need most and how we know, what we can offer, whom to engage, and how; as of today."
        ),
        sections=(
            needed_section(wishes),
            asked_section(reader),
            offered_section(reader),
            engage_section(engaged, looked_at=min(len(wishes), NEEDS_LOOKED_AT)),
            approach_section(engaged, words=words_in(reader, NEEDS)),
        ),
        waiting=waiting_words(reading.total - reading.done),
    )
