"""The page of what is covered, line by line: each need with what is given to it, and what binds the plan."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.engine.coverage import Bind, Coverage, Standing, binding
from wherewithal.programs.coverage.clashes import Clash, clashes_of, programs_without_times
from wherewithal.programs.coverage.gather import Gathered, Window
from wherewithal.programs.coverage.in_time import cover_in_time, while_words
from wherewithal.programs.coverage.measures import Measure, Unit, measure
from wherewithal.programs.coverage.people_hours import Hours, hours_of
from wherewithal.programs.coverage.rooms import too_small
from wherewithal.programs.coverage.sources import Source, source_of
from wherewithal.programs.coverage.wording import (
    clash_binds,
    clash_words,
    hours_words,
    missing_words,
    total_words,
    wanted_words,
    when_words,
)
from wherewithal.programs.models import Allocation, Importance, Program, ResourceNeed
from wherewithal.programs.moves.gaps import gap_of
from wherewithal.quantities import total

STANDINGS: dict[Standing, str | Promise] = {
    Standing.COVERED: gettext_lazy("covered"),
    Standing.PARTLY: gettext_lazy("partly covered"),
    Standing.ASKED: gettext_lazy("asked for"),
    Standing.MISSING: gettext_lazy("missing"),
    Standing.UNKNOWN: gettext_lazy("not known yet"),
}
ON_PAPER = gettext_lazy("covered on paper only")
IN_ORDER = (STANDINGS[Standing.COVERED], ON_PAPER, *list(STANDINGS.values())[1:])
BAR_WIDTH = 120
DATES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar, in its units."""

    part: str
    starts: int
    width: int


@dataclass(frozen=True, slots=True)
class GivenRow:
    """One thing that is set aside, promised or asked for."""

    allocation: Allocation
    source: Source
    amount: str
    caution: str = ""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One need with what is given to it, as words and as a bar."""

    need: ResourceNeed
    coverage: Coverage
    wanted: str
    have: str
    secured: str
    asked: str
    missing: str
    unknown: tuple[str, ...]
    given: tuple[GivenRow, ...]
    bar: tuple[Segment, ...]
    is_counted: bool = True

    @property
    def is_on_paper_only(self) -> bool:
        """Covered, if what is given were there: it is booked twice, or too small, or too many hours."""
        is_covered = self.coverage.standing is Standing.COVERED
        return is_covered and any(row.caution for row in self.given)

    @property
    def standing_key(self) -> str:
        """Where it stands, for the style sheet."""
        return "on-paper" if self.is_on_paper_only else str(self.coverage.standing)

    @property
    def gap(self) -> str:
        """Which counter-moves may help, where something is missing; empty where nothing is."""
        is_missing = self.coverage.standing in (Standing.MISSING, Standing.PARTLY)
        return gap_of(self.need) if is_missing else ""

    @property
    def standing(self) -> str | Promise:
        """Where it stands, in a word or two."""
        return ON_PAPER if self.is_on_paper_only else STANDINGS[self.coverage.standing]


@dataclass(frozen=True, slots=True)
class ClashRow:
    """A double booking with its dates."""

    clash: Clash
    words: str
    dates: tuple[str, ...]
    more_dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Somebody's hours for this plan."""

    hours: Hours
    words: str


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """All that the page of one program says."""

    needs: tuple[NeedRow, ...]
    clashes: tuple[ClashRow, ...]
    hours: tuple[HoursRow, ...]
    binding: str
    without_times: tuple[Program, ...]
    counts: tuple[tuple[str | Promise, int], ...]


def coverage_page(gathered: Gathered, program: Program, window: Window) -> CoveragePage:
    """Work out what is covered, what is booked twice, whose hours are too many, and what binds most."""
    clashes = clashes_of(gathered, program, window)
    hours = hours_of(gathered, program, window)
    cautions = _cautions(clashes, hours)
    needs = tuple(
        need_row(gathered, need, cautions=cautions) for need in gathered.needs_of(program.pk)
    )
    standing = Counter(row.standing for row in needs)
    return CoveragePage(
        needs=needs,
        clashes=tuple(_clash_row(clash) for clash in clashes),
        hours=tuple(HoursRow(each, hours_words(each)) for each in hours),
        binding=_binding(gathered, clashes, hours),
        without_times=tuple(programs_without_times(gathered, program, window)),
        counts=tuple((each, standing[each]) for each in IN_ORDER if standing[each]),
    )


def _cautions(clashes: list[Clash], hours: list[Hours]) -> dict[int, str]:
    """What is given on paper, and is surely not there for all, by its allocation."""
    twice, too_many = _("booked twice"), _("more hours than are free")
    found = {each: twice for clash in clashes if clash.is_sure for each in clash.allocation_ids}
    return found | {each: too_many for row in hours if row.is_over for each in row.allocation_ids}


def need_row(
    gathered: Gathered, need: ResourceNeed, *, cautions: Mapping[int, str] = MappingProxyType({})
) -> NeedRow:
    """One need as the page shows it. `cautions`: why something given is not there for all."""
    allocations = gathered.given_to(need.pk)
    measured = measure(need, allocations)
    program = gathered.programs.get(need.program_id or 0)
    found = cover_in_time(need, program, allocations, measured, today=gathered.today)
    given = _given(gathered, need, measured, cautions)
    return NeedRow(
        need=need,
        coverage=found,
        wanted=wanted_words(measured.wanted, measured.unit),
        have=total_words(found.have, measured.unit),
        secured=total_words(found.secured, measured.unit),
        asked=total_words(found.asked, measured.unit),
        missing=missing_words(found.missing_low, found.missing_high, measured.unit),
        unknown=_unknown(measured, given),
        given=given,
        bar=_bar(found),
        is_counted=measured.unit is not Unit.YES,
    )


def _given(
    gathered: Gathered, need: ResourceNeed, measured: Measure, cautions: Mapping[int, str]
) -> tuple[GivenRow, ...]:
    return tuple(
        GivenRow(
            row,
            source_of(gathered, row),
            _amount(row, total_words(total([given.quantity]), measured.unit)),
            too_small(need, row.asset) or cautions.get(row.pk, ""),
        )
        for row, given in zip(gathered.given_to(need.pk), measured.given, strict=True)
    )


def _amount(row: Allocation, amount: str) -> str:
    days = while_words(row)
    return _("%(amount)s, %(days)s") % {"amount": amount, "days": days} if days else amount


def _unknown(measured: Measure, given: tuple[GivenRow, ...]) -> tuple[str, ...]:
    """What nobody has said yet."""
    found = [] if measured.wanted.is_known else [_("how much is needed")]
    for row, part in zip(given, measured.given, strict=True):
        if not part.quantity.is_known:
            found.append(_("how much of “%(name)s”") % {"name": row.source.name})
    return tuple(found)


def _bar(found: Coverage) -> tuple[Segment, ...]:
    """What is known, to scale; nothing where the need has no size."""
    parts = [
        ("have", found.have.low),
        ("secured", found.secured.low),
        ("asked", found.asked.low),
        ("missing", found.missing_low),
        ("open", (found.missing_high or found.missing_low) - found.missing_low),
    ]
    whole = sum((size for _part, size in parts), Decimal(0))
    if not found.wanted.is_known or whole <= 0:
        return ()
    segments, starts = [], 0
    reached = Decimal(0)
    for part, size in parts:
        reached += size
        ends = round(reached / whole * BAR_WIDTH)
        if ends > starts:
            segments.append(Segment(part, starts, ends - starts))
        starts = ends
    return tuple(segments)


def _clash_row(clash: Clash) -> ClashRow:
    dates = tuple(when_words(stretch) for stretch in clash.stretches)
    return ClashRow(clash, clash_words(clash), dates[:DATES_SHOWN], dates[DATES_SHOWN:])


def _binding(gathered: Gathered, clashes: list[Clash], hours: list[Hours]) -> str:
    """The source that is surely or maybe not enough, and binds most; empty where none is."""
    words: dict[str, str] = {}
    binds: list[Bind] = []
    for clash in clashes:
        key = f"asset-{clash.asset.pk}"
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
