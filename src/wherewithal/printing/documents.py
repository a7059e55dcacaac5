"""Which documents there are, and what each is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.engine.lettering import shortened
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.brief import brief_of, name_on_paper, talking_points
from wherewithal.partnerships.asks.letter import letter_to_send
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.handover.leaver import Leaver
from wherewithal.partnerships.handover.pack import pack_of
from wherewithal.people.quoting import may_quote, spoken
from wherewithal.printing.office.content import SAYS_WORDS
from wherewithal.printing.parts.around import around_part
from wherewithal.printing.parts.ask import brief_part, letter_part, points_part
from wherewithal.printing.parts.bring import bring_part
from wherewithal.printing.parts.buckets import buckets_part
from wherewithal.printing.parts.checks import checks_part
from wherewithal.printing.parts.cover import cover_part
from wherewithal.printing.parts.handover import handover_part, name_of_leaver, title_of
from wherewithal.printing.parts.library_map import map_part
from wherewithal.printing.parts.opportunities import opportunities_part
from wherewithal.printing.parts.overview import overview_part
from wherewithal.printing.parts.program import blank_program_part, program_part
from wherewithal.printing.parts.report import report_parts
from wherewithal.printing.parts.review import review_part
from wherewithal.printing.parts.sheet import SheetOptions, blank_facts_part, sheet_part
from wherewithal.printing.rows import PaperRow, paper_rows
from wherewithal.printing.typeset import Document, Paper
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.models import Program
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Report
from wherewithal.ui.names import in_sentence
from wherewithal.worksheets.grid import Scope
from wherewithal.worksheets.sheets import SHEETS

Parts = list[dict[str, Any]]
ROWS_TO_ADD = 2  # below the rows of a filled worksheet, for what comes up while reading it
ROWS_TO_WRITE = 8
LONGEST_IN_A_FOOT = 80


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What somebody chose to print."""

    paper: Paper = Paper.LETTER
    is_filled: bool = True
    room_rows: int = ROWS_TO_WRITE
    scope: Scope = field(default_factory=Scope)


@dataclass(frozen=True, slots=True)
class Source:
    """Whose words, for whom, and how."""

    member: Member
    library: Library
    choice: PrintChoice

    def rows(self, slug: str, *, scope: Scope | None = None) -> list[PaperRow]:
        """The rows of one worksheet."""
        return paper_rows(self.member, SHEETS[slug], library=self.library, scope=scope or Scope())

    def all_rows(self) -> dict[str, list[PaperRow]]:
        """The rows of every worksheet."""
        return {slug: self.rows(slug) for slug in SHEETS}


@dataclass(frozen=True, slots=True)
class Kind:
    """One document: its title, what it is made of, and how the paper lies."""

    title: str | Promise
    parts: Callable[[Source], Parts]
    is_landscape: bool = True
    can_be_blank: bool = False
    files: tuple[str, ...] = ()


def sharing_words() -> str:
    """The one sentence about what stands on paper and what does not."""
    return _(
        "Made to be passed around: private lines stay on the screen, and nobody is named here "
        "who has not agreed to it."
    )


def spoken_parts(member: Member, parts: Parts, *, beside: tuple[str, ...] = ()) -> Parts:
    """As they may leave the house: without words that name somebody who stays out, beside whom it is about."""
    return spoken(parts, may_quote(member, leaving=True, beside=beside), into=SAYS_WORDS)


def make_document(member: Member, library: Library, *, name: str, choice: PrintChoice) -> Document:
    """The document of this name. Raises KeyError where there is none."""
    kind = DOCUMENTS[name]
    parts = spoken_parts(member, kind.parts(Source(member, library, choice)))
    return _document(
        str(kind.title), parts, library=library, choice=choice, is_landscape=kind.is_landscape
    )


def make_program_plan(
    member: Member, library: Library, *, program: Program, choice: PrintChoice
) -> Document:
    """The plan of one program."""
    parts = spoken_parts(member, [program_part(member, library, program)])
    return _document(parts[0]["title"], parts, library=library, choice=choice, is_landscape=False)


def make_brief(member: Member, library: Library, *, ask: Ask, choice: PrintChoice) -> Document:
    """The page for the partner. What stands on it is what the ask says, and nothing else of ours."""
    today = timezone.localdate(timezone=zone_of(library))
    part = brief_part(library, brief_of(member, ask, today=today), today=today)
    made = _document(part["title"], [part], library=library, choice=choice, is_landscape=False)
    return replace(
        made,
        foot=shortened(library.name, LONGEST_IN_A_FOOT),
        sharing=_("Made for the partner named in its title."),
    )


def make_talking_points(
    member: Member, library: Library, *, ask: Ask, choice: PrintChoice
) -> Document:
    """The talking points for whoever goes there."""
    today = timezone.localdate(timezone=zone_of(library))
    part = points_part(ask, talking_points(member, ask, today=today))
    return _document(part["title"], [part], library=library, choice=choice, is_landscape=False)


def make_letter(member: Member, library: Library, *, ask: Ask, choice: PrintChoice) -> Document:
    """The letter of an ask, as somebody changed it, or as it is written from the ask."""
    today = timezone.localdate(timezone=zone_of(library))
    words = letter_to_send(member, library, ask, today=today)
    title = _("Letter to %(name)s") % {"name": name_on_paper(ask)}
    part = letter_part(library, words, today=today)
    made = _document(title, [part], library=library, choice=choice, is_landscape=False)
    return replace(
        made,
        foot=shortened(library.name, LONGEST_IN_A_FOOT),
        sharing=_("Made for whom it is written to."),
    )


def make_handover(
    member: Member, library: Library, *, leaver: Leaver, choice: PrintChoice
) -> Document:
    """The pack of somebody who leaves, as anybody may read it who holds the paper."""
    reader = on_paper(member)
    pack = pack_of(reader, leaver, today=timezone.localdate(timezone=zone_of(library)))
    parts = spoken_parts(reader, [handover_part(pack)], beside=(name_of_leaver(leaver),))
    return _document(title_of(leaver), parts, library=library, choice=choice, is_landscape=True)


def make_report(library: Library, *, report: Report, choice: PrintChoice) -> Document:
    """A report with the records of its figures behind it."""
    parts = report_parts(report, library)
    return _document(
        str(report.title), parts, library=library, choice=choice, is_landscape=report.is_landscape
    )


def _document(
    title: str, parts: Parts, *, library: Library, choice: PrintChoice, is_landscape: bool
) -> Document:
    return Document(
        title=titled(title, library),
        library=library.name,
        foot=foot_of(library.name, title),
        sharing=sharing_words(),
        paper=choice.paper,
        parts=parts,
        is_landscape=is_landscape,
    )


def titled(title: str, library: Library) -> str:
    """What a file calls itself: what it is, and whose."""
    return _("%(title)s · %(library)s") % {"title": title, "library": library.name}


def foot_of(library: str, title: str) -> str:
    """What stands on every page: whose it is, what it is, and of which day."""
    names = (in_sentence(shortened(each, LONGEST_IN_A_FOOT)) for each in (library, title))
    return " · ".join([*names, date_format(timezone.localdate(), "DATE_FORMAT")])


def _worksheet(slug: str) -> Callable[[Source], Parts]:
    def parts(source: Source) -> Parts:
        choice = source.choice
        rows = source.rows(slug, scope=choice.scope) if choice.is_filled else []
        options = SheetOptions(
            scope=choice.scope,
            is_filled=choice.is_filled,
            room_rows=ROWS_TO_ADD if choice.is_filled else choice.room_rows,
        )
        sheet = SHEETS[slug]
        first = sheet_part(sheet, rows, library=source.library, options=options)
        if choice.is_filled or sheet.is_of_people:
            return [first]
        return [first, blank_facts_part(sheet, options=options)]

    return parts


def _overview(source: Source) -> Parts:
    return [overview_part(source.member, is_filled=source.choice.is_filled)]


def _checks(source: Source) -> Parts:
    return [checks_part(source.all_rows())]


def _map(source: Source) -> Parts:
    return [map_part(source.member, source.library)]


def _buckets(source: Source) -> Parts:
    return [buckets_part(source.member, is_filled=source.choice.is_filled)]


def _bring(source: Source) -> Parts:
    return [bring_part(source.member, source.library)]


def _blank_program(source: Source) -> Parts:
    return [blank_program_part()]


def _opportunities(source: Source) -> Parts:
    choice = source.choice
    return [
        opportunities_part(
            source.member, source.library, is_filled=choice.is_filled, room_rows=choice.room_rows
        )
    ]


def _workbook(source: Source) -> Parts:
    """Cover, map, overview, sheets, what is open, what we bring, what was said: each begins a page."""
    rows = source.all_rows()
    options = SheetOptions(scope=Scope(), with_asks=False)
    cover = cover_part(source.member, source.library, rows=rows, sharing=sharing_words())
    sheets = [
        sheet_part(SHEETS[slug], found, library=source.library, options=options)
        for slug, found in rows.items()
    ]
    overview = overview_part(source.member, is_filled=True)
    review = review_part(source.member)
    return [
        cover,
        *_map(source),
        overview,
        *sheets,
        around_part(source.member),
        checks_part(rows),
        *_bring(source),
        *([review] if review else []),
    ]


DOCUMENTS: dict[str, Kind] = {
    "workbook": Kind(gettext_lazy("Workbook"), _workbook, files=("docx", "xlsx")),
    "overview": Kind(gettext_lazy("Overview"), _overview, can_be_blank=True, files=("docx",)),
    **{
        slug: Kind(sheet.title, _worksheet(slug), can_be_blank=True, files=("docx", "xlsx"))
        for slug, sheet in SHEETS.items()
    },
    "map": Kind(gettext_lazy("Our map"), _map),
    "to-check": Kind(gettext_lazy("To check"), _checks, files=("docx", "xlsx")),
    "buckets": Kind(gettext_lazy("Four quick buckets"), _buckets, can_be_blank=True),
    "opportunities": Kind(
        gettext_lazy("Opportunities for connection"), _opportunities, can_be_blank=True
    ),
    "what-we-bring": Kind(
        gettext_lazy("What we bring"), _bring, is_landscape=False, files=("docx",)
    ),
    "program-plan": Kind(gettext_lazy("Blank program plan"), _blank_program, is_landscape=False),
}
