"""Words as they are compared: without case, accents and endings, in English and Spanish.

A light stemmer of our own: it takes off plurals and the commonest endings of both languages, without
asking which language a word is in, since one library writes both. It prefers to leave a word alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# The same where an accent is a letter of its own, as some keyboards and file names have it.
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
WORD_WITH_ACCENTS_APART = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})?")
ENGLISH_ENDINGS = ("ingly", "edly", "ion", "ings", "ing", "ed", "er", "or", "ian")
SPANISH_ENDINGS = (
    "aciones", "acion", "iciones", "icion", "amientos", "amiento", "imientos", "imiento",
    "adores", "adora", "ador", "iendo", "ando", "mente", "aron", "ieron", "ero", "era", "eria",
    "ar", "ir", "an", "en",
)  # fmt: skip
# Words whose stem would be that of another word: a projector is no project.
KEPT_WHOLE = frozenset(
    {
        "copier",
        "director",
        "guarderia",
        "local",
        "number",
        "poster",
        "projector",
        "proyector",
        "speaker",
    }
)
LEAST_STEM = 4
SHORT_STEM = 3
ENDINGS_OF_SHORT_STEMS = frozenset({"ing", "ings", "ed"})
ENDINGS_OF_LONG_STEMS = frozenset({"ero", "era", "eria", "an", "en", "ian", "ion", "ir"})

SAY_NOTHING = """
a about after all also am an and any anybody anyone are as at be been being both but by can could
did do does doing each every for from get gets give had has have having he her here his how i if in
into is it its just like made make makes many may me might more most much must my near need needed
needs no not of on one or other our out over own per please she should so some somebody someone
something such take than that the their them then there these they this those to too under up us use
used very want wanted wants was we well were what when where which while who whom will with within
would you your
a al algo alguien algun alguna algunas algunos ante cada como con cual cuando de del desde donde dos
e el ella ellas ellos en entre era es esa ese eso esta estan estas este esto estos fue fueron ha haber
hacer han hasta hay la las le les lo los mas me mi mis muy necesita necesitamos necesitan nos nosotros
nuestra nuestras nuestro nuestros o otra otro para pero poder por porque puede pueden que quien quienes
quiere se ser si sin sobre son su sus tambien tan tener tenemos tiene tienen toda todas todo todos tu
un una unas uno unos usar y ya
"""
STOP_WORDS = frozenset(SAY_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its stem, and where it stands."""

    stem: str
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """Every word of a text but those that say nothing by themselves.

    >>> [word.stem for word in words_of("The makers are sewing; costura y talleres")]
    ['maker', 'sew', 'costur', 'tall']
    """
    is_whole = text.isascii() or unicodedata.is_normalized("NFC", text)
    found = []
    for hit in (WORD if is_whole else WORD_WITH_ACCENTS_APART).finditer(text):
        stem = stem_of(hit.group())
        if stem:
            found.append(Word(stem, hit.start(), hit.end()))
    return tuple(found)


@lru_cache(maxsize=65_536)
def stem_of(word: str) -> str:
    """What two forms of a word have in common; empty for a word that says nothing by itself.

    >>> stem_of("volunteers") == stem_of("Volunteering"), stem_of("sesión") == stem_of("sesiones")
    (True, True)
    """
    folded = fold(word)
    if folded in STOP_WORDS:
        return ""
    return _stem(folded.removesuffix("'s"))


def fold(text: str) -> str:
    """Without case and accents, with plain apostrophes."""
    plain = text.casefold().replace("’", "'")
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _stem(word: str) -> str:
    if len(word) < LEAST_STEM or not word.isascii() or any(letter.isdigit() for letter in word):
        return word
    singular = _singular(word)
    return singular if singular in KEPT_WHOLE else _last_vowel_off(_ending_off(singular))


def _singular(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > LEAST_STEM:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "ones", "ores", "ades", "eres")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _ending_off(word: str) -> str:
    if word.endswith("eer"):
        return word
    for ending in (*SPANISH_ENDINGS, *ENGLISH_ENDINGS):
        rest = word[: -len(ending)]
        if word.endswith(ending) and _is_stem(rest, ending):
            return _single_at_end(rest)
    return word


def _is_stem(rest: str, ending: str) -> bool:
    least = LEAST_STEM
    if ending in ENDINGS_OF_SHORT_STEMS:
        least = SHORT_STEM
    elif ending in ENDINGS_OF_LONG_STEMS:
        least = LEAST_STEM + 1
    return len(rest) >= least and any(letter in "aeiouy" for letter in rest)


def _single_at_end(word: str) -> str:
    """Planning, plann, plan; but sell stays."""
    doubled = len(word) >= LEAST_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if doubled else word


def _last_vowel_off(word: str) -> str:
    if word.endswith("y") and len(word) > LEAST_STEM:
        return word[:-1] + "i"
    if word.endswith("e") and len(word) >= LEAST_STEM:
        return word[:-1]
    return word[:-1] if len(word) > LEAST_STEM and word[-1] in "ao" else word
