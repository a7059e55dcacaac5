"""Words as the rules compare them: phrases that are not denied, and the word forms of matching.

English and Spanish. A phrase counts only where its own clause does not deny it ("no longer rarely
used") nor put it in the past ("until last year"). When in doubt it does not count.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from wherewithal.engine.matching.problem import Statement
from wherewithal.engine.matching.sentences import passages
from wherewithal.engine.matching.word_forms import stem_of, words_of

Span = tuple[int, int]
Phrases = re.Pattern[str]

WORDS_BACK = 4
"""How many words before a phrase may deny it."""

_CLAUSE_ENDS = re.compile(r"[.;:!?,()–—]|\b(?:but|although|though|pero|aunque)\b")
_DENIALS = re.compile(
    r"\b(?:no longer|not|never|cannot|can't|\w+n't|no|nobody|nothing|none|neither|without|seldom|rarely|"
    r"hardly|barely|used to|formerly|ya no|no|nunca|jamas|sin|nadie|nada|ni)\b"
)
_PAST = re.compile(
    r"\b(?:until|any ?more|in the past|years? ago|no longer|used to be|formerly|hasta|antes|"
    r"hace (?:\w+ )?anos?)\b"
)
_TYPED_OTHERWISE = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\N{NON-BREAKING HYPHEN}": "-"}
)
_EVERYWHERE = """
area book branch child community group help hour kit library librarian material member person people place
program resource room service set space staff supply team teen thing time work sort kind part public
biblioteca persona programa sala servicio cosa equipo grupo niño niña joven libro comunidad
"""
_SAYS_LITTLE = frozenset(stem_of(word) for word in _EVERYWHERE.split())


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Small letters without accents, each letter where it stood: places in it are places in the text.

    >>> folded("Café ’No’")
    "cafe 'no'"
    """
    plain = text.translate(_TYPED_OTHERWISE)
    if plain.isascii():
        return plain.lower()
    return "".join(_folded_letter(letter) for letter in plain)


def _folded_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


@lru_cache(maxsize=1024)
def phrases(*written: str) -> Phrases:
    """Phrases as one pattern, each between whole words; written in small plain letters.

    >>> bool(phrases("few members").search("has few members"))
    True
    """
    return re.compile(r"\b(?:" + "|".join(written) + r")\b")


def says(text: str, wanted: Phrases) -> tuple[Span, ...]:
    """Where a text says one of these phrases and means it.

    >>> says("Rarely used", phrases("rarely used"))
    ((0, 11),)
    >>> says("No longer rarely used", phrases("rarely used"))
    ()
    """
    plain = folded(text)
    found = (match.span() for match in wanted.finditer(plain))
    return tuple(span for span in found if not _is_denied(plain, span))


def _is_denied(plain: str, span: Span) -> bool:
    start, end = span
    before = list(_CLAUSE_ENDS.finditer(plain, 0, start))
    after = _CLAUSE_ENDS.search(plain, end)
    clause = plain[before[-1].end() if before else 0 : start]
    rest = plain[end : after.start() if after else len(plain)]
    nearest = " ".join(clause.split()[-WORDS_BACK:])
    return bool(_DENIALS.search(nearest) or _PAST.search(rest) or _PAST.search(clause))


@lru_cache(maxsize=65_536)
def _speaking(text: str) -> tuple[Span, ...]:
    """The stretches of a text that speak for whoever it is said of."""
    found = passages(Statement("", "", text))
    return tuple((each.start, each.end) for each in found if each.stance.is_strength)


def says_for(text: str, wanted: Phrases) -> tuple[Span, ...]:
    """As `says`, where the whole clause speaks for its source: nothing wished for, ended or hard.

    >>> says_for("Would love to have a mechanic", phrases("mechanic"))
    ()
    """
    found = says(text, wanted)
    stretches = _speaking(text) if found else ()
    return tuple(
        (start, end)
        for start, end in found
        if any(first <= start and end <= last for first, last in stretches)
    )


@lru_cache(maxsize=65_536)
def stems(text: str) -> frozenset[str]:
    """The words that say what a text is about, without endings; no numbers.

    >>> sorted(stems("38 computers for the craft supplies"))
    ['comput', 'craft', 'suppli']
    """
    return frozenset(word.stem for word in words_of(text) if not word.stem.isdecimal())


@lru_cache(maxsize=65_536)
def side_by_side(text: str) -> frozenset[frozenset[str]]:
    """Every two words that follow each other, little words left out.

    >>> len(side_by_side("Teen staff on the floor") & side_by_side("Branch teen staff"))
    1
    """
    found = [word.stem for word in words_of(text) if not word.stem.isdecimal()]
    return frozenset(frozenset(pair) for pair in pairwise(found))


def telling(found: frozenset[str]) -> frozenset[str]:
    """Without the words that stand in every library's lines and tell no two things apart."""
    return found - _SAYS_LITTLE


def where(text: str, wanted: frozenset[str]) -> tuple[Span, ...]:
    """Where a text has words of these forms.

    >>> where("Board games and craft supplies", stems("craft supply"))
    ((16, 21), (22, 30))
    """
    return tuple((word.start, word.end) for word in words_of(text) if word.stem in wanted)
