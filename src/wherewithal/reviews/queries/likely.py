"""Guesses that only preset a choice: which row, or which person, an answer speaks of."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to

WORD = re.compile(r"\w+")
SHORTEST_TELLING_WORD = 3


def most_likely(text: str, assets: Iterable[Asset]) -> list[Asset]:
    """The rows ordered by how much of their name occurs in the text; else as on the worksheets."""
    said = _words(text)

    def how_unlikely(asset: Asset) -> tuple[int, float]:
        name = _words(asset.name)
        shared = len(name & said)
        return (-shared, -shared / max(len(name), 1))

    return sorted(assets, key=how_unlikely)  # sorted() keeps the sheet's order among equals


def likely_partner(member: Member, text: str) -> Person | Organization | None:
    """The first person or organization, of those this member may read of, named in full."""
    said = _words(text)
    known: list[Person | Organization] = [*people_visible_to(member), *organizations_in(member)]
    for named in known:
        name = _words(named.name)
        if name and name <= said:
            return named
    return None


@lru_cache(maxsize=2048)  # a page asks for the same names once for every answer
def _words(text: str) -> frozenset[str]:
    """The words that tell something, without case and without a plural s."""
    words = (word.casefold() for word in WORD.findall(text))
    return frozenset(w.removesuffix("s") for w in words if len(w) >= SHORTEST_TELLING_WORD)
