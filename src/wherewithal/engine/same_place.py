"""Is this the same place? Two sources that name and spell a place differently, compared in the open.

A pair is proposed with the reason that it rests on; a person decides. An address alone ties two rows
only where each side has a single row of one sort there (a library's outlets, say): two organizations
in one building are two places.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

_STREET_WORDS = {
    "avenue": "ave",
    "av": "ave",
    "boulevard": "blvd",
    "circle": "cir",
    "court": "ct",
    "crescent": "cres",
    "drive": "dr",
    "expressway": "expy",
    "extension": "ext",
    "highway": "hwy",
    "lane": "ln",
    "parkway": "pkwy",
    "pky": "pkwy",
    "place": "pl",
    "plaza": "plz",
    "road": "rd",
    "route": "rte",
    "square": "sq",
    "street": "st",
    "str": "st",
    "terrace": "ter",
    "turnpike": "tpke",
    "mount": "mt",
    "saint": "st",
    "fort": "ft",
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
    "northeast": "ne",
    "northwest": "nw",
    "southeast": "se",
    "southwest": "sw",
}
_ONES = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
_ORDINALS = {word: str(number) for number, word in enumerate(_ONES, start=1)}
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
# From here on an address names a part of the building.
_PART_OF_BUILDING = re.compile(
    r"[,\s]+(?:suite|ste|unit|apt|apartment|room|rm|floor|fl|bldg|building|#)\b.*|[,\s]*#\s*\w+.*$|"
    r"[,\s]+\d+(?:st|nd|rd|th)\s+floor.*$",
    re.IGNORECASE,
)
# Words that many names of places have in common: they say what it is, not which one.
_COMMON_WORDS = frozenset(
    {
        "the",
        "of",
        "and",
        "at",
        "for",
        "in",
        "a",
        "an",
        "inc",
        "llc",
        "branch",
        "library",
        "public",
        "free",
        "center",
        "centre",
        "building",
    }
)
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`´ʼ", ""))


class Ground(StrEnum):
    """What speaks for two rows being the same place."""

    SAME_NAME_AND_ADDRESS = "same name and address"
    SAME_ADDRESS = "same address"
    SAME_NAME = "same name"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of one source: any key, a name, an address (either may be empty)."""

    key: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Same:
    """Two rows that may be the same place, and why."""

    one: str
    other: str
    ground: Ground
    words: str


def plain_address(address: str) -> str:
    """A street address in a form that compares: "48 SIXTH STREET" and "48 Sixth St." are "48 6 st".

    Small letters without accents, apostrophes and points; usual words of streets and directions cut to
    their short form; ordinals as numbers; without the suite, the room, and town and ZIP after a comma.

    >>> plain_address("48 SIXTH STREET") == plain_address("48 Sixth St., Suite 2")
    True
    """
    street = address.split(",")[0] if "," in address else address
    if not any(sign.isdigit() for sign in street):
        street = address.replace(",", " ")
    street = _PART_OF_BUILDING.sub("", street)
    return " ".join(_street_word(word) for word in _plain(street).split())


def plain_name(name: str) -> str:
    """A name in a form that compares: small letters without accents, apostrophes and signs.

    >>> plain_name("Mid-Cambridge") == plain_name("Mid Cambridge")
    True
    """
    return _plain(name.replace("&", " and "))


def telling_words(name: str) -> frozenset[str]:
    """The words of a name that say which place it is.

    >>> sorted(telling_words("WILLIAM CARDINAL O`CONNELL BRANCH"))
    ['cardinal', 'oconnell', 'william']
    """
    return frozenset(plain_name(name).split()) - _COMMON_WORDS


def same_places(
    ones: Sequence[PlaceRow], others: Sequence[PlaceRow], *, same_sort: bool
) -> list[Same]:
    """Pairs that may be the same place, each row at most once, the surest first.

    Name and address together, then the address alone (only with `same_sort`: both lists hold the same
    sort of place, and only where a single row is left on each side), then a name that is equal and
    stands once in each list, unless the addresses speak against it. Cost: linear in the rows.
    """
    pairs: list[Same] = []
    free_ones, free_others = list(ones), list(others)
    grounds = [Ground.SAME_NAME_AND_ADDRESS, Ground.SAME_NAME]
    if same_sort:
        grounds.insert(1, Ground.SAME_ADDRESS)
    for ground in grounds:
        found = _pair_up(free_ones, free_others, ground)
        pairs += found
        taken, taken_others = {pair.one for pair in found}, {pair.other for pair in found}
        free_ones = [row for row in free_ones if row.key not in taken]
        free_others = [row for row in free_others if row.key not in taken_others]
    return pairs


def duplicates(rows: Sequence[PlaceRow]) -> list[Same]:
    """Pairs within one list that look like the same place typed twice.

    The same address, and names that are equal or of which one holds all telling words of the other
    ("Longy School of Music" in "Pickman Hall/Longy School of Music"). Two different organizations at
    one address are none. Each row is paired with the first it looks like. Cost: linear, and square in
    the rows of one address.
    """
    at_address: dict[str, list[PlaceRow]] = defaultdict(list)
    for row in rows:
        if plain_address(row.address):
            at_address[plain_address(row.address)].append(row)
    found = []
    for neighbors in at_address.values():
        for index, row in enumerate(neighbors):
            first = next((one for one in neighbors[:index] if _names_agree(one, row)), None)
            if first is not None:
                found.append(Same(first.key, row.key, Ground.SAME_NAME_AND_ADDRESS, row.address))
    return found


def one_spelling(words: Iterable[str]) -> dict[str, str]:
    """For each way to write the same word, the way that is used most ("Mid Cambridge": "Mid-Cambridge").

    Of equally frequent ways the first of the alphabet is kept.
    """
    counted = Counter(word for word in words if word)
    ways: dict[str, list[str]] = defaultdict(list)
    for word in counted:
        ways[plain_name(word)].append(word)
    best = {
        plain: min(same, key=lambda word: (-counted[word], word)) for plain, same in ways.items()
    }
    return {word: best[plain_name(word)] for word in counted}


def _pair_up(ones: Sequence[PlaceRow], others: Sequence[PlaceRow], ground: Ground) -> list[Same]:
    by_mark: dict[str, list[PlaceRow]] = defaultdict(list)
    for row in others:
        by_mark[_mark(row, ground)].append(row)
    count = Counter(_mark(row, ground) for row in ones)
    pairs = []
    for row in ones:
        mark = _mark(row, ground)
        alike = by_mark.get(mark, [])
        if mark and count[mark] == 1 and len(alike) == 1 and _may_be(row, alike[0], ground):
            words = alike[0].name if ground == Ground.SAME_NAME else alike[0].address
            pairs.append(Same(row.key, alike[0].key, ground, words))
    return pairs


def _mark(row: PlaceRow, ground: Ground) -> str:
    """What has to be equal; empty compares to nothing."""
    name, address = plain_name(row.name), plain_address(row.address)
    if ground == Ground.SAME_NAME:
        return name
    if ground == Ground.SAME_ADDRESS:
        return address
    return f"{name}|{address}" if name and address else ""


def _may_be(one: PlaceRow, other: PlaceRow, ground: Ground) -> bool:
    """An equal name at two different addresses is two places."""
    if ground != Ground.SAME_NAME:
        return True
    addresses = {plain_address(one.address), plain_address(other.address)} - {""}
    return len(addresses) < 2


def _names_agree(one: PlaceRow, other: PlaceRow) -> bool:
    if plain_name(one.name) == plain_name(other.name):
        return True
    telling, other_telling = telling_words(one.name), telling_words(other.name)
    smaller = min(telling, other_telling, key=len)
    return len(smaller) > 1 and (telling <= other_telling or other_telling <= telling)


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.translate(_APOSTROPHES).casefold())
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w]+", " ", plain).split())


def _street_word(word: str) -> str:
    ordinal = _ORDINAL.match(word)
    if ordinal:
        return ordinal[1]
    word = _ORDINALS.get(word, word)
    return _STREET_WORDS.get(word, word)
