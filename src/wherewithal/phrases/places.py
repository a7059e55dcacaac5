"""Where in the passage a fact is stated, in tokens; the reader turns it into a finding."""

from __future__ import annotations

from dataclasses import dataclass

from wherewithal.phrases.facts import Fact
from wherewithal.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Place:
    """A fact stated from the token `start` up to but not including `end`."""

    fact: Fact
    value: Quantity | tuple[str, ...]
    start: int
    end: int
