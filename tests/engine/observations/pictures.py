"""Small libraries, told in a few rows, for the rules to look at."""

from datetime import date
from typing import Any

from wherewithal.engine.observations import Kind, Observation, notice
from wherewithal.engine.observations.picture import (
    Asset,
    Line,
    LineKind,
    Need,
    Neighbor,
    Picture,
    Program,
    SetAside,
    Topic,
    Wish,
)
from wherewithal.quantities import Quantity

TODAY = date(2026, 5, 4)
exact, about, between = Quantity.exact, Quantity.about, Quantity.between


MORE = {"Offer": "offers", "Tie": "ties", "Promise": "promises", "Closure": "closures"}


def picture(*rows: Any) -> Picture:
    """A library of these rows."""
    parts: dict[str, list[Any]] = {}
    names = {
        Asset: "assets",
        Neighbor: "neighbors",
        Program: "programs",
        Need: "needs",
        SetAside: "set_aside",
        Wish: "wishes",
        Topic: "topics",
        Line: "lines",
    }
    for row in rows:
        name = names.get(type(row)) or MORE[type(row).__name__]
        parts.setdefault(name, []).append(row)
    return Picture(TODAY, **{name: tuple(found) for name, found in parts.items()})


def noticed(kind: Kind, *rows: Any) -> list[Observation]:
    """The observations of one kind that such a library shows."""
    return [each for each in notice(picture(*rows)) if each.kind is kind]


def told(kind: Kind, *rows: Any) -> list[list[tuple[str, str]]]:
    """For each of them, what stands in which role."""
    return [[(seen.role, seen.key) for seen in each.records] for each in noticed(kind, *rows)]


def strength(of: str, text: str, number: int = 1) -> Line:
    return Line(f"note-{of}-s{number}", of, LineKind.STRENGTH, text)


def challenge(of: str, text: str, number: int = 1) -> Line:
    return Line(f"note-{of}-c{number}", of, LineKind.CHALLENGE, text)


def question(of: str, text: str, on: date | None = None) -> Line:
    return Line(f"note-{of}-q", of, LineKind.QUESTION, text, on)


def marked(observation: Observation) -> list[str]:
    """The words that are marked, as they stand in the stored text."""
    return [seen.words[start:end] for seen in observation.records for start, end in seen.marks]


TALKS = Program("program-1", "Talks")
