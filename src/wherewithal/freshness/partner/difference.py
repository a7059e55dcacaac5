"""What is different between two texts, line by line, for people to read."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Mark(StrEnum):
    """What became of a line."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Difference:
    """The lines in order, each with its mark."""

    lines: tuple[tuple[Mark, str], ...]

    @property
    def is_none(self) -> bool:
        """They say that it is right as it is."""
        return all(mark == Mark.SAME for mark, _line in self.lines)


def difference(before: str, after: str) -> Difference:
    """Which lines went, came, stayed.

    >>> [(str(mark), line) for mark, line in difference("hall\\nvan", "hall\\ntwo vans").lines]
    [('same', 'hall'), ('gone', 'van'), ('new', 'two vans')]
    """
    old, new = before.strip().splitlines(), after.strip().splitlines()
    lines: list[tuple[Mark, str]] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [(Mark.SAME, line) for line in old[i:j]]
        else:
            lines += [(Mark.GONE, line) for line in old[i:j]]
            lines += [(Mark.NEW, line) for line in new[k:m]]
    return Difference(tuple(lines))
