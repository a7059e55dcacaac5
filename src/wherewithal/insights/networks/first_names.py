"""First names alone, and what people are called for short: whom of those who stay out do words name?

A first name counts where nobody else of the library bears it. Most count wherever they stand. Some are
words as well (Rose, May, Mark, Will): they count only where they are written as a name.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wherewithal.insights.networks.called_for_short import (
    ALSO_WORDS,
    BEFORE_PLACES,
    MONTHS,
    NO_FIRST_NAMES,
    SHORT_FORMS,
    WHAT_PEOPLE_DO,
    WITH_TIMES,
    WITHIN_TITLES,
)

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|\s‘([^’]+)’")
BEGINS = frozenset('.!?…\n•"“«(¿¡')
ENDS = frozenset(".!?…\n")
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: what stands first, what they are called beside, and the rest. All folded."""

    first: str
    beside: frozenset[str]
    rest: tuple[str, ...]

    @property
    def told(self) -> frozenset[str]:
        """What they are called for sure."""
        return self.beside | ({self.first} if self.first else frozenset())

    @property
    def for_short(self) -> frozenset[str]:
        """What they may be called: Bob for Robert, and Robert for Bob."""
        return frozenset(form for name in self.told for form in SHORT_FORMS.get(name, ()))


class FirstNames:
    """What those of `silent` are called by one word that names none of the `others`.

    >>> FirstNames(["Tess Quiet"], others=["Ann Lee"]).are_in("Ask Tess, she knows")
    True
    >>> FirstNames(["Tess Quiet"], others=["Tess Lee"]).are_in("Ask Tess, she knows")
    False
    >>> FirstNames(["Rose Quiet"]).are_in("Rose bushes, and a rose"), FirstNames(["Rose Quiet"]).are_in("Ask Rose")
    (False, True)
    """

    def __init__(self, silent: Iterable[str], *, others: Iterable[str] = ()) -> None:
        names = [taken_apart(name) for name in silent]
        known = [taken_apart(name) for name in others]
        told = {call for name in known for call in name.told}
        guessed = told | {call for name in known for call in name.for_short}
        self._calls: dict[str, set[str]] = {}
        for name in names:
            is_whole = not name.rest and name.first in ALSO_WORDS
            sure = name.told if is_whole else name.told - told
            for call in sure | (name.for_short - guessed):
                if len(call) >= SHORTEST:
                    self._calls.setdefault(call, set()).update(name.rest)

    def are_in(self, words: str) -> bool:
        """True where these words name one of them."""
        if not self._calls:
            return False
        folded = fold(words)
        if not any(call in folded for call in self._calls):
            return False
        text = unicodedata.normalize("NFKC", words)
        found = list(WORD.finditer(text))
        return any(
            _is_meant(text, found, at, self._calls[call])
            for at, match in enumerate(found)
            if (call := fold(match.group())) in self._calls
        )


def taken_apart(name: str) -> Name:
    """A name by its parts; without a first name where it is no name of a person, “The baker”."""
    text = unicodedata.normalize("NFKC", name)
    beside = {fold(part) for match in QUOTED.findall(text) for part in match if part}
    words = [match.group() for match in WORD.finditer(QUOTED.sub(" ", text))]
    words = [word for word in words if fold(word) not in WITHIN_TITLES]
    first = next((word for word in words[:-1] or words if len(word) >= SHORTEST), "")
    if (
        not _is_cased_as_name(first)
        or fold(first) in NO_FIRST_NAMES
        or not _is_cased_as_name(words[-1])
    ):
        first = ""
    rest = words[words.index(first) + 1 :] if first else words
    return Name(fold(first), frozenset(beside), tuple(map(fold, rest)))


def other_full_names(name: str) -> Iterator[str]:
    """The same name with what they are called for short, and without what is set in quotation marks."""
    parts = taken_apart(name)
    if parts.first and parts.rest:
        rest = " ".join(parts.rest)
        yield from (f"{call} {rest}" for call in sorted(parts.told | parts.for_short))


def is_also_a_word(name: str) -> bool:
    """True for a name of one word that sentences need for something else."""
    return fold(name.strip()) in ALSO_WORDS


def fold(words: str) -> str:
    """The same for all ways to write a letter, without accents."""
    if words.isascii():
        return words.lower()
    apart = unicodedata.normalize("NFKD", words)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()


def _is_meant(text: str, found: list[re.Match[str]], at: int, own: set[str]) -> bool:
    """Does this word, which is somebody's name, name them here?"""
    word, call = found[at].group(), fold(found[at].group())
    before, after = _word(text, found, at, -1), _word(text, found, at, +1)
    if fold(before) in BEFORE_PLACES or _goes_on_as_name(after, own):
        return False
    if call not in ALSO_WORDS and len(call) > SHORTEST:
        return True
    if not _is_title(word) or (call in MONTHS and _tells_a_time(text, found[at], before)):
        return False
    if _begins_a_sentence(text, found, at):
        return _is_name_at_beginning(text, found, at)
    if not _is_title(before) or fold(before) in WITHIN_TITLES:
        return True
    return _begins_a_sentence(text, found, at - 1)


def _word(text: str, found: list[re.Match[str]], at: int, step: int) -> str:
    """The word beside, where nothing but space, or the dot of a title, stands between."""
    other = at + step
    if not 0 <= other < len(found):
        return ""
    one, two = sorted((at, other))
    between = text[found[one].end() : found[two].start()]
    is_title = fold(found[one].group()) in WITHIN_TITLES | BEFORE_PLACES
    is_beside = between.isspace() and "\n" not in between
    return found[other].group() if is_beside or (is_title and between == ". ") else ""


def _goes_on_as_name(after: str, own: set[str]) -> bool:
    """“Tess Miller”, “Madison High School”: somebody or something else."""
    if not _is_title(after) or len(after) < SHORTEST:
        return False
    return fold(after) not in own | WHAT_PEOPLE_DO | WITH_TIMES


def _tells_a_time(text: str, match: re.Match[str], before: str) -> bool:
    return fold(before) in WITH_TIMES or bool(re.match(r"\s+\d", text[match.end() :]))


def _begins_a_sentence(text: str, found: list[re.Match[str]], at: int) -> bool:
    if at <= 0:
        return True
    between = text[found[at - 1].end() : found[at].start()]
    if fold(found[at - 1].group()) in WITHIN_TITLES and between == ". ":
        return False
    return any(letter in BEGINS for letter in between)


def _is_name_at_beginning(text: str, found: list[re.Match[str]], at: int) -> bool:
    """A capital says nothing there: it takes the name alone, a name beside it, or what people do."""
    end = found[at].end()
    rest = text[end:]
    if not rest.strip() or rest.lstrip(' \t)”»"')[:1] in ENDS or re.match(r"['’]s\b", rest):
        return True
    if at + 1 == len(found):
        return False
    between, after = text[end : found[at + 1].start()], found[at + 1].group()
    if between.isspace() and fold(after) in {"and", "or", "y", "o"} and at + 2 < len(found):
        return _is_title(found[at + 2].group())
    if between.strip() in {",", "&", "+", "/"}:
        return _is_title(after)
    return between.isspace() and fold(after) in WHAT_PEOPLE_DO


def _is_title(word: str) -> bool:
    """A capital and small letters."""
    return word[:1].isupper() and word[1:] == word[1:].lower() and word != word.lower()


def _is_cased_as_name(word: str) -> bool:
    """Not in small letters, where its script has any."""
    return bool(word) and (word[:1].isupper() or word[:1].upper() == word[:1].lower())
