"""Cells between tabs, commas or semicolons, quoted where a program needed to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wherewithal.formats.problems import MAX_COLUMNS, MAX_ROWS, ProblemCode, Refused

NumberedRow = tuple[int, list[str]]

_MOST_SOURCE_COLUMNS = 1_000  # empty columns cost little, but not nothing
_FEWEST_COLUMNS_AMONG_SPACES = 3
_QUOTED = r'"((?:[^"]++|"")*+)"(?=[%s\n]|\Z)'
_BARE = r"|([^%s\n]*+)"
_FIELD = {mark: re.compile((_QUOTED + _BARE).replace("%s", mark)) for mark in "\t,;"}


class _Field(NamedTuple):
    raw: str
    inner: str | None  # what quotation marks hold, where they enclose all of it

    @property
    def needs_quotes(self) -> bool:
        """Whether a program had to quote; otherwise a person may have typed the marks."""
        return self.inner is not None and any(mark in self.inner for mark in '\t\n"')


_EMPTY_FIELD = _Field("", None)


def write_tsv(rows: Iterable[Sequence[str]]) -> str:
    r"""Write rows as spreadsheets put them on the clipboard; `read_tabs` reads them back.

    >>> write_tsv([["Gym", 'the "big" one'], ["Hall"]])
    'Gym\t"the ""big"" one"\nHall'
    """
    return "\n".join("\t".join(map(_quote, row)) for row in rows)


def has_quoted_cells(text: str) -> bool:
    """Whether a spreadsheet quoted a cell, because of a line break or a quotation mark in it."""
    return '"' in text and any(field.needs_quotes for row in _split(text, "\t") for field in row)


def read_tabs(text: str) -> list[NumberedRow]:
    """Read a spreadsheet's cells."""
    rows = []
    for number, row in _rows_with_words(text, "\t"):
        used = max(place for place, field in enumerate(row, start=1) if field.raw)
        if used > MAX_COLUMNS:
            raise Refused(ProblemCode.TOO_MANY_COLUMNS, limit=MAX_COLUMNS, row=number)
        rows.append((number, row[:MAX_COLUMNS]))
    fields = [field for _, row in rows for field in row if field.raw]
    all_quoted = all(field.inner is not None for field in fields)
    return [(number, [_words(field, unquote=all_quoted) for field in row]) for number, row in rows]


def read_separated(text: str, mark: str) -> list[NumberedRow]:
    """Read values between commas or semicolons; nothing where these belong to sentences."""
    rows: list[tuple[int, list[_Field]]] = []
    for number, row in _rows_with_words(text, mark):
        if len(row) < 2 or len(row) != len(rows[0][1] if rows else row):
            return []
        rows.append((number, row))
    if not _looks_like_data([row for _, row in rows]):
        return []
    return [(number, [_words(field, unquote=True) for field in row]) for number, row in rows]


def _looks_like_data(rows: Sequence[Sequence[_Field]]) -> bool:
    """Tell "Main,Gym,Small" in line after line from "Main, with a gym" and from "1,000"."""
    fields = [field for row in rows for field in row]
    if len(rows) < 2 or not any(letter.isalpha() for field in fields for letter in field.raw):
        return False
    spaced = any(field.raw.startswith(" ") for row in rows for field in row[1:])
    return not spaced or len(rows[0]) >= _FEWEST_COLUMNS_AMONG_SPACES


def _rows_with_words(text: str, mark: str) -> Iterator[tuple[int, list[_Field]]]:
    count = 0
    for number, row in enumerate(_split(text, mark), start=1):
        if any(not field.raw.isspace() for field in row if field.raw):
            count += 1
            if count > MAX_ROWS:
                raise Refused(ProblemCode.TOO_MANY_ROWS, limit=MAX_ROWS)
            yield number, row


def _split(text: str, mark: str) -> Iterator[list[_Field]]:
    """Split into rows of fields; a quoted field may hold the mark, line breaks and quotes."""
    row: list[_Field] = []
    position = 0
    while position <= len(text) and (found := _FIELD[mark].match(text, position)):
        row.append(_field(found))
        if len(row) > _MOST_SOURCE_COLUMNS:
            raise Refused(ProblemCode.TOO_MANY_COLUMNS, limit=MAX_COLUMNS)
        if not text.startswith(mark, found.end()):
            yield row
            row = []
        position = found.end() + 1


def _field(found: re.Match[str]) -> _Field:
    if found[1] is not None:
        return _Field(found[0], found[1].replace('""', '"'))
    return _Field(found[2], None) if found[2] else _EMPTY_FIELD


def _words(field: _Field, *, unquote: bool) -> str:
    if field.inner is not None and (unquote or field.needs_quotes):
        return field.inner
    return field.raw


def _quote(text: str) -> str:
    if any(mark in text for mark in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text
