"""The cells of one row as a kind reads them, and what is wrong with them, cell by cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from wherewithal.engine.same_place import plain_name
from wherewithal.formats.recognition import Field, parse_value
from wherewithal.quantities import Quantity, to_code
from wherewithal.quantities.parse import UNKNOWN_WORDS

# What programs write where nothing was noted.
_NOT_NOTED = UNKNOWN_WORDS | {"null", "nan", "n/a", "na", "-", "--", "–", "—"}
# Letters of what a row is known again by.
MOST_CODE = 700
_GUARDED = re.compile(r"'[=+\-@]")
_is_address_of_a_page = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong at one cell (from 0; None where it is the row). `refuses`: the row waits to be mended."""

    column: int | None
    words: str
    refuses: bool = False


@dataclass(slots=True)
class Cells:
    """What the cells of a row say, by field; where they stand; and what is wrong with them so far."""

    places: Mapping[str, int]
    words: Mapping[str, str]
    problems: list[CellProblem] = field(default_factory=list)

    def of(self, slug: str) -> str:
        """The words of a cell; "" where no column says this."""
        return self.words.get(slug, "")

    def note(self, slug: str, words: str, *, refuses: bool = False) -> None:
        """Something is wrong at this cell."""
        self.problems.append(CellProblem(self.places.get(slug), words, refuses))


def cells_at(texts: Sequence[str], columns: Mapping[int, str]) -> Cells:
    """The cells of a row. `columns`: which column (from 0) says what."""
    places = {slug: index for index, slug in columns.items() if slug and index < len(texts)}
    return Cells(places, {slug: plain(texts[index]) for slug, index in places.items()})


def plain(text: str) -> str:
    """A cell without blanks around it, and without the mark that guards spreadsheets from formulas."""
    text = text.replace("\x00", "").strip()
    return text[1:] if _GUARDED.match(text) else text


def code_in(cells: Cells) -> str:
    """The identifier that a list gives to a row, folded; "" where it gives none."""
    code = plain_name(cells.of("code"))
    return f"={code}"[:MOST_CODE] if code else ""


def require_name(cells: Cells, said: Mapping[str, str]) -> None:
    """Without a name there is no record."""
    if not said["name"]:
        cells.note("name", _("There is no name here."), refuses=True)


def quantity_in(cells: Cells, slug: str, field: Field) -> str:
    """How many, as its code; nothing, and a word about it, where nobody can tell: that is no zero."""
    words = cells.of(slug)
    # Typed by a person, "none" is a zero; in a file a program may have written it where nobody counted.
    # Codes of inventories (-1, -2, -3) say nothing of seats.
    is_open = words.casefold() == "none" or (field is Field.CAPACITY and words.startswith("-"))
    value = None if is_open else parse_value(field, words).value
    if isinstance(value, Quantity):
        return to_code(value) or ""
    if words and words.casefold() not in _NOT_NOTED:
        said = _("“%(words)s” is no number that we can read, so it is left open.")
        said += " " + _("It stays beside the record.")
        cells.note(slug, said % {"words": words[:40]})
    return ""


def yes_or_no_in(cells: Cells, slug: str) -> str:
    """Yes or no as the text of a column; nothing, and a word about it, where it is neither."""
    found = parse_value(Field.YES_NO, cells.of(slug))
    if isinstance(found.value, bool):
        return str(found.value)
    if found.problem is not None:
        said = _("“%(words)s” is neither yes nor no. It stays beside the record.")
        cells.note(slug, said % {"words": cells.of(slug)[:40]})
    return ""


def website_in(cells: Cells) -> str:
    """The address of a page, or nothing and a word about it."""
    words = cells.of("website")
    if not words:
        return ""
    address = words if "://" in words else f"https://{words}"
    try:
        _is_address_of_a_page(address)
    except ValidationError:
        said = _(
            "“%(words)s” is no address of a page that we can read. It stays beside the record."
        )
        cells.note("website", said % {"words": words[:80]})
        return ""
    return address


def point_in(cells: Cells) -> dict[str, str]:
    """Both coordinates or none; zero and zero is nowhere, and what is swapped is said, not guessed."""
    given = {name: cells.of(name) for name in ("latitude", "longitude")}
    if not any(given.values()):
        return {}
    point: dict[str, Decimal] = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        value = _degrees(given[name])
        if value is not None and abs(value) <= limit:
            point[name] = value
            continue
        said = _("“%(words)s” is no place on the map that we can read. It stays beside the record.")
        cells.note(name, said % {"words": given[name][:40]})
    if len(point) < 2:
        return {}
    if not any(point.values()):
        said = _("Latitude and longitude are both zero, which is nowhere. We leave the place open.")
        cells.note("latitude", said)
        return {}
    return {name: str(value) for name, value in point.items()}


def _degrees(words: str) -> Decimal | None:
    try:
        value = Decimal(words)
        return value.quantize(Decimal("0.000001")) if value.is_finite() else None
    except InvalidOperation:
        return None


def check_lengths(cells: Cells, said: dict[str, str], model: Any, *names: str) -> None:
    """What is longer than its column has room for stays beside the record; a name has to be mended."""
    for name in names or tuple(said):
        value = said[name]
        most = getattr(model._meta.get_field(name), "max_length", None)
        if most is None or len(value) <= most:
            continue
        words = _("Here is room for %(most)s letters, and these are %(count)s.")
        words %= {"most": most, "count": len(value)}
        is_name = name == "name"
        if not is_name:
            words += " " + _("They stay beside the record.")
            said[name] = ""
        cells.note(name, words, refuses=is_name)
