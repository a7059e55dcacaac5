"""What recognition says of a table's columns, in the words of a kind of list; each guess keeps its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from wherewithal.formats.files import FileTable
from wherewithal.formats.headings import Likeness, likeness
from wherewithal.formats.recognition import ColumnGuess, recognise
from wherewithal.transfer.kinds.kind import MEND, Kind, ListField
from wherewithal.transfer.kinds.organizations import ORGANIZATIONS

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
    columns = [guess for guess in recognise(table).columns if guess.header != MEND]
    found = [guess for guess in columns if guess.confidence >= LEAST]
    chosen: dict[int, Guess] = {}
    for field in kind.fields:
        best = _surest(found, field, taken=set(chosen))
        if field.slug == "code" and best is not None and not _tells_rows_apart(table, best.index):
            continue
        if best is not None:
            chosen[best.index] = Guess(field.slug, best.reason, not best.asks)
    for field in kind.fields:
        if all(guess.field != field.slug for guess in chosen.values()):
            chosen |= _headed(columns, field, taken=set(chosen))
    return [chosen.get(place, NOTHING) for place in range(width)]


def looks_like(table: FileTable) -> str:
    """What a table surely lists; nothing where it may be organizations, or anything."""
    found = recognise(table)
    return "" if found.asks or found.kind in ORGANIZATIONS.tables else str(found.kind)


def _tells_rows_apart(table: FileTable, index: int) -> bool:
    """An identifier stands in every row, and in no two the same: else rows would be taken for one another."""
    rows = [row.texts for row in islice(table.rows(), SAMPLE)]
    said = [row[index].strip() if index < len(row) else "" for row in rows]
    return all(said) and len(set(said)) == len(said)


def _surest(
    found: Sequence[ColumnGuess], field: ListField, *, taken: set[int]
) -> ColumnGuess | None:
    for said in field.said_by:
        says = [each for each in found if each.field is said and each.index not in taken]
        if says:
            return max(
                says, key=lambda each: (each.confidence, likeness(each.header, field.headings))
            )
    return None


def _headed(
    columns: Sequence[ColumnGuess], field: ListField, *, taken: set[int]
) -> dict[int, Guess]:
    """A column of which nothing is known but what stands above it."""
    free = [each for each in columns if each.index not in taken]
    liked = [(likeness(each.header, field.headings), each) for each in free]
    like, best = max(liked, key=lambda pair: pair[0], default=(Likeness.NONE, None))
    if best is None or like is Likeness.NONE:
        return {}
    reason = f"the heading “{best.header}”"
    return {best.index: Guess(field.slug, reason, like is not Likeness.CONTAINS)}
