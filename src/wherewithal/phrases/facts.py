"""What can be found in a phrase."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wherewithal.quantities import Quantity


class Fact(StrEnum):
    """The kinds of fact that a phrase can state."""

    QUANTITY = "quantity"
    CAPACITY = "capacity"
    LANGUAGES = "languages"
    HOURS_PER_WEEK = "hours_per_week"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact, and the words it rests on: always `text[start:end]` of the text that was read.

    `value` is a `Quantity` for numbers and a tuple of language codes (keys of `LANGUAGES`, in the
    order in which they were named) for `Fact.LANGUAGES`.
    """

    fact: Fact
    value: Quantity | tuple[str, ...]
    start: int
    end: int
    words: str
