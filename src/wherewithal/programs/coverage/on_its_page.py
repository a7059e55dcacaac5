"""What a need's own page says of what is given to it, by the rule of the program's page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.programs.coverage.clashes import clashes_of
from wherewithal.programs.coverage.gather import Gathered, window_of
from wherewithal.programs.coverage.people_hours import hours_of
from wherewithal.programs.coverage.rows import NeedRow, need_row
from wherewithal.programs.coverage.shortfalls import of_one
from wherewithal.programs.coverage.sources import Source, source_of
from wherewithal.programs.models import Allocation, AllocationState, Program, ResourceNeed

PAST = (AllocationState.DECLINED, AllocationState.RELEASED)


@dataclass(frozen=True, slots=True)
class PastRow:
    """Something that was declined or given back."""

    allocation: Allocation
    source: Source


def row_alone(gathered: Gathered, need: ResourceNeed, program: Program | None) -> NeedRow:
    """One need with what is given to it; a goal's own need takes place at no time."""
    if program is None:
        return need_row(gathered, need)
    window = window_of(program, today=gathered.today)
    clashes = clashes_of(gathered, program, window)
    shortfalls = of_one(clashes, hours_of(gathered, program, window))
    return need_row(gathered, need, shortfalls=shortfalls)


def past_rows(member: Member, gathered: Gathered, need: ResourceNeed) -> list[PastRow]:
    """What was declined or given back; it counts for nothing any more."""
    rows = Allocation.objects.in_library(member.library_id).filter(
        resource_need=need, state__in=PAST
    )
    rows = rows.select_related("asset", "person", "organization")
    return [PastRow(row, source_of(gathered, row)) for row in rows]


def coverage_sentence(row: NeedRow) -> str:
    """What is wanted, ours, promised, asked for and missing, in one line; only what there is."""
    if not row.is_counted:
        return ""
    is_said_twice = not row.is_wanted_known and row.missing == row.wanted
    parts = [
        (_("wanted: %(amount)s"), row.wanted),
        (_("ours: %(amount)s"), row.have),
        (_("promised: %(amount)s"), row.secured),
        (_("asked for: %(amount)s"), row.asked),
        (_("missing: %(amount)s"), "" if is_said_twice else row.missing),
    ]
    said = [sentence % {"amount": amount} for sentence, amount in parts if amount]
    return "; ".join(said) + _why_on_paper(row)


def _why_on_paper(row: NeedRow) -> str:
    """Covered on paper only: by what it is not there for all."""
    return f" ({'; '.join(row.cautions)})" if row.is_on_paper_only else ""
