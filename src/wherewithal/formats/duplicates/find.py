"""Candidates from what records share, weighed by all that is known of both."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio, token_sort_ratio

from wherewithal.formats.duplicates.model import Entry

LIKELY = 0.6
_MOST_IN_A_BLOCK = 60  # what more than this share tells nobody apart
_MOST_WITHOUT_NAME = 0.65
_SAME_NAME = 95
_LIKE_NAME = 82
_NEAR_METERS = 150
_FAR_METERS = 1_500
_EARTH_METERS = 6_371_000


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two records that may be one, by their places in the list, how likely, and what speaks for and against."""

    first: int
    second: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may be the one asked about, by its place, how likely, and what speaks for and against."""

    place: int
    score: float
    reasons: tuple[str, ...]


class Lookup:
    """Records made ready once, to be asked row by row which of them another one may be.

    >>> known = Lookup([Entry("1", "Longy School", "27 Garden Street"), Entry("2", "Garden Club")])
    >>> [(each.place, each.reasons) for each in known.like(Entry("x", "Longy School", "27 Garden St."))]
    [(0, ('the same name', 'the same address'))]
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._blocks = _blocks(entries)

    def like(self, entry: Entry, *, at_least: float = LIKELY) -> tuple[Likely, ...]:
        """Those that may be the same, the likeliest first."""
        near = {
            place
            for key in _keys(entry)
            if len(members := self._blocks.get(key, ())) <= _MOST_IN_A_BLOCK
            for place in members
        }
        found = []
        for place in sorted(near):
            score, reasons = _weigh(self._entries[place], entry)
            if score >= at_least:
                found.append(Likely(place, round(score, 2), reasons))
        return tuple(sorted(found, key=lambda each: (-each.score, each.place)))


def likely_pairs(entries: Sequence[Entry], *, at_least: float = LIKELY) -> tuple[LikelyPair, ...]:
    """Find records that may be the same, the likeliest first.

    A name alone makes no pair, and neither does an address alone: two organizations at one address are two.

    >>> twice = [Entry("1", "Longy School", "27 Garden Street"), Entry("2", "Longy School", "27 Garden St.")]
    >>> [(pair.first, pair.second, pair.reasons) for pair in likely_pairs(twice)]
    [(0, 1, ('the same name', 'the same address'))]
    """
    found = []
    for first, second in sorted(_candidates(entries)):
        score, reasons = _weigh(entries[first], entries[second])
        if score >= at_least:
            found.append(LikelyPair(first, second, round(score, 2), reasons))
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second)))


def _blocks(entries: Sequence[Entry]) -> dict[tuple[str, ...], list[int]]:
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for key in _keys(entry):
            blocks[key].append(place)
    return blocks


def _candidates(entries: Sequence[Entry]) -> set[tuple[int, int]]:
    return {
        pair
        for members in _blocks(entries).values()
        if 1 < len(members) <= _MOST_IN_A_BLOCK
        for pair in combinations(members, 2)
    }


def _keys(entry: Entry) -> Iterator[tuple[str, ...]]:
    """What two entries share before they are compared at all."""
    if entry.identifier.strip():
        yield ("identifier", entry.identifier.strip())
    if entry.street:
        yield ("street", entry.street)
    if entry.number_called:
        yield ("phone", entry.number_called)
    if entry.page:
        yield ("page", entry.page)
    if entry.name_words:
        yield ("name", *sorted(entry.name_words))


def _weigh(one: Entry, other: Entry) -> tuple[float, tuple[str, ...]]:
    """How likely two are one: a name and something beside it; each ground is said."""
    both = {one.identifier.strip(), other.identifier.strip()}
    if "" not in both:
        return (0.98, ("the same identifier",)) if len(both) == 1 else (0.0, ("two identifiers",))
    alike = _likeness(one.name_words, other.name_words)
    score, reasons = _beside(one, other)
    if not one.name_words or not other.name_words:
        alike = _LIKE_NAME
    if alike >= _SAME_NAME:
        return min(0.99, 0.4 + score), ("the same name", *reasons)
    if alike >= _LIKE_NAME:
        return min(0.95, 0.3 + score), ("a similar name", *reasons)
    # Different names are two organizations, unless nearly everything else is the same.
    return min(_MOST_WITHOUT_NAME, score - 0.2), reasons


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """In percent: order and spaces aside; a name of two words or more within a longer one is similar.

    Room 1 and Room 2 are two: numbers in names tell apart.
    """
    if {word for word in one if word.isdigit()} != {word for word in other if word.isdigit()}:
        return 0
    words = token_sort_ratio(" ".join(one), " ".join(other))
    joined = ratio("".join(one), "".join(other))
    shorter, longer = sorted((set(one), set(other)), key=len)
    is_within = len(shorter) > 1 and shorter <= longer
    return max(words, joined, _LIKE_NAME if is_within else 0)


def _beside(one: Entry, other: Entry) -> tuple[float, tuple[str, ...]]:
    grounds = (
        (_compared(one.street, other.street), 0.35, -0.25, "the same address", "another address"),
        (
            _compared(one.number_called, other.number_called),
            0.3, -0.05, "the same phone number", "another phone number",
        ),
        (_compared(one.page, other.page), 0.2, -0.05, "the same website", "another website"),
        (
            _compared(one.email.strip().casefold(), other.email.strip().casefold()),
            0.25, 0.0, "the same e-mail address", "",
        ),
        (_near(one, other), 0.2, -0.4, "near each other", "far from each other"),
    )  # fmt: skip
    score, reasons = 0.0, []
    for answer, speaks_for, against, same, another in grounds:
        if answer is None:
            continue
        score += speaks_for if answer else against
        if words := same if answer else another:
            reasons.append(words)
    return score, tuple(reasons)


def _compared(one: str, other: str) -> bool | None:
    """Whether two known texts are the same; None where one is not known."""
    return one == other if one and other else None


def _near(one: Entry, other: Entry) -> bool | None:
    """True within a block, False far apart, None between or where a place is not known."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    meters = _meters(one, other)
    return True if meters <= _NEAR_METERS else False if meters > _FAR_METERS else None


def _meters(one: Entry, other: Entry) -> float:
    north, east = math.radians(one.latitude or 0), math.radians(one.longitude or 0)
    there, beyond = math.radians(other.latitude or 0), math.radians(other.longitude or 0)
    half = (
        math.sin((there - north) / 2) ** 2
        + math.cos(north) * math.cos(there) * math.sin((beyond - east) / 2) ** 2
    )
    return 2 * _EARTH_METERS * math.asin(math.sqrt(min(1, half)))
