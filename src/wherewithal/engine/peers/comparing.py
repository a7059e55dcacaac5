"""One measure of ours beside that of our peers: median, rank, and how many reported what it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from wherewithal.engine.peers.choosing import POPULATION, Peers
from wherewithal.engine.peers.model import PeerLibrary

_FAR = 10  # how many medians make a figure so odd that somebody should look


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure, or one figure for so many of another: staff for each 25,000 people."""

    part: str
    whole: str = POPULATION
    per: Decimal = Decimal(1)

    def of(self, library: PeerLibrary) -> Decimal | None:
        """What it is for a library; None where it did not report it, or nothing to divide by."""
        part, whole = library.figure(self.part), library.figure(self.whole) if self.whole else None
        if part is None or not self.whole:
            return part
        return part * self.per / whole if whole else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ours and theirs in one year. `reported` are the keys of the peers behind median and rank.

    `rank` counts from the top among them and us, equals sharing a place; None where we did not report it.
    """

    measure: Measure
    year: int
    ours: Decimal | None
    median: Decimal | None
    rank: int | None
    reported: tuple[str, ...]
    not_reported: tuple[str, ...]
    far_out: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many peers median and rank rest on."""
        return len(self.reported)


@dataclass(frozen=True, slots=True)
class Change:
    """One figure in two years; `share` is None where one of them was not reported or the first is zero."""

    before_year: int
    after_year: int
    before: Decimal | None
    after: Decimal | None
    share: Decimal | None


def compare(peers: Peers, measure: Measure) -> Comparison:
    """Our measure beside that of the peers who reported it; who is `far_out` is counted, and named."""
    told = [(library.key, measure.of(library)) for library in peers.libraries]
    values = {key: value for key, value in told if value is not None}
    ours = measure.of(peers.us)
    middle = median(values.values()) if values else None
    rank = None
    if ours is not None and values:
        rank = 1 + sum(value > ours for value in values.values())
    everybody = values if ours is None else {**values, peers.us.key: ours}
    return Comparison(
        measure,
        peers.us.year,
        ours,
        middle,
        rank,
        tuple(values),
        tuple(key for key, value in told if value is None),
        tuple(key for key, value in everybody.items() if middle and value > middle * _FAR),
    )


def change(before: PeerLibrary, after: PeerLibrary, figure: str) -> Change:
    """How a figure of one library went from one year to another, both years told."""
    if before.key != after.key:
        raise ValueError("a change is of one library")
    first, second = before.figure(figure), after.figure(figure)
    share = (second - first) / first if first and second is not None else None
    return Change(before.year, after.year, first, second, share)


def sharing_a_name(libraries: Sequence[PeerLibrary], name: str) -> tuple[PeerLibrary, ...]:
    """Every library of a name, so that a person says which one it is; names alone tell no library."""
    wanted = " ".join(name.upper().split())
    return tuple(each for each in libraries if wanted in " ".join(each.name.upper().split()))
