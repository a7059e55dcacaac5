"""Each need with what is given to it, as words and as a bar."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.engine.coverage import Coverage, Standing
from wherewithal.programs.coverage.gather import Gathered
from wherewithal.programs.coverage.in_time import cover_in_time, days_in_words
from wherewithal.programs.coverage.measures import Measure, Unit, measure
from wherewithal.programs.coverage.rooms import too_small
from wherewithal.programs.coverage.shortfalls import NO_SHORTFALLS, Shortfalls
from wherewithal.programs.coverage.sources import Source, source_of
from wherewithal.programs.coverage.wording import lacking_words, total_words, wanted_words
from wherewithal.programs.kept_elsewhere import Keeper
from wherewithal.programs.models import Allocation, ResourceNeed
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
    keeper: Keeper | None = None


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
    is_wanted_known: bool
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
    def cautions(self) -> list[str]:
        """Why some of it is not there for all, each once."""
        return list(dict.fromkeys(row.caution for row in self.given if row.caution))

    @property
    def is_open(self) -> bool:
        """Somebody still has to see to it."""
        return self.coverage.is_open or self.is_on_paper_only

    @property
    def standing_key(self) -> str:
        """Where it stands, for the style sheet."""
        return "on-paper" if self.is_on_paper_only else str(self.coverage.standing)

    @property
    def gap(self) -> str:
        """Which counter-moves may help, where something is missing; empty where nothing is."""
        is_missing = self.coverage.standing in (Standing.MISSING, Standing.PARTLY)
        return gap_of(self.need) if is_missing or self.is_on_paper_only else ""

    @property
    def standing(self) -> str | Promise:
        """Where it stands, in a word or two."""
        return ON_PAPER if self.is_on_paper_only else STANDINGS[self.coverage.standing]


def need_row(
    gathered: Gathered, need: ResourceNeed, *, shortfalls: Shortfalls = NO_SHORTFALLS
) -> NeedRow:
    """One need as the page shows it. `shortfalls`: what is given on paper and not there for all."""
    allocations = gathered.given_to(need.pk)
    measured = measure(need, allocations)
    program = gathered.programs.get(need.program_id or 0)
    found = cover_in_time(
        need, program, allocations, measured, today=gathered.today, shortfalls=shortfalls
    )
    given = _given(gathered, need, measured, shortfalls)
    return NeedRow(
        need=need,
        coverage=found,
        wanted=wanted_words(measured.wanted, measured.unit),
        have=total_words(found.have, measured.unit),
        secured=total_words(found.secured, measured.unit),
        asked=total_words(found.asked, measured.unit),
        missing=lacking_words(found, measured.unit),
        is_wanted_known=measured.wanted.is_known,
        unknown=_unknown(measured, given),
        given=given,
        bar=_bar(found),
        is_counted=measured.unit is not Unit.YES,
    )


def _given(
    gathered: Gathered, need: ResourceNeed, measured: Measure, shortfalls: Shortfalls
) -> tuple[GivenRow, ...]:
    return tuple(
        GivenRow(
            row,
            source_of(gathered, row),
            _amount(row, total_words(total([given.quantity]), measured.unit), measured.unit),
            too_small(need, row.asset) or _why_short(row, shortfalls),
            gathered.kept.get(row.pk),
        )
        for row, given in zip(gathered.given_to(need.pk), measured.given, strict=True)
    )


def _why_short(row: Allocation, shortfalls: Shortfalls) -> str:
    found = shortfalls.get(row.pk)
    return "" if found is None else found.words


def _amount(row: Allocation, amount: str, unit: Unit) -> str:
    """How much is given: where hours count, how many people give them is told, too."""
    if unit is Unit.HOURS and row.how_many.is_known:
        people = wanted_words(row.how_many, Unit.PEOPLE)
        amount = _("%(amount)s by %(people)s") % {"amount": amount, "people": people}
    days = days_in_words(row.starts_on, row.ends_on)
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
