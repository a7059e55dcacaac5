"""The labelled set in this folder: needs, capabilities, grades, and which needs are for tuning."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class LabelledNeed:
    """What a program is missing, in English and perhaps in Spanish, with its typed facts."""

    id: str
    kind: str
    text: str
    text_es: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def is_for_tuning(self) -> bool:
        """True for the dev half: decided by the id alone, before anything was tuned."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 2 == 1

    def words(self, language: str) -> str:
        """The text in "en" or "es"."""
        return self.text_es if language == "es" else self.text


@dataclass(frozen=True)
class LabelledCapability:
    """One row of a worksheet: what it says, what was noted beside it, what speaks against it."""

    id: str
    kind: str
    text: str
    facts: dict[str, Any] = field(default_factory=dict)
    cautions: tuple[str, ...] = ()


# Grades from 0 (no) to 3 (meets it) by need and capability.
Judgements = dict[str, dict[str, int]]


def read_needs() -> tuple[LabelledNeed, ...]:
    """All needs, in the order of the file."""
    rows = json.loads((FOLDER / "needs.json").read_text(encoding="utf-8"))
    return tuple(LabelledNeed(**row) for row in rows)


def read_capabilities() -> tuple[LabelledCapability, ...]:
    """All capabilities, in the order of the file."""
    rows = json.loads((FOLDER / "capabilities.json").read_text(encoding="utf-8"))
    return tuple(
        LabelledCapability(**{**row, "cautions": tuple(row.get("cautions", ()))}) for row in rows
    )


def read_judgements() -> Judgements:
    """What was judged, by reading: need, capability, grade."""
    found: Judgements = {}
    with (FOLDER / "judgements.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["need"], {})[row["capability"]] = int(row["grade"])
    return found
