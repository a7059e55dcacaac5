"""What recognition says of a table's columns, in the words of a kind of list; each guess keeps its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from wherewithal.formats.files import FileTable
from wherewithal.formats.recognition import ColumnGuess, Field, recognise
from wherewithal.transfer.kinds.kind import MEND, Kind

# Below, a column is rather left open than put somewhere wrong.
LEAST = 0.45
SAMPLE = 300


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column (from 0) seems to say, and why; no field where nothing speaks for one."""

    field: str = ""
    reason: str = ""
    is_sure: bool = False


NOTHING = Guess()


def guess_columns(kind: Kind, table: FileTable, width: int) -> list[Guess]:
    """One guess for each column; a field is given to one column only, the surest first."""
    found = [
        guess
        for guess in recognise(table).columns
        if guess.header != MEND and guess.confidence >= LEAST
    ]
    chosen: dict[int, Guess] = {}
    for field in kind.fields:
        best = _surest(found, field.said_by, taken=set(chosen))
        if field.slug == "code" and best is not None and not _tells_rows_apart(table, best.index):
            continue
        if best is not None:
            chosen[best.index] = Guess(field.slug, best.reason, not best.asks)
    return [chosen.get(place, NOTHING) for place in range(width)]


def looks_like(kind: Kind, table: FileTable) -> str:
    """What a table surely lists, where that is something else than this kind; else nothing."""
    found = recognise(table)
    return "" if found.asks or found.kind in kind.tables else str(found.kind)


def _tells_rows_apart(table: FileTable, index: int) -> bool:
    """An identifier stands in every row, and in no two the same: else rows would be taken for one another."""
    rows = [row.texts for row in islice(table.rows(), SAMPLE)]
    said = [row[index].strip() if index < len(row) else "" for row in rows]
    return all(said) and len(set(said)) == len(said)


def _surest(
    found: Sequence[ColumnGuess], fields: tuple[Field, ...], *, taken: set[int]
) -> ColumnGuess | None:
    for field in fields:
        says = [each for each in found if each.field is field and each.index not in taken]
        if says:
            return max(says, key=lambda each: each.confidence)
    return None
