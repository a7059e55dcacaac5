"""Open what somebody sent, tell which tables of the survey are in it, and go through their rows."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from wherewithal.formats.pls.layout import DEGREES, FIGURES, FLAGS, kind_of, meanings_of
from wherewithal.formats.pls.model import Entity, Kind, Meaning, Silence, Year, number_or_silence
from wherewithal.formats.pls.problems import PlsCode, PlsProblem
from wherewithal.formats.pls.sources import BROKEN, MAX_UNPACKED, Source, TooLarge, sources_of
from wherewithal.formats.pls.years import year_of

MOST_PROBLEMS = 500
_LOOKED_AT = 500  # rows from which the year is told
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Table:
    """One table, not read yet: what its rows are, of which year, and what its columns say."""

    source: Source
    kind: Kind
    year: Year
    encoding: str
    delimiter: str
    headings: tuple[str, ...]
    columns: Mapping[Meaning, str]

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.source.name

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Headings that say nothing we know; their cells are kept with each row."""
        known = {*self.columns.values(), *FLAGS.values()}
        return tuple(each for each in self.headings if each and each not in known)

    def rows(self) -> "Rows":
        """Its rows, to be gone through once."""
        return Rows(self)


@dataclass(frozen=True, slots=True)
class Opened:
    """The tables that were found, and what stood in the way."""

    tables: tuple[Table, ...] = ()
    problems: tuple[PlsProblem, ...] = ()


@dataclass
class Rows:
    """The rows of a table, one at a time; `problems` grows as they are gone through, `count` tells how many came."""

    table: Table
    count: int = 0
    unlisted: int = 0
    _listed: list[PlsProblem] = field(default_factory=list)
    _seen: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[PlsProblem, ...]:
        """What was odd so far: each at its row, the first few hundred and how many more."""
        if not self.unlisted:
            return tuple(self._listed)
        more = PlsProblem(PlsCode.MORE, self.table.name, args={"count": self.unlisted})
        return (*self._listed, more)

    def __iter__(self) -> Iterator[Entity]:
        number = 1
        try:
            cells = _cells(self.table.source, self.table.encoding, self.table.delimiter)
            next(cells, None)
            for number, row in enumerate(cells, start=2):
                if any(cell.strip() for cell in row):
                    self.count += 1
                    yield self._entity(number, row)
        except TooLarge:
            self._note(PlsCode.TOO_LARGE, number + 1, limit=MAX_UNPACKED // 1_000_000)
        except (*BROKEN, csv.Error):
            self._note(PlsCode.CUT_SHORT, number + 1)

    def _entity(self, number: int, row: list[str]) -> Entity:
        headings = self.table.headings
        if len(row) != len(headings):
            self._note(PlsCode.WIDTH, number, cells=len(row), columns=len(headings))
        cells: dict[str, str] = {}
        for at, cell in enumerate(row):
            heading = headings[at] if at < len(headings) else ""
            cells.setdefault(heading or f"#{at + 1}", cell)
        entity = Entity(number, cells, self.table.columns, self._flags)
        self._look_at_key(entity)
        for heading in self._numbers:
            text = cells.get(heading, "").strip()
            if text and number_or_silence(text)[1] is Silence.UNREADABLE:
                self._note(PlsCode.NO_NUMBER, number, heading, cell=text[:60])
        return entity

    @cached_property
    def _numbers(self) -> tuple[str, ...]:
        counted = FIGURES | DEGREES
        return tuple(name for each, name in self.table.columns.items() if each in counted)

    @cached_property
    def _flags(self) -> Mapping[Meaning, str]:
        return {each: FLAGS[name] for each, name in self.table.columns.items() if name in FLAGS}

    def _look_at_key(self, entity: Entity) -> None:
        key = (entity.words(Meaning.KEY), entity.words(Meaning.NUMBER))
        if not key[0]:
            self._note(PlsCode.NO_KEY, entity.row)
            return
        first = self._seen.setdefault(key, entity.row)
        if first != entity.row:
            self._note(PlsCode.TWICE, entity.row, key=" ".join(key).strip(), first=first)

    def _note(self, code: PlsCode, row: int, column: str = "", **args: str | int) -> None:
        if len(self._listed) < MOST_PROBLEMS:
            self._listed.append(PlsProblem(code, self.table.name, row, column, args))
        else:
            self.unlisted += 1


def open_tables(content: bytes, name: str = "") -> Opened:
    r"""The tables of the survey in a CSV file or a ZIP of any year, told by their columns; never raises.

    >>> (table,) = open_tables(b"FSCSKEY,LIBNAME,POPU_LSA\nXX0001,Old Mill,-9\n", "pls_fy2019.csv").tables
    >>> (entity,) = table.rows()
    >>> table.kind.value, table.year.number, entity.figure(Meaning.POPULATION).silence.name
    ('library systems', 2019, 'WITHHELD')
    """
    tables, problems = [], []
    try:
        for source in sources_of(content, name):
            table, found = _table(source)
            if table is not None:
                tables.append(table)
                problems += found
    except TooLarge:
        args = {"limit": MAX_UNPACKED // 1_000_000}
        return Opened((), (PlsProblem(PlsCode.TOO_LARGE, name, args=args),))
    except BROKEN:
        return Opened((), (PlsProblem(PlsCode.BROKEN, name),))
    if not tables:
        return Opened((), (PlsProblem(PlsCode.NOT_THE_SURVEY, name),))
    return Opened(tuple(tables), tuple(problems))


def _table(source: Source) -> tuple[Table | None, list[PlsProblem]]:
    begun = _begin(source)
    if begun is None:
        return None, []
    kind, delimiter, headings = begun
    encoding = source.encoding()
    rows = _dicts(source, encoding, delimiter, headings)
    year = year_of(islice(rows, _LOOKED_AT), source.name)
    twice = [each for each, count in Counter(headings).items() if each and count > 1]
    problems = [
        PlsProblem(PlsCode.HEADING_TWICE, source.name, 1, each, {"heading": each}) for each in twice
    ]
    if year.number is None:
        problems.append(PlsProblem(PlsCode.YEAR_NOT_TOLD, source.name))
    columns = meanings_of(frozenset(headings))
    return Table(source, kind, year, encoding, delimiter, headings, columns), problems


def _begin(source: Source) -> tuple[Kind, str, tuple[str, ...]] | None:
    """Kind, delimiter and headings, from the first line alone; most files end here as something else."""
    encodings = ("utf-8-sig", "utf-16")
    for encoding in encodings:
        for delimiter in _DELIMITERS:
            try:
                first = next(_cells(source, encoding, delimiter), [])
            except (csv.Error, UnicodeError):
                continue
            headings = tuple(each.strip().upper() for each in first)
            kind = kind_of(frozenset(headings))
            if kind is not None:
                return kind, delimiter, headings
    return None


def _cells(source: Source, encoding: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(source.lines(encoding), delimiter=delimiter)


def _dicts(
    source: Source, encoding: str, delimiter: str, headings: tuple[str, ...]
) -> Iterator[Mapping[str, str]]:
    cells = _cells(source, encoding, delimiter)
    next(cells, None)
    try:
        for row in cells:
            yield dict(zip(headings, row, strict=False))
    except (*BROKEN, csv.Error):
        return
