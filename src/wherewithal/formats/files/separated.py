"""Values between commas, semicolons, tabs or pipes, as programs save them."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from wherewithal.formats.files.letters import Decoded
from wherewithal.formats.files.model import EMPTY, Cell, RawTable, Row
from wherewithal.formats.files.problems import (
    FILE_BOUNDS,
    FileProblem,
    FileProblemCode,
    Stop,
    check_size,
)

_MARKS = ("\t", ";", ",", "|")
_SAMPLE_ROWS = 60
_SAMPLE_CHARACTERS = 200_000
_FEWEST_EQUAL = 0.6  # of the sampled rows, for a mark to be what separates


def read_separated_file(decoded: Decoded, name: str) -> list[RawTable]:
    """One table. It is walked once to see that it keeps the bounds and closes its quotation marks."""
    text, mark = _declared_mark(decoded.text.replace("\0", ""))
    mark = mark or find_mark(text)
    problems = []
    if decoded.doubtful:
        args = {"letters": decoded.letters, "excerpt": decoded.doubtful}
        problems.append(FileProblem(FileProblemCode.LETTERS_GUESSED, name, args=args))
    has_quotes = True
    try:
        _check(text, mark, name)
    except csv.Error as error:
        if "unexpected end" in str(error):
            has_quotes = False
            problems.append(FileProblem(FileProblemCode.QUOTE_NEVER_CLOSED, name))

    def read() -> Iterator[Row]:
        records = _records(text, mark, has_quotes=has_quotes)
        for number, record in enumerate(records, start=1):
            yield Row(number, tuple(map(_cell, record)))

    return [RawTable(name, read, problems=tuple(problems))]


def find_mark(text: str) -> str:
    """The mark that shares out most rows into the same number of cells."""
    sample = text[:_SAMPLE_CHARACTERS]
    best, mark = (0.0, 0), ","
    for candidate in _MARKS:
        try:
            rows = list(islice(_records(sample, candidate), _SAMPLE_ROWS))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if any(row))
        usual, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        share = count / max(1, widths.total())
        if usual > 1 and share >= _FEWEST_EQUAL and (round(share, 1), usual) > best:
            best, mark = (round(share, 1), usual), candidate
    return mark


def _declared_mark(text: str) -> tuple[str, str]:
    """Excel's own first line, "sep=;", and the text below it."""
    line, end, _ = text[:40].partition("\n")
    declared = line.rstrip("\r").strip('"')
    if end and declared[:4].lower() == "sep=" and len(declared) == 5:
        return text[len(line) + 1 :], declared[4]
    return text, ""


def _records(
    text: str, mark: str, *, has_quotes: bool = True, strict: bool = False
) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    if not has_quotes:
        return csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=mark, strict=strict)


def _check(text: str, mark: str, name: str) -> None:
    """Walk the table once. A strict reader alone tells of a quotation mark that is never closed."""
    rows = columns = 0
    try:
        for record in _records(text, mark, strict=True):
            rows += 1
            columns = max(columns, len(record))
            check_size(rows, columns, sheet=name)
    except csv.Error as error:
        if "field larger" not in str(error):
            _check_loosely(text, mark, name, has_quotes="unexpected end" not in str(error))
            raise
        limit = min(csv.field_size_limit(), FILE_BOUNDS.cell_characters)
        raise Stop(FileProblemCode.CELL_TOO_LONG, sheet=name, row=rows + 1, limit=limit) from error


def _check_loosely(text: str, mark: str, name: str, *, has_quotes: bool) -> None:
    rows = columns = 0
    try:
        for record in _records(text, mark, has_quotes=has_quotes):
            rows += 1
            columns = max(columns, len(record))
            check_size(rows, columns, sheet=name)
    except csv.Error as error:
        limit = FILE_BOUNDS.cell_characters
        raise Stop(FileProblemCode.CELL_TOO_LONG, sheet=name, row=rows + 1, limit=limit) from error


def _cell(text: str) -> Cell:
    return Cell(text, text) if text else EMPTY
