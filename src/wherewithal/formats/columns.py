"""Which pasted column belongs in which column of a worksheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from wherewithal.formats.headings import Likeness, likeness
from wherewithal.formats.table import PastedRow

_LONGEST_HEADING = 80
_ROWS_SEARCHED_FOR_HEADINGS = 5


class Confidence(StrEnum):
    """How certain it is that a pasted column belongs where it was put."""

    SURE = "sure"
    GUESS = "guess"
    NONE = "none"


@dataclass(frozen=True)
class ColumnSpec:
    """A column of a worksheet: its key, and the names under which people know it.

    Several pasted columns may only share a target that `takes_many_lines`.
    """

    key: str
    names: tuple[str, ...]
    takes_many_lines: bool = False


@dataclass(frozen=True)
class MatchedColumn:
    """A pasted column (counted from 0) and its target, or none."""

    index: int
    heading: str
    target: str | None
    confidence: Confidence
    has_words: bool


@dataclass(frozen=True)
class ColumnMatch:
    """Where each pasted column goes, and the rows to take over.

    `header` and `rows` are as given, unless the headings were found among the rows; rows that
    stood above those are in `set_aside`. `by_position` says that no heading helped.
    """

    header: tuple[str, ...]
    rows: tuple[PastedRow, ...]
    columns: tuple[MatchedColumn, ...]
    set_aside: tuple[PastedRow, ...] = ()
    by_position: bool = False

    @property
    def unmapped(self) -> tuple[MatchedColumn, ...]:
        """Columns that hold words and have no place in the worksheet yet."""
        return tuple(column for column in self.columns if column.has_words and not column.target)


def match_columns(
    header: Sequence[str], rows: Sequence[PastedRow], columns: Sequence[ColumnSpec]
) -> ColumnMatch:
    """Map pasted columns to worksheet columns by their headings, or else by their position.

    Headings may be synonyms, plurals, without accents or slightly misspelled. Without any, the
    first row that reads like headings is taken as such. The first worksheet column is the name
    of the row, which is the only one that a row needs.
    """
    place = None if any(header) else _find_headings(rows, columns)
    given = tuple(header) if place is None else rows[place].texts
    kept = rows if place is None else rows[place + 1 :]
    width = max([len(given), *(len(row.cells) for row in kept)])
    targets = _by_heading(given, columns)
    by_position = not targets
    targets = _with_name_first(targets, columns) or _by_position(_used_width(given, kept), columns)
    return ColumnMatch(
        header=given,
        rows=tuple(kept),
        columns=tuple(_column(index, given, kept, targets) for index in range(width)),
        set_aside=tuple(rows[:place]) if place else (),
        by_position=by_position,
    )


Targets = dict[int, tuple[str, Confidence]]


def _find_headings(rows: Sequence[PastedRow], columns: Sequence[ColumnSpec]) -> int | None:
    """Find the row that reads like headings, at the top or below a title."""
    for place, row in enumerate(rows[:_ROWS_SEARCHED_FOR_HEADINGS]):
        if _reads_like_headings(row, columns, alone=len(rows) == 1):
            return place
    return None


def _reads_like_headings(row: PastedRow, columns: Sequence[ColumnSpec], *, alone: bool) -> bool:
    """Whether two columns are named exactly, or one and all others nearly.

    A single word in a wide row is more likely the name of a first item.
    """
    texts = [text for text in row.texts if text]
    targets = _by_heading(row.texts, columns)
    exact = {target for target, confidence in targets.values() if confidence == Confidence.SURE}
    if len(exact) > 1:
        return True
    enough = 1 if len(row.cells) == 1 and not alone else 2
    return len(exact) == 1 and len(targets) == len(texts) >= enough


def _by_heading(header: Sequence[str], columns: Sequence[ColumnSpec]) -> Targets:
    """Give each column the target that its heading is most like, the best pairs first."""
    pairs = sorted(
        (-found, index, order)
        for index, heading in enumerate(header)
        for order, column in enumerate(columns)
        if len(heading) <= _LONGEST_HEADING and (found := likeness(heading, column.names))
    )
    targets: Targets = {}
    taken: set[str] = set()
    for rank, index, order in pairs:
        column = columns[order]
        if index not in targets and (column.takes_many_lines or column.key not in taken):
            sure = -rank == Likeness.SAME
            targets[index] = (column.key, Confidence.SURE if sure else Confidence.GUESS)
            taken.add(column.key)
    return targets


def _by_position(width: int, columns: Sequence[ColumnSpec]) -> Targets:
    """Take the order of the worksheet where the widths agree; otherwise only the name."""
    count = width if width == len(columns) else min(1, width, len(columns))
    return {index: (columns[index].key, Confidence.GUESS) for index in range(count)}


def _with_name_first(targets: Targets, columns: Sequence[ColumnSpec]) -> Targets:
    """Take the first column for the name where no heading claims either of them."""
    if not targets or 0 in targets:
        return targets
    name = columns[0].key
    is_claimed = any(target == name for target, _ in targets.values())
    return targets if is_claimed else {0: (name, Confidence.GUESS), **targets}


def _used_width(header: Sequence[str], rows: Sequence[PastedRow]) -> int:
    every = [header, *(row.texts for row in rows)]
    return max(
        (place for texts in every for place, text in enumerate(texts, start=1) if text), default=0
    )


def _column(
    index: int, header: Sequence[str], rows: Sequence[PastedRow], targets: Targets
) -> MatchedColumn:
    target, confidence = targets.get(index, (None, Confidence.NONE))
    return MatchedColumn(
        index=index,
        heading=header[index] if index < len(header) else "",
        target=target,
        confidence=confidence,
        has_words=any(row.texts[index : index + 1] != ("",) for row in rows),
    )
