"""A library as its archive of everything tells it, and arithmetic of our own: nothing here calls what it checks."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZipFile

from wherewithal.archives.taking_out import write_archive
from wherewithal.libraries.models import Library

Row = dict[str, Any]
TEN_PERCENT = Decimal("0.1")
SEEN = {"public", "partners", "library"}


class Plain:
    """Every record of one library, read from the archive that an admin can take along."""

    def __init__(self, library_id: int) -> None:
        taken = BytesIO()
        write_archive(Library.objects.get(pk=library_id), taken)
        self.tables: dict[str, list[Row]] = {}
        with ZipFile(taken) as archive:
            for name in archive.namelist():
                if name.startswith("records/"):
                    lines = archive.read(name).decode().split("\n")
                    told = [json.loads(line) for line in lines if line]
                    self.tables[PurePosixPath(name).stem] = told

    def __getitem__(self, name: str) -> list[Row]:
        return self.tables[name]

    def by(self, name: str, column: str) -> dict[Any, Row]:
        return {row[column]: row for row in self[name]}

    def grouped(self, name: str, column: str) -> dict[Any, list[Row]]:
        found: dict[Any, list[Row]] = defaultdict(list)
        for row in self[name]:
            found[row[column]].append(row)
        return found


@dataclass(frozen=True)
class Number:
    """What was said of a number: None where nobody knows an end."""

    low: Decimal | None
    high: Decimal | None
    is_about: bool = False

    @property
    def is_known(self) -> bool:
        return self.low is not None or self.high is not None

    @property
    def least(self) -> Decimal:
        low = self.low or Decimal(0)
        return low - low * TEN_PERCENT if self.is_about else low

    @property
    def most(self) -> Decimal | None:
        if self.high is None:
            return None
        return self.high + (self.high * TEN_PERCENT if self.is_about else 0)


NOBODY_KNOWS = Number(None, None)


def number(code: Any) -> Number:
    """From the short text in which a table keeps a number."""
    meaning = str(code or "?").partition("|")[0]
    if meaning == "?":
        return NOBODY_KNOWS
    if meaning == "several":
        return Number(Decimal(3), None)
    if ".." in meaning:
        low, high = meaning.split("..")
        return Number(Decimal(low) if low else None, Decimal(high) if high else None)
    found = Decimal(re.sub("^~", "", meaning))
    return Number(found, found, meaning.startswith("~"))


@dataclass(frozen=True)
class Added:
    """Numbers added up."""

    low: Decimal
    high: Decimal | None
    unknown: int


def added(numbers: Iterable[Number]) -> Added:
    found = list(numbers)
    known = [each for each in found if each.is_known]
    is_open = any(each.high is None for each in known)
    return Added(
        sum((each.low or Decimal(0) for each in known), Decimal(0)),
        None if is_open else sum((each.high or Decimal(0) for each in known), Decimal(0)),
        len(found) - len(known),
    )
