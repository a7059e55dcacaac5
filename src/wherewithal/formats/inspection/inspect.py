"""Look a file over: as a directory of services where it is one, else table by table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from wherewithal.formats.duplicates import Entry, likely_pairs
from wherewithal.formats.files import FileKind, FileTable, ReadFile, Row, read_file
from wherewithal.formats.headings import Likeness, likeness
from wherewithal.formats.hsds import Reading, read_directory
from wherewithal.formats.hsds.summary import summary
from wherewithal.formats.inspection.surveys import SurveyFound, look_over_survey
from wherewithal.formats.pls import Opened, open_tables
from wherewithal.formats.recognition import (
    Field,
    Recognition,
    TableKind,
    parse_value,
    recognise,
)

_SAME_EVERYWHERE = ("EIN", "Tax ID", "Charity number")  # a list's own numbers tell nothing
_ALIKE_IN_NAME = 0.7  # services of one organization share all but their names
_LIKELY = 0.6


@dataclass(frozen=True, slots=True)
class Remark:
    """One problem and its place; in JSON of a directory the column is a name, else a number from 1."""

    message: str
    part: str = ""
    row: int | None = None
    column: int | str | None = None


@dataclass(frozen=True, slots=True)
class Doubles:
    """Records that may be one: where each stands, what it is called, and why."""

    rows: tuple[int, ...]
    names: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableFound:
    """One table: what it lists and how many records, which of them have no place, what may be there twice."""

    name: str
    recognition: Recognition
    records: int
    without_coordinates: int | None
    doubles: tuple[Doubles, ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is in a file. `counts` and `gaps` are those of a directory of services, which has no `tables`."""

    kind: FileKind
    refused: bool
    tables: tuple[TableFound, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    gaps: Mapping[str, int] = field(default_factory=dict)
    doubles: tuple[Doubles, ...] = ()
    remarks: tuple[Remark, ...] = ()
    surveys: tuple[SurveyFound, ...] = ()

    @property
    def is_directory(self) -> bool:
        """Whether it is a directory of services (HSDS)."""
        return bool(self.counts)


def inspect_file(data: bytes, name: str) -> Inspection:
    r"""Look a file over and keep nothing.

    >>> found = inspect_file(b"Name,Phone\nOak House,617-555-0100\n", "list.csv").tables[0]
    >>> found.recognition.kind.value, found.records
    ('organizations', 1)
    """
    opened = open_tables(data, name)
    if opened.tables:
        return _of_survey(opened, name)
    read = read_file(data, name)
    if read.kind in {FileKind.JSON, FileKind.ZIP}:
        reading = read_directory({name: data})
        is_whole = not any(trouble.refuses for trouble in reading.troubles)
        if is_whole and (reading.directory.services or reading.directory.organizations):
            return _of_directory(reading, read.kind)
    return _of_tables(read)


def _of_survey(opened: Opened, name: str) -> Inspection:
    looked = [look_over_survey(table) for table in opened.tables]
    troubles = [*opened.problems, *(each for _found, more in looked for each in more)]
    remarks = tuple(
        Remark(each.message, "" if each.part == name else each.part, each.row, each.column or None)
        for each in troubles
    )
    surveys = tuple(found for found, _more in looked)
    kind = FileKind.ZIP if any(each.name != name for each in surveys) else FileKind.SEPARATED
    return Inspection(kind, refused=False, surveys=surveys, remarks=remarks)


def _of_directory(reading: Reading, kind: FileKind) -> Inspection:
    found = summary(reading.directory)
    gaps = {
        "services without an organization": len(found.services_without_organization),
        "services without a location": len(found.services_without_location),
        "organizations without a service": len(found.organizations_without_service),
        "locations without coordinates": len(found.locations_without_coordinates),
        "locations without an address": len(found.locations_without_address),
    }
    remarks = tuple(
        Remark(each.message, each.file, each.row, each.column or None) for each in reading.troubles
    )
    doubles = tuple(
        Doubles((), tuple(place.name for place in each.locations), (f"at {each.address}",))
        for each in found.shared_addresses
        if each.may_be_double
    )
    counts = {name: number for name, number in found.counts.items() if number}
    return Inspection(
        kind, refused=False, counts=counts, gaps=gaps, doubles=doubles, remarks=remarks
    )


def _of_tables(read: ReadFile) -> Inspection:
    tables, remarks = (
        [],
        [Remark(each.message, each.sheet, each.row, each.column) for each in read.problems],
    )
    for table in read.tables:
        found, more = _look_over(table)
        tables.append(found)
        remarks += more
    return Inspection(read.kind, read.refused, tuple(tables), remarks=tuple(remarks))


def _look_over(table: FileTable) -> tuple[TableFound, list[Remark]]:
    recognition = recognise(table)
    remarks = [Remark(each.message, table.name, each.row, each.column) for each in table.problems]
    rows = list(table.rows())
    for row in rows:
        remarks += [
            Remark(each.message, table.name, each.row, each.column) for each in row.problems
        ]
        remarks += _odd_cells(table, row, recognition)
    places = [recognition.column(each) for each in (Field.LATITUDE, Field.LONGITUDE)]
    bare = None
    if all(places):
        columns = [guess.index for guess in places if guess]
        bare = sum(any(not _text(row, at) for at in columns) for row in rows)
    found = TableFound(table.name, recognition, len(rows), bare, _doubles(rows, recognition))
    return found, remarks


def _odd_cells(table: FileTable, row: Row, recognition: Recognition) -> Iterator[Remark]:
    """Cells that are not what their column is known to say; where that is not sure, nothing is called odd."""
    for guess in recognition.columns:
        if guess.field is None or guess.asks:
            continue
        parsed = parse_value(guess.field, _text(row, guess.index))
        if parsed.problem is not None:
            place = (
                (guess.index + 1, row.number)
                if table.is_transposed
                else (row.number, guess.index + 1)
            )
            yield Remark(parsed.message, table.name, *place)


def _doubles(rows: Sequence[Row], recognition: Recognition) -> tuple[Doubles, ...]:
    entries = [_entry(row, recognition) for row in rows]
    least = _ALIKE_IN_NAME if recognition.kind is TableKind.DIRECTORY else _LIKELY
    return tuple(
        Doubles(
            (rows[pair.first].number, rows[pair.second].number),
            (entries[pair.first].name, entries[pair.second].name),
            pair.reasons,
        )
        for pair in likely_pairs(entries, at_least=least)
    )


def _entry(row: Row, recognition: Recognition) -> Entry:
    def text(*fields: Field) -> str:
        guesses = (recognition.column(each) for each in fields)
        sure = (guess for guess in guesses if guess is not None and not guess.asks)
        return next((_text(row, guess.index) for guess in sure), "")

    identifiers = (
        _text(row, guess.index)
        for guess in recognition.columns
        if likeness(guess.header, _SAME_EVERYWHERE) is Likeness.SAME
    )
    return Entry(
        str(row.number),
        text(Field.NAME, Field.SERVICE, Field.PERSON, Field.ORGANIZATION),
        text(Field.ADDRESS),
        text(Field.POSTAL_CODE),
        text(Field.PHONE),
        text(Field.WEBSITE),
        text(Field.EMAIL),
        next(identifiers, ""),
        _degrees(Field.LATITUDE, text(Field.LATITUDE)),
        _degrees(Field.LONGITUDE, text(Field.LONGITUDE)),
    )


def _degrees(which: Field, text: str) -> float | None:
    value = parse_value(which, text).value
    return float(value) if isinstance(value, Decimal) else None


def _text(row: Row, column: int) -> str:
    return row.cells[column].text.strip() if column < len(row.cells) else ""
