"""The page of what is covered: its needs, what is booked twice, whose hours are too many, what binds."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise

from wherewithal.engine.coverage import Bind, binding
from wherewithal.programs.coverage.clashes import Clash, clashes_of, programs_without_times
from wherewithal.programs.coverage.gather import Gathered, Window
from wherewithal.programs.coverage.people_hours import Hours, hours_of
from wherewithal.programs.coverage.rows import IN_ORDER, NeedRow, need_row
from wherewithal.programs.coverage.shortfalls import of_one
from wherewithal.programs.coverage.wording import (
    clash_binds,
    clash_words,
    hours_words,
    told_apart,
    when_words,
)
from wherewithal.programs.models import Importance, Program

DATES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class ClashRow:
    """A double booking with its dates."""

    clash: Clash
    words: str
    dates: tuple[str, ...]
    more_dates: tuple[str, ...]
    others: tuple[tuple[Program, str], ...]


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Somebody's hours for this plan."""

    hours: Hours
    words: str
    others: tuple[tuple[Program, str], ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """All that the page of one program says."""

    needs: tuple[NeedRow, ...]
    clashes: tuple[ClashRow, ...]
    questions: tuple[ClashRow, ...]
    hours: tuple[HoursRow, ...]
    binding: str
    without_times: tuple[Program, ...]
    counts: tuple[tuple[str | Promise, int], ...]


def coverage_page(gathered: Gathered, program: Program, window: Window) -> CoveragePage:
    """Work out what is covered, what is booked twice, whose hours are too many, and what binds most."""
    clashes = clashes_of(gathered, program, window)
    hours = hours_of(gathered, program, window)
    shortfalls = of_one(clashes, hours)
    needs = tuple(
        need_row(gathered, need, shortfalls=shortfalls) for need in gathered.needs_of(program.pk)
    )
    standing = Counter(row.standing for row in needs)
    return CoveragePage(
        needs=needs,
        clashes=tuple(_clash_row(clash) for clash in clashes if not clash.is_question),
        questions=tuple(_clash_row(clash) for clash in clashes if clash.is_question),
        hours=tuple(
            HoursRow(each, hours_words(each), tuple(told_apart(each.others))) for each in hours
        ),
        binding=_binding(gathered, clashes, hours),
        without_times=tuple(programs_without_times(gathered, program, window)),
        counts=tuple((each, standing[each]) for each in IN_ORDER if standing[each]),
    )


def _clash_row(clash: Clash) -> ClashRow:
    dates = tuple(when_words(stretch) for stretch in clash.stretches)
    others = tuple(told_apart(clash.others))
    return ClashRow(clash, clash_words(clash), dates[:DATES_SHOWN], dates[DATES_SHOWN:], others)


def _binding(gathered: Gathered, clashes: list[Clash], hours: list[Hours]) -> str:
    """The source that is surely or maybe not enough, and binds most; empty where none is."""
    words: dict[str, str] = {}
    binds: list[Bind] = []
    for clash in clashes:
        if clash.is_question:
            continue
        key = f"booked-{clash.place}"
        words.setdefault(key, clash_binds(clash))
        binds.append(
            _bind(
                gathered, key, clash.short_low, clash.short_high, clash.used, clash.allocation_ids
            )
        )
    for each in hours:
        if each.left.over_high == 0:
            continue
        key = f"hours-{each.source.page}-{each.source.key}"
        words[key] = hours_words(each)
        binds.append(
            _bind(
                gathered,
                key,
                each.left.over_low,
                each.left.over_high,
                each.left.asked.low,
                each.allocation_ids,
            )
        )
    found = binding(binds)
    return "" if found is None else words[found.key]


def _bind(
    gathered: Gathered,
    key: str,
    low: Decimal,
    high: Decimal | None,
    asked: Decimal,
    allocation_ids: tuple[int, ...],
) -> Bind:
    needs = {row.pk: row.resource_need_id for row in gathered.allocations}
    is_must = any(
        gathered.needs[needs[each]].importance == Importance.MUST for each in allocation_ids
    )
    return Bind(key, low, high, asked, is_must, tuple(str(each) for each in allocation_ids))
