"""Which rows are headings, told by what stands in them and below them; and whether a sheet lies on its side."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.formats.files.model import EMPTY, Cell, Row
from wherewithal.formats.headings import USUAL_NAMES, Likeness, likeness

SAMPLE_ROWS = 60
_MOST_TITLES = 10
_MOST_HEADING_LINES = 3
_LONGEST_HEADING = 120
_SURELY_OF_A_KIND = 0.6  # of the cells of a column, to be called numbers, days and so on
_SHAPES = (
    ("number", re.compile(r"[-+$€£(]*\s*\d[\d.,\s]*\s*[%)€]?")),
    ("day", re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T].*)?|\d{1,2}:\d{2}.{0,10}")),
    ("phone", re.compile(r"\+?[\d(][\d\s().-]{6,}(?:\s*(?:x|ext\.?)\s*\d+)?", re.IGNORECASE)),
    ("address of mail", re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")),
    ("page", re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)),
    ("code", re.compile(r"(?=\S*\d)[A-Za-z]{0,4}[-.]?\d[\w.-]*|true|false", re.IGNORECASE)),
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_KNOWN = (
    *(name for names in USUAL_NAMES.values() for name in names),
    "Address", "Phone", "Telephone", "Email", "E-mail", "Website", "City", "State", "Zip", "Postcode",
    "Quantity", "Capacity", "Date", "Notes", "Category", "Type", "Hours", "Audience", "Library", "Branch",
    "Dirección", "Teléfono", "Correo", "Ciudad", "Cantidad", "Capacidad", "Fecha", "Notas", "Categoría",
)  # fmt: skip


@dataclass(frozen=True)
class Headings:
    """The headings of a table, the numbers of their rows, and the words that stand above them."""

    names: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    above: tuple[str, ...] = ()
    is_sure: bool = True


def find_headings(rows: Sequence[Row]) -> Headings:
    """Look at the first rows of a table: a title, lines of headings, or at once what the table holds."""
    filled = [row for row in rows if row.has_words]
    width = max((_used(row) for row in filled), default=0)
    titles = _count_titles(filled, width)
    above = tuple(next(filter(None, row.texts)) for row in filled[:titles])
    rest = filled[titles:]
    if len(rest) < 1 or not _could_head(rest[0], width):
        return Headings(above=above)
    count = _count_lines(rest, width)
    width = max(
        len(row.cells) for row in rest[:count]
    )  # what is longer below is a row's own trouble
    names = _join([row.cells for row in rest[:count]], width)
    is_sure = _is_borne_out(names, rest[count:])
    if not is_sure and not _is_likely(names, rest[count:]):
        return Headings(above=above, is_sure=False)
    return Headings(names, tuple(row.number for row in rest[:count]), above, is_sure)


def lies_on_its_side(rows: Sequence[Row]) -> bool:
    """Whether headings run down the first column: rows keep to one kind of value, columns do not."""
    filled = [row for row in rows if row.has_words]
    width = max((_used(row) for row in filled), default=0)
    if len(filled) < 2 or width < 3 or len(filled) > SAMPLE_ROWS:
        return False
    first = [row.cells[0] for row in filled if row.cells]
    names = [cell.text for cell in first if cell.text]
    if len(names) < len(filled) or len(set(names)) < len(names):
        return False
    if any(_shape(cell) != "words" for cell in first):
        return False
    along = sum(_is_of_a_kind(row.cells[1:]) for row in filled)
    columns = [[_at(row, column) for row in filled] for column in range(1, width)]
    down = sum(_is_of_a_kind(cells[1:]) for cells in columns)
    return along >= 2 and down == 0


def turn(rows: Sequence[Row]) -> list[Row]:
    """Columns as rows; their numbers are those of the columns."""
    width = max((_used(row) for row in rows), default=0)
    return [
        Row(column + 1, tuple(_at(row, column) for row in rows if row.has_words))
        for column in range(width)
    ]


def _used(row: Row) -> int:
    return max((place for place, cell in enumerate(row.cells, start=1) if cell.text), default=0)


def _at(row: Row, column: int) -> Cell:
    return row.cells[column] if column < len(row.cells) else EMPTY


def _shape(cell: Cell) -> str:
    if not cell.text:
        return ""
    if not isinstance(cell.value, str):
        return type(cell.value).__name__
    text = cell.text.strip()
    if len(text) > _LONGEST_HEADING:
        return "words"
    return next((name for name, pattern in _SHAPES if pattern.fullmatch(text)), "words")


def _is_of_a_kind(cells: Sequence[Cell]) -> bool:
    """Whether nearly all of at least two cells are numbers, or days, or addresses of mail, and so on."""
    shapes = Counter(shape for cell in cells if (shape := _shape(cell)))
    if shapes.total() < 2:
        return False
    shape, count = shapes.most_common(1)[0]
    return shape != "words" and count >= _SURELY_OF_A_KIND * shapes.total()


def _count_titles(rows: Sequence[Row], width: int) -> int:
    count = 0
    while count < min(len(rows) - 1, _MOST_TITLES) and width > 1 and _own(rows[count]) == 1:
        count += 1
    return count if count < len(rows) and _own(rows[count]) > 1 else 0


def _own(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.text and not cell.is_repeated)


def _could_head(row: Row, width: int) -> bool:
    filled = [cell for cell in row.cells if cell.text]
    if len(filled) < max(1, width / 2):
        return len(filled) > 1 and all(_shape(cell) == "words" for cell in filled)
    shapes = Counter("year" if _YEAR.fullmatch(cell.text) else _shape(cell) for cell in filled)
    is_short = all(len(cell.text) <= _LONGEST_HEADING for cell in filled)
    in_words = shapes["words"] >= _SURELY_OF_A_KIND * len(filled)
    return (
        is_short
        and bool(shapes["words"])
        and (in_words or shapes.keys() <= {"words", "year"})
        and shapes.keys() <= {"words", "year", "code"}
    )


def _count_lines(rows: Sequence[Row], width: int) -> int:
    """A second line of headings stands below a group's name: one with gaps or merged cells."""
    count = 1
    while count < min(len(rows) - 1, _MOST_HEADING_LINES):
        above, below = rows[count - 1], rows[count]
        has_groups = _own(above) < _own(below) or any(cell.is_repeated for cell in above.cells)
        if not has_groups or not _could_head(below, width):
            break
        names = _join([row.cells for row in rows[: count + 1]], width)
        if not _is_borne_out(names, rows[count + 1 :]):
            break
        count += 1
    return count


def _join(lines: Sequence[Sequence[Cell]], width: int) -> tuple[str, ...]:
    """Read headings down their column; the name of a group stands before each of its columns."""
    spread: list[list[str]] = []
    for place, line in enumerate(lines):
        texts = [" ".join(cell.text.split()) for cell in line[:width]]
        texts += [""] * (width - len(texts))
        is_last = place == len(lines) - 1
        for column in range(1, width):
            if not is_last and not texts[column] and not _fills(lines, place, column):
                texts[column] = texts[column - 1]
        spread.append(texts[:width])
    columns = zip(*spread, strict=True)
    return tuple(" ".join(dict.fromkeys(filter(None, column))) for column in columns)


def _fills(lines: Sequence[Sequence[Cell]], place: int, column: int) -> bool:
    """Whether a column has no heading in the lines below, so that a group's name says nothing about it."""
    return not any(column < len(line) and line[column].text for line in lines[place + 1 :])


def _is_borne_out(names: Sequence[str], body: Sequence[Row]) -> bool:
    """Whether numbers, days or addresses stand below words; or the words are what headings usually say."""
    for column, name in enumerate(names):
        if name and _is_of_a_kind([_at(row, column) for row in body]):
            return True
    known = sum(likeness(name, _KNOWN) >= Likeness.MISSPELLED for name in names if name)
    return known >= max(1, len(names) / 3)


def _is_likely(names: Sequence[str], body: Sequence[Row]) -> bool:
    """Whether nothing speaks against headings: several, each once, and none said again below."""
    given = [name for name in names if name]
    if len(given) < 2 or len(set(given)) < len(given) or not body:
        return False
    below = {cell.text for row in body for cell in row.cells}
    return not any(name in below for name in given)
