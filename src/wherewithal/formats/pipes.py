"""Tables drawn with pipes, as in Markdown."""

import re
from collections.abc import Sequence
from itertools import groupby

from wherewithal.formats.problems import MAX_COLUMNS, MAX_ROWS, ProblemCode, Refused
from wherewithal.formats.table import PastedTable, Reading, make_cell, make_table

_PIPE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_RULE_CHARACTERS = frozenset("|+:-= \t")


def read_pipe_tables(text: str) -> Reading:
    r"""Read every table drawn with pipes; other lines are kept as standing outside.

    >>> reading = read_pipe_tables("| Who | Gives |\n|-----|-------|\n| PTA | gym   |")
    >>> reading.tables[0].header, reading.tables[0].rows[0].texts
    (('Who', 'Gives'), ('PTA', 'gym'))
    """
    reading = Reading()
    lines = (line.strip() for line in text.split("\n"))
    for has_pipes, block in groupby(lines, key=_could_be_drawn):
        drawn = list(block)
        if has_pipes and _is_table(drawn):
            table = _read_block(drawn, title=reading.take_title())
            reading.add(table)
        else:
            reading.lines_outside.extend(filter(None, drawn))
    return reading


def _could_be_drawn(line: str) -> bool:
    """Whether a line may belong to a table; tabs inside an unframed line mean a spreadsheet."""
    if "|" in line:
        return "\t" not in line or _is_framed(line)
    return line.startswith("+") and _is_rule(line)


def _is_framed(line: str) -> bool:
    return line[0] + line[-1] in ("||", "++")


def _is_rule(line: str) -> bool:
    return "-" in line and _RULE_CHARACTERS.issuperset(line)


def _is_table(lines: Sequence[str]) -> bool:
    """Whether pipes draw a table: a rule below the first line, or pipes around each line."""
    if len(lines) > 1 and _is_rule(lines[1]) and not _is_rule(lines[0]):
        return True
    return len(lines) > 1 and all(map(_is_framed, lines))


def _read_block(lines: Sequence[str], *, title: str) -> PastedTable:
    rules = [place for place, line in enumerate(lines) if _is_rule(line)]
    if len(lines) - len(rules) > MAX_ROWS + 1:
        raise Refused(ProblemCode.TOO_MANY_ROWS, limit=MAX_ROWS)
    rows = [(place, _cells(line)) for place, line in enumerate(lines, 1) if not _is_rule(line)]
    headed = 1 in rules or (rules[:1] == [0] and 2 in rules)
    header = rows[0][1] if headed else []
    made = [(number, [make_cell(text) for text in row]) for number, row in rows]
    return make_table(header=header, rows=made[1:] if headed else made, title=title)


def _cells(line: str) -> list[str]:
    inner = line.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    parts = _PIPE.split(inner)
    if len(parts) > MAX_COLUMNS:
        raise Refused(ProblemCode.TOO_MANY_COLUMNS, limit=MAX_COLUMNS)
    return [_BREAK.sub("\n", part.strip().replace("\\|", "|")) for part in parts]
