"""The survey shouts and abbreviates; people do neither, and both must find each other."""

import re
import unicodedata

# Of a word, after a hyphen, a slash, a dot or a bracket, and in O’Connell.
_BEGINNING = re.compile(r"(^|(?<=[-/.(])|(?<=\b[a-z]’))\w")
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)\W*", re.IGNORECASE)
_KEPT = frozenset({"NE", "NW", "SE", "SW", "PO", "US", "II", "III", "IV"})
_SMALL = frozenset({"and", "at", "for", "in", "of", "on", "the", "to"})
# What stands in addresses in two ways.
_SHORT = {
    "avenue": "ave",
    "boulevard": "blvd",
    "circle": "cir",
    "court": "ct",
    "drive": "dr",
    "east": "e",
    "highway": "hwy",
    "lane": "ln",
    "north": "n",
    "northeast": "ne",
    "northwest": "nw",
    "parkway": "pkwy",
    "place": "pl",
    "plaza": "plz",
    "road": "rd",
    "route": "rte",
    "saint": "st",
    "south": "s",
    "southeast": "se",
    "southwest": "sw",
    "square": "sq",
    "street": "st",
    "west": "w",
}
# What a place may or may not be called besides its name.
_KINDS = frozenset({"branch", "library"})


def fold(text: str) -> str:
    """Small plain letters, digits and single blanks."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "").replace("`", ""))
    letters = (
        letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter)
    )
    return " ".join("".join(letters).casefold().split())


def fold_name(text: str) -> str:
    """A place's name without "branch" and "library", where something is left."""
    words = fold(text).split()
    return " ".join([word for word in words if word not in _KINDS] or words)


def fold_address(text: str) -> str:
    """An address in which STREET and St are the same."""
    return " ".join(_SHORT.get(word, word) for word in fold(text).split())


def in_title_case(text: str) -> str:
    """A name or an address as people write it."""
    words = text.replace("`", "’").split()
    return " ".join(_word(word, is_first=place == 0) for place, word in enumerate(words))


def _word(word: str, *, is_first: bool) -> str:
    if _ORDINAL.fullmatch(word):
        return word.lower()
    if word.strip(".,") in _KEPT or any(letter.isdigit() for letter in word):
        return word
    if word.lower() in _SMALL and not is_first:
        return word.lower()
    return _BEGINNING.sub(lambda found: found[0].upper(), word.lower())
