"""One row of a list, understood: what it says field by field, and what is wrong with it, cell by cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wherewithal.transfer.kinds.cells import CellProblem, cells_at
from wherewithal.transfer.kinds.kind import Kind


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: its number in the file, its cells as they stand there, what they say, and what is wrong."""

    number: int
    texts: tuple[str, ...]
    said: dict[str, str]
    code: str
    problems: tuple[CellProblem, ...] = ()

    @property
    def is_refused(self) -> bool:
        """It cannot be taken over as it is."""
        return any(problem.refuses for problem in self.problems)


def understand(
    kind: Kind,
    number: int,
    texts: Sequence[str],
    columns: Mapping[int, str],
    looked_up: Any = None,
) -> ListRow:
    """What a row says. `columns`: which column (from 0) says what; `looked_up`: what its kind looks up."""
    cells = cells_at(texts, columns)
    said = kind.says(cells, looked_up)
    code = kind.code_of(cells, said)
    said = {name: said[name] for name in kind.columns if said.get(name)}
    return ListRow(number, tuple(texts), said, code, tuple(cells.problems))
