"""A report as a file that people edit: blocks for a document, tables for a workbook, with the figures of the page."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from wherewithal.engine.money import Sum
from wherewithal.printing.office import (
    Block,
    Bullets,
    Heading,
    Item,
    Look,
    NewPage,
    Paragraph,
    Table,
    Value,
)
from wherewithal.printing.parts.widths import widths_of
from wherewithal.quantities import Total
from wherewithal.reports.figures import Figure
from wherewithal.reports.report import Report, Section
from wherewithal.ui.names import in_sentence


def report_blocks(report: Report, *, library: str) -> tuple[Block, ...]:
    """The report, and behind it what its figures rest on."""
    found: list[Block] = [
        Heading(report.title),
        Paragraph(f"{in_sentence(library)} · {report.lede}", Look.OPENING),
    ]
    for section in report.sections:
        found += _section(section.told, is_landscape=report.is_landscape)
    return (*found, *_appendix(report))


def report_tables(report: Report) -> tuple[Table, ...]:
    """A sheet for each table of the report, one for its figures, and one for the records behind them.

    As on the page a section in which nothing stands says so, and no row of zeros does.
    """
    told = [section.told for section in report.sections]
    figures = [each for section in told for each in section.all_figures]
    records = tuple(
        (each.label, record.name, record.small) for each in figures for record in each.records
    )
    columns = (_("Figure"), _("How much"), _("Not known yet"), _("What it means"))
    rows = tuple(row for section in told for row in _rows(section))
    sheets = (
        *(_sheet(each, is_landscape=report.is_landscape) for each in told if each.table),
        Table(_("Figures"), columns, rows),
        Table(_("Records"), (_("Figure"), _("Record"), _("More")), records),
    )
    return tuple(each for each in sheets if each.rows)


def _rows(section: Section) -> Iterator[tuple[Value, ...]]:
    if section.empty and section.is_empty:
        yield section.title, None, None, section.empty
    yield from (_row(each) for each in section.all_figures)


def _section(section: Section, *, is_landscape: bool) -> Iterator[Block]:
    yield Heading(section.title, 2)
    if section.sentence:
        yield Paragraph(section.sentence)
    if section.all_figures:
        rows = tuple((each.label, each.shown) for each in section.all_figures)
        yield Table(section.title, (_("Figure"), _("How much")), rows, (3, 2))
    if section.words:
        yield Paragraph(section.words)
    if section.table is not None and section.table.rows:
        yield _sheet(section, is_landscape=is_landscape)
    if section.lines:
        yield Bullets(tuple(Item(line.text, line.small) for line in section.lines))
    if section.rule and section.lines:
        yield Paragraph(section.rule, Look.QUIET)
    if section.empty and section.is_empty:
        yield Paragraph(section.empty, Look.QUIET)


def _sheet(section: Section, *, is_landscape: bool) -> Table:
    table = section.table
    columns = () if table is None else table.columns
    rows = () if table is None else table.rows
    widths = widths_of(columns, [row.words for row in rows], is_landscape=is_landscape)
    return Table(section.title, columns, tuple(tuple(row.cells) for row in rows), widths)


def _appendix(report: Report) -> Iterator[Block]:
    figures = [each for each in report.figures if each.records]
    if not figures or not report.has_appendix:
        return
    yield NewPage()
    yield Heading(_("Appendix: what each figure rests on"))
    for each in figures:
        yield Heading(f"{each.label}: {each.shown}", 2)
        yield Paragraph(each.sentence, Look.QUIET)
        yield Bullets(tuple(_items(each)))


def _items(figure: Figure) -> Iterable[Item]:
    return (Item(record.name, record.small) for record in figure.records)


def _row(figure: Figure) -> tuple[Value, ...]:
    """Counts and exact sums as numbers; what nobody knows exactly stays words."""
    return (figure.label, _value(figure), figure.unknown_count or None, figure.sentence)


def _value(figure: Figure) -> Value:
    value = figure.value
    if isinstance(value, Sum):
        return value if figure.records else None
    if isinstance(value, Total):
        is_exact = value.low == value.high and not value.is_approximate and not value.unknown_count
        return value.low if is_exact and value.counted else figure.shown
    return figure.shown if figure.unknown_count or figure.said else value
