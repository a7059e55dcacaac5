"""The door: the bytes of a file and its name in, tables and problems out. Never raises."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import PurePosixPath

from docx.opc.exceptions import OpcError
from python_calamine import CalamineError

from wherewithal.formats.files.documents import read_document
from wherewithal.formats.files.headings_found import (
    SAMPLE_ROWS,
    find_headings,
    lies_on_its_side,
    turn,
)
from wherewithal.formats.files.json_lists import read_json
from wherewithal.formats.files.letters import decode
from wherewithal.formats.files.model import Cell, FileKind, FileTable, RawTable, ReadFile, Row
from wherewithal.formats.files.problems import (
    FILE_BOUNDS,
    MAX_FILE_BYTES,
    MAX_PAGE_BYTES,
    MAX_PAGE_ROWS,
    MEGABYTE,
    FileProblem,
    FileProblemCode,
    Stop,
)
from wherewithal.formats.files.recognise import (
    GZIP,
    KIND_WORDS,
    kind_of_bytes,
    kind_of_text,
    odd_ending,
)
from wherewithal.formats.files.separated import read_separated_file
from wherewithal.formats.files.unpack import BROKEN, Budget, gunzip, open_zip, pieces
from wherewithal.formats.files.workbook import read_workbook
from wherewithal.formats.html import read_html
from wherewithal.formats.problems import Refused
from wherewithal.formats.table import PastedTable

_EXCERPT = 80
# What the office readers say of parts that are missing or wrong; lxml calls broken XML a SyntaxError.
_BROKEN_OFFICE = (CalamineError, OpcError, AttributeError, TypeError, SyntaxError)
_NOT_SHOWN = ("__MACOSX/",)


def read_file(data: bytes, name: str) -> ReadFile:
    r"""Read every table of a file, whatever it is called.

    >>> table = read_file(b"Name;Seats\nHall;80\n", "rooms.csv").tables[0]
    >>> table.header, [row.texts for row in table.rows()]
    (('Name', 'Seats'), [('Hall', '80')])
    """
    if len(data) > MAX_FILE_BYTES:
        limit = MAX_FILE_BYTES // MEGABYTE
        return _refused(name, FileProblem(FileProblemCode.TOO_LARGE, args={"limit": limit}))
    return _read(data, name, Budget())


def _read(data: bytes, name: str, budget: Budget, *, is_part: bool = False) -> ReadFile:
    try:
        if data.startswith(GZIP):
            data, name = gunzip(data, budget), name.removesuffix(".gz")
        if not data.strip():
            raise Stop(FileProblemCode.EMPTY)
        kind = kind_of_bytes(data)
        if kind is FileKind.ZIP:
            if is_part:
                raise Stop(FileProblemCode.ZIP_IN_ZIP, name=name)
            return _read_zip(data, name, budget)
        return _finish(name, *_tables(data, name, kind))
    except Stop as stop:
        return _refused(name, stop.problem)
    except Refused as refused:
        found = refused.problem
        code = FileProblemCode(found.code.value)
        return _refused(name, FileProblem(code, name, found.row, found.column, found.args))
    except (*BROKEN, *_BROKEN_OFFICE):
        return _refused(name, FileProblem(FileProblemCode.BROKEN))


def _refused(name: str, problem: FileProblem) -> ReadFile:
    return ReadFile(name, problems=(problem,))


def _tables(data: bytes, name: str, kind: FileKind | None) -> tuple[FileKind, list[RawTable]]:
    place = PurePosixPath(name).name
    if kind in (FileKind.XLSX, FileKind.XLS, FileKind.ODS):
        return kind, read_workbook(data, kind)
    if kind is FileKind.DOCX:
        return kind, read_document(data, place)
    decoded = decode(data)
    kind = kind_of_text(decoded.text)
    if kind is FileKind.JSON:
        return read_json(data, place)
    if kind is FileKind.HTML:
        return kind, _page(decoded.text, place)
    return kind, read_separated_file(decoded, place)


def _page(text: str, name: str) -> list[RawTable]:
    if len(text) > MAX_PAGE_BYTES:
        raise Stop(FileProblemCode.TOO_LARGE, limit=MAX_PAGE_BYTES // MEGABYTE)
    reading = read_html(text, replace(FILE_BOUNDS, rows=MAX_PAGE_ROWS))
    tables = [
        RawTable(
            f"{name} {place}",
            partial(_pasted_rows, table),
            header=table.header or None,
            title=table.title,
        )
        for place, table in enumerate(reading.tables, start=1)
    ]
    if tables and reading.lines_outside:
        excerpt = reading.lines_outside[0][:_EXCERPT]
        left_out = FileProblem(FileProblemCode.WORDS_LEFT_OUT, name, args={"excerpt": excerpt})
        tables[0] = replace(tables[0], problems=(left_out,))
    return tables


def _pasted_rows(table: PastedTable) -> Iterator[Row]:
    for row in table.rows:
        cells = (
            Cell(cell.text, cell.text or None, is_repeated=cell.repeated) for cell in row.cells
        )
        yield Row(row.number, tuple(cells))


def _finish(name: str, kind: FileKind, raw: list[RawTable]) -> ReadFile:
    tables = tuple(found for found in map(_with_headings, raw) if found is not None)
    problems = []
    if not tables:
        problems.append(FileProblem(FileProblemCode.NO_TABLE))
    elif ending := odd_ending(name, kind):
        args = {"ending": ending, "kind": KIND_WORDS[kind]}
        problems.append(FileProblem(FileProblemCode.WRONG_ENDING, args=args))
    return ReadFile(name, kind, tables, tuple(problems))


def _with_headings(raw: RawTable) -> FileTable | None:
    """The table with its headings; None where it says nothing."""
    table = FileTable(
        raw.name,
        raw.header or (),
        raw.read,
        title=raw.title,
        is_hidden=raw.is_hidden,
        hidden_columns=raw.hidden_columns,
        problems=raw.problems,
    )
    if raw.header is not None:
        return table
    sample = list(islice(raw.read(), SAMPLE_ROWS + 1))
    is_turned = len(sample) <= SAMPLE_ROWS and lies_on_its_side(sample)
    if is_turned:
        turned = turn(sample)
        table = replace(table, read=partial(iter, turned), is_transposed=True)
        sample, header = turned[1:], turned[0]
        texts = tuple(" ".join(text.split()) for text in header.texts)
        return replace(table, header=texts, read=partial(iter, sample), header_rows=(1,))
    if not any(row.has_words for row in sample) and not any(row.has_words for row in raw.read()):
        return None
    found = find_headings(sample)
    title = " ".join((*filter(None, (raw.title,)), *found.above))
    return replace(
        table,
        header=found.names,
        header_rows=found.rows,
        title=title,
        is_header_sure=found.is_sure,
    )


def _read_zip(data: bytes, name: str, budget: Budget) -> ReadFile:
    """Each part by itself. Nothing is ever written under a name that stands in the file."""
    tables: list[FileTable] = []
    problems: list[FileProblem] = []
    with open_zip(data) as archive:
        for part in archive.infolist():
            inner = part.filename
            if _leads_out(inner):
                problems.append(FileProblem(FileProblemCode.UNSAFE_PATH, args={"name": inner}))
                continue
            if (
                part.is_dir()
                or inner.startswith(_NOT_SHOWN)
                or PurePosixPath(inner).name[:1] == "."
            ):
                continue
            read = _read(b"".join(pieces(archive, part, budget)), inner, budget, is_part=True)
            tables += (replace(table, name=_placed(inner, table.name)) for table in read.tables)
            problems += (replace(one, sheet=one.sheet or inner) for one in read.problems)
            if len(tables) > FILE_BOUNDS.tables:
                raise Stop(FileProblemCode.TOO_MANY_TABLES, limit=FILE_BOUNDS.tables)
    if not tables:
        problems.append(FileProblem(FileProblemCode.NO_TABLE))
    return ReadFile(name, FileKind.ZIP, tuple(tables), tuple(problems))


def _placed(part: str, table: str) -> str:
    last = PurePosixPath(part).name.removesuffix(".gz")
    return part if table == last else f"{part}: {table}"


def _leads_out(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return ".." in parts or path.startswith(("/", "\\")) or ":" in parts[0]
