"""Words of others that name somebody: who stays out is not told of in them either."""

import re
from collections.abc import Iterable


class Unspoken:
    """The names that no quoted words may hold."""

    def __init__(self, names: Iterable[str]) -> None:
        known = sorted({" ".join(name.split()) for name in names if name.strip()})
        either = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in known)
        self._found = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if known else None

    def allows(self, *words: str) -> bool:
        """True where none of these words names somebody who stays out."""
        return self._found is None or not any(self._found.search(each) for each in words)


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
