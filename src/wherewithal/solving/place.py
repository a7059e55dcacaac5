"""Where in a file something is wrong, and what."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

MOST_FAULTS = 20


class FaultReason(StrEnum):
    """What is wrong with a value; the sentence for each stands with the command."""

    NOT_JSON = "not json"
    NOT_AN_OBJECT = "not an object"
    NOT_A_LIST = "not a list"
    NOT_A_TEXT = "not a text"
    NOT_YES_OR_NO = "not yes or no"
    NOT_A_NUMBER = "not a number"
    NOT_WHOLE = "not whole"
    TOO_LARGE = "too large"
    NOT_A_SPAN = "not a span"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown key"
    UNKNOWN_AIM = "unknown aim"
    TWICE = "twice"
    NO_SUCH_NEED = "no such need"
    NO_SUCH_SOURCE = "no such source"
    NO_SUCH_PARTNER = "no such partner"
    PINNED_AND_FORBIDDEN = "pinned and forbidden"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: its place as a path (`sources[2].hours`), and the word it is about."""

    place: str
    reason: FaultReason
    word: str = ""


class NotAProblem(ValueError):
    """The file cannot be read as a problem; `faults` says why, with places."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(f"{each.place}: {each.reason}" for each in faults))
        self.faults = tuple(faults)


class Faults:
    """What was found so far, and where the reader is."""

    def __init__(self) -> None:
        self.found: list[Fault] = []
        self._path: list[str] = []

    @contextmanager
    def at(self, step: str | int) -> Iterator[None]:
        """Read on inside of a key or an item."""
        self._path.append(f"[{step}]" if isinstance(step, int) else f".{step}")
        yield
        self._path.pop()

    def add(self, reason: FaultReason, word: object = "") -> None:
        """Note a fault here."""
        place = "".join(self._path).removeprefix(".")
        self.found.append(Fault(place, reason, str(word)[:80]))

    def refuse_any(self) -> None:
        """Stop if anything is wrong."""
        if self.found:
            raise NotAProblem(self.found[:MOST_FAULTS])
