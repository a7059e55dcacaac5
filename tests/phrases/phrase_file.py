"""The phrase file, read; and how well the reader does on one half of it."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from wherewithal.phrases import Fact, Finding, find_facts
from wherewithal.quantities import Quantity

PHRASE_FILE = Path(__file__).with_name("phrases.csv")

Stated = tuple[Fact, Quantity | tuple[str, ...]]


@dataclass(frozen=True)
class Phrase:
    """A phrase and what it states, in any order."""

    half: str
    text: str
    expected: Counter[Stated]


@dataclass(frozen=True)
class Score:
    """Findings that are right, wrong and missing."""

    right: int
    wrong: int
    missing: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missing)


def read_phrases(half: str = "") -> list[Phrase]:
    with PHRASE_FILE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if half in ("", row["half"])]
    return [Phrase(row["half"], row["text"], _expected(row["expected"])) for row in rows]


def stated(findings: tuple[Finding, ...]) -> Counter[Stated]:
    return Counter((finding.fact, finding.value) for finding in findings)


def score(phrases: list[Phrase]) -> Score:
    right = wrong = missing = 0
    for phrase in phrases:
        found = stated(find_facts(phrase.text))
        right += (found & phrase.expected).total()
        wrong += (found - phrase.expected).total()
        missing += (phrase.expected - found).total()
    return Score(right, wrong, missing)


def _expected(cell: str) -> Counter[Stated]:
    return Counter(_statement(part.strip()) for part in cell.split(";") if part.strip())


def _statement(part: str) -> Stated:
    name, _, value = part.partition(" ")
    fact = Fact(name)
    return fact, tuple(value.split()) if fact is Fact.LANGUAGES else _quantity(value)


def _quantity(value: str) -> Quantity:
    if value == "several":
        return Quantity.several()
    if value.startswith("about "):
        return Quantity.about(Decimal(value.removeprefix("about ")))
    low, _, high = value.partition("-")
    return Quantity.between(Decimal(low), Decimal(high or low))
