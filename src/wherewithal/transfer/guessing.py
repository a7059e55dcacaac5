"""Which column of a list says what: by its heading, else by what stands in its cells; never more sure than it is."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wherewithal.engine.same_place import plain_name
from wherewithal.formats.headings import Likeness, likeness
from wherewithal.transfer.fields import FIELDS, MEND

SAMPLE = 60
HALF = 0.5
MOST = 0.7  # of the cells that say anything
_PHONE = re.compile(r"\+?1?[\s.-]*\(?\d{3}\)?[\s./-]*\d{3}[\s.-]*\d{4}(?:\s*(?:x|ext\.?)\s*\d+)?")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.I)
_SITE = re.compile(
    r"(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|edu|gov)(?:/\S*)?", re.I
)
_STREET = re.compile(
    r"\d+[a-z]?\s+.*\b(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|pl|place|"
    r"hwy|highway|pkwy|parkway|sq|square|ter|terrace|pike)\b.*",
    re.I,
)
_ZIP = re.compile(r"\d{5}(?:-\d{4})?")
_STATE = re.compile(r"[A-Z]{2}")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_DEGREES = re.compile(r"[-+]?\d{1,3}\.\d{3,}")


class Ground(StrEnum):
    """What a guess rests on."""

    REMEMBERED = "remembered"
    HEADING = "heading"
    LIKE_HEADING = "like heading"
    CELLS = "cells"
    ELIMINATION = "elimination"


SURE = frozenset({Ground.REMEMBERED, Ground.HEADING})


@dataclass(frozen=True, slots=True)
class Guess:
    """A column (from 0), what it seems to say, and why; no field where nothing speaks for one."""

    index: int
    field: str = ""
    ground: Ground | None = None

    @property
    def is_sure(self) -> bool:
        """Low confidence asks."""
        return self.ground in SURE


def guess_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> tuple[Guess, ...]:
    """One guess for each column; a field is given to one column only, the surest first."""
    found: dict[int, Guess] = {}
    heads = [header[index] if index < len(header) else "" for index in range(width)]
    columns = [_said(rows, index) for index in range(width)]
    for wanted in (Likeness.SAME, Likeness.MISSPELLED):
        ground = Ground.HEADING if wanted == Likeness.SAME else Ground.LIKE_HEADING
        for index, head in enumerate(heads):
            slug = _by_heading(head, wanted, {guess.field for guess in found.values()})
            if index not in found and slug and _may_hold(slug, columns[index]):
                found[index] = Guess(index, slug, ground)
    for slug, holds in CONTENTS.items():
        best = max(range(width), key=lambda each: _share(columns[each], holds), default=-1)
        free = best >= 0 and best not in found and heads[best] != MEND
        free = free and slug not in {guess.field for guess in found.values()}
        if free and _share(columns[best], holds) >= MOST:
            found[best] = Guess(best, slug, Ground.CELLS)
    if "name" not in {guess.field for guess in found.values()}:
        _name_by_elimination(found, columns, heads)
    return tuple(found.get(index, Guess(index)) for index in range(width))


def _name_by_elimination(
    found: dict[int, Guess], columns: list[list[str]], heads: list[str]
) -> None:
    """Of the columns left: the first whose cells are short words of letters, and hardly any twice."""
    for index, said in enumerate(columns):
        folded = {plain_name(text) for text in said}
        letters = sum(1 for text in said if re.search(r"[^\W\d_]{3}", text) and len(text) <= 120)
        if index in found or heads[index] == MEND or not said:
            continue
        if letters / len(said) >= MOST and len(folded) / len(said) >= MOST:
            found[index] = Guess(index, "name", Ground.ELIMINATION)
            return


def _by_heading(head: str, wanted: Likeness, taken: set[str]) -> str:
    if not head.strip() or head == MEND:
        return ""
    fits = (
        each.slug
        for each in FIELDS
        if each.slug not in taken and likeness(head, each.headings) >= wanted
    )
    return next(fits, "")


def _said(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    cells = (row[index].strip() for row in rows if index < len(row))
    return [cell for cell in cells if cell][:SAMPLE]


def _share(said: list[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, said)) / len(said) if said else 0.0


def _may_hold(slug: str, said: list[str]) -> bool:
    """A heading does not count where the cells plainly say something else (a “location” with degrees)."""
    if slug in ("latitude", "longitude"):
        return not said or _share(said, lambda text: bool(_NUMBER.fullmatch(text))) >= HALF
    return slug != "address" or _share(said, _is_degrees) < HALF


def _is_degrees(text: str) -> bool:
    return bool(_DEGREES.fullmatch(text)) and abs(float(text)) <= 180


CONTENTS: dict[str, Callable[[str], bool]] = {
    "email": lambda text: bool(_MAIL.fullmatch(text)),
    "phone": lambda text: bool(_PHONE.match(text)),
    "website": lambda text: "@" not in text and bool(_SITE.fullmatch(text)),
    "address": lambda text: bool(_STREET.match(text)),
    "zip": lambda text: bool(_ZIP.fullmatch(text)),
    "state": lambda text: bool(_STATE.fullmatch(text)),
    "latitude": lambda text: _is_degrees(text) and 0 < float(text) <= 90,
    "longitude": lambda text: _is_degrees(text) and float(text) < 0,
}
