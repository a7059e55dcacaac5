"""Words of others that name somebody: who stays out is not told of in them either."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from wherewithal.insights.networks.first_names import FirstNames, is_also_a_word, other_full_names


class Unspoken:
    """The names that no quoted words may hold, however they are spaced and capitalized.

    A first name alone, or what somebody is called for short, counts as well where nobody of the `others`
    in the library bears it: see first_names.

    >>> Unspoken(["Tess Quiet"]).allows("Ask tess  QUIET.", "Ask someone")
    False
    >>> Unspoken(["Tess Quiet"], others=["Tess Bee"]).allows("Tess Quieter", "Quiet as Tess")
    True
    """

    def __init__(self, names: Iterable[str], *, others: Iterable[str] = ()) -> None:
        names = [name for name in names if name.strip()]
        whole = [name for name in names if not is_also_a_word(name)]
        told = [*whole, *(other for name in whole for other in other_full_names(name))]
        known = sorted({tuple(_plain(name).split()) for name in told})
        # Looked for first: thousands of texts are asked about at once, and hardly any holds a name.
        self._begin = tuple({min(words, key=lambda word: (-len(word), word)) for words in known})
        ways = sorted({way for words in known for way in _ways(words)})
        self._found = re.compile("|".join(ways)) if ways else None
        self._first_names = FirstNames(names, others=others)

    def allows(self, *words: str) -> bool:
        """True where none of these words names somebody who stays out."""
        return not any(map(self._names_somebody, words))

    def _names_somebody(self, words: str) -> bool:
        return self._names_them_whole(words) or self._first_names.are_in(words)

    def _names_them_whole(self, words: str) -> bool:
        if self._found is None:
            return False
        plain = _plain(words)
        return any(begin in plain for begin in self._begin) and bool(self._found.search(plain))


def _plain(words: str) -> str:
    """The same for all ways to write a letter."""
    return words.lower() if words.isascii() else unicodedata.normalize("NFKC", words).casefold()


def _ways(words: tuple[str, ...]) -> Iterator[str]:
    """A name as a pattern, and with the last name first: "Quiet, Tess"."""
    parts = [re.escape(word) for word in words]
    yield _alone(words[0][0], r"\s+".join(parts), words[-1][-1])
    if len(words) > 1:
        last_first = rf"{parts[-1]},\s*" + r"\s+".join(parts[:-1])
        yield _alone(words[-1][0], last_first, words[-2][-1])


def _alone(first: str, pattern: str, last: str) -> str:
    """No part of a longer word, where the letters are of a script that sets words apart for sure."""
    before, after = (
        edge if letter.lower() != letter.upper() else ""
        for letter, edge in ((first, r"(?<!\w)"), (last, r"(?!\w)"))
    )
    return before + pattern + after


def without_parentheses(name: str) -> str:
    """A name without what stands in parentheses at its end; as it is where nothing else would be left.

    >>> without_parentheses("IT staff (2 or 3)"), without_parentheses("(everybody)")
    ('IT staff', '(everybody)')
    """
    return re.sub(r"\s*\([^()]*\)\s*\Z", "", name) or name


def names_in(words: str, names: Iterable[tuple[str, str]]) -> frozenset[str] | None:
    """Whose names the words consist of; None where they say more than names, or name nobody.

    `names` are pairs of a key and a name. "Pam and John" names two; "Pam, and the IT staff" says
    more, so nobody can tell from it who is the only one.

    >>> sorted(names_in("Pam and John", [("1", "Pam"), ("2", "John")]))
    ['1', '2']
    >>> names_in("Pam and the IT staff", [("1", "Pam")])
    """
    left, found = words, set()
    for key, name in sorted(names, key=lambda pair: (-len(pair[1]), pair)):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)" if name.strip() else None
        if pattern and re.search(pattern, left, re.IGNORECASE):
            found.add(key)
            left = re.sub(pattern, " ", left, flags=re.IGNORECASE)
    rest = set(re.findall(r"\w+", left.casefold())) - LITTLE_WORDS
    return frozenset(found) if found and not rest else None


LITTLE_WORDS = frozenset(
    {"and", "or", "only", "y", "o", "solo", "can", "teaches", "teach", "alone"}
)
