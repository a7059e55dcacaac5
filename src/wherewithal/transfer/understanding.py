"""One row of a list, understood: what it says field by field, and what is wrong with it, cell by cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from wherewithal.engine.same_place import plain_address, plain_name
from wherewithal.people.models import Organization
from wherewithal.transfer.fields import ADDRESS_PARTS, COLUMNS

AS_THEY_STAND = ("name", "phone", "kind", "languages", "words", "brings")
_GUARDED = re.compile(r"'[=+\-@]")
_is_address_of_a_page = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong at one cell (from 0; None where it is the row). `refuses`: the row waits to be mended."""

    column: int | None
    words: str
    refuses: bool = False


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


def understand(number: int, texts: Sequence[str], columns: Mapping[int, str]) -> ListRow:
    """What a row says. `columns`: which column (from 0) says what."""
    by_slug = {slug: index for index, slug in columns.items() if slug and index < len(texts)}
    words = {slug: plain(texts[index]) for slug, index in by_slug.items()}
    problems: list[CellProblem] = []
    said = {name: words.get(name, "") for name in AS_THEY_STAND}
    said["address"] = ", ".join(
        dict.fromkeys(filter(None, (words.get(part, "") for part in ADDRESS_PARTS)))
    )
    said["reach_by"] = "\n".join(filter(None, (words.get("reach_by", ""), words.get("email", ""))))
    said["website"] = _website(words.get("website", ""), by_slug, problems)
    said |= _point(words, by_slug, problems)
    if not said["name"]:
        problems.append(CellProblem(by_slug.get("name"), _("There is no name here."), refuses=True))
    _check_lengths(said, by_slug, problems)
    code = plain_name(words.get("code", ""))
    code = f"={code}" if code else f"{plain_name(said['name'])}|{plain_address(said['address'])}"
    said = {name: said[name] for name in COLUMNS if said.get(name)}
    return ListRow(number, tuple(texts), said, code, tuple(problems))


def plain(text: str) -> str:
    """A cell without blanks around it, and without the mark that guards spreadsheets from formulas."""
    text = text.replace("\x00", "").strip()
    return text[1:] if _GUARDED.match(text) else text


def _website(words: str, by_slug: Mapping[str, int], problems: list[CellProblem]) -> str:
    if not words:
        return ""
    address = words if "://" in words else f"https://{words}"
    try:
        _is_address_of_a_page(address)
    except ValidationError:
        said = _(
            "“%(words)s” is no address of a page that we can read. It stays beside the record."
        )
        problems.append(CellProblem(by_slug.get("website"), said % {"words": words[:80]}))
        return ""
    return address


def _point(
    words: Mapping[str, str], by_slug: Mapping[str, int], problems: list[CellProblem]
) -> dict[str, str]:
    """Both coordinates or none; zero and zero is nowhere, and what is swapped is said, not guessed."""
    given = {name: words.get(name, "") for name in ("latitude", "longitude")}
    if not any(given.values()):
        return {}
    point: dict[str, Decimal] = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        value = _degrees(given[name])
        if value is not None and abs(value) <= limit:
            point[name] = value
            continue
        said = _("“%(words)s” is no place on the map that we can read. It stays beside the record.")
        problems.append(CellProblem(by_slug.get(name), said % {"words": given[name][:40]}))
    if len(point) < 2:
        return {}
    if not any(point.values()):
        said = _("Latitude and longitude are both zero, which is nowhere. We leave the place open.")
        problems.append(CellProblem(by_slug["latitude"], said))
        return {}
    return {name: str(value) for name, value in point.items()}


def _degrees(words: str) -> Decimal | None:
    try:
        value = Decimal(words)
        return value.quantize(Decimal("0.000001")) if value.is_finite() else None
    except InvalidOperation:
        return None


def _check_lengths(
    said: dict[str, str], by_slug: Mapping[str, int], problems: list[CellProblem]
) -> None:
    for name, value in said.items():
        column: Any = Organization._meta.get_field(name)
        most = column.max_length
        if most is None or len(value) <= most or name in ("latitude", "longitude"):
            continue
        words = _("Here is room for %(most)s letters, and these are %(count)s.")
        words %= {"most": most, "count": len(value)}
        is_name = name == "name"
        if not is_name:
            words += " " + _("They stay beside the record.")
            said[name] = ""
        problems.append(CellProblem(by_slug.get(name), words, refuses=is_name))
