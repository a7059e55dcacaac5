"""Languages that people speak or work in: "English/Farsi", "speaks Hmong", "ASL interpreter"."""

from __future__ import annotations

from dataclasses import dataclass

from wherewithal.phrases.doubts import is_doubtful
from wherewithal.phrases.facts import Fact
from wherewithal.phrases.language_names import CODE_BY_NAME, LONGEST_NAME
from wherewithal.phrases.passage import Passage
from wherewithal.phrases.places import Place
from wherewithal.phrases.word_lists import word_list

_SPEAK = word_list(
    """
    speak speaks speaking fluent habla hablan hablamos hablantes hablante interprete interpretes
    traductor traductora traductores traductoras
    """
)
_FLUENTLY = word_list(
    """
    fluent fluently native mostly mainly both only also some in is are the a bit of en de solo
    ambos
    """
)
_SPEAKERS = word_list(
    """
    speaking speakers speaker spoken interpreter interpreters interpreting interpretation
    translator translators translation hablantes fluent
    """
)
_BILINGUAL = word_list("bilingual trilingual multilingual bilingue bilingues trilingue")
_LABEL = word_list("languages language idiomas idioma lenguas")
_IN = frozenset({"in", "en"})
_NOT_BEFORE_IN = word_list(
    """
    interest interested class classes lesson lessons degree degrees books book collection major
    majored course courses films film movies titles music dvds novels literature tutoring
    """
)
_JOINS = frozenset({"/", ",", "and", "&", "y", "e", "or", "+", "-", "–"})
_ENDS = frozenset({"", ")", "]", ".", ",", ";", "!", "\n", "–", "—", ":"})
_LESSONS = word_list("class classes club clubs course courses lesson lessons group groups")
_SPOKEN_IN = word_list(
    """
    storytime storytimes signage signs handouts flyers materials website staff families family
    volunteers members community parish congregation bilingual parents mentors tutors hotline
    """
)

_MOST_NAMES = 20
"""Nobody names more in one phrase; it keeps reading linear in a text that is all names."""


@dataclass(frozen=True, slots=True)
class _Named:
    """The languages named one after another, and the token after the last name."""

    codes: tuple[str, ...]
    end: int


def read_languages(passage: Passage, start: int) -> Place | None:
    """The languages that are stated from this token on."""
    place = (
        _after_speak(passage, start)
        or _after_bilingual(passage, start)
        or _after_in(passage, start)
        or _by_themselves(passage, start)
    )
    if place is None or is_doubtful(passage, place.start, place.end):
        return None
    return place


def _after_speak(passage: Passage, start: int) -> Place | None:
    """ "Speaks Portuguese", "fluent in Vietnamese", "habla español e inglés"."""
    if passage.key(start) not in _SPEAK:
        return None
    begin = start + 1
    while begin < start + 4 and passage.key(begin) in _FLUENTLY:
        begin += 1
    named = _names(passage, begin)
    if named and passage.key(named.end) in _LESSONS:
        return None
    return _place(start, named)


def _after_bilingual(passage: Passage, start: int) -> Place | None:
    """ "Bilingual Spanish and English", "bilingual members (English/Farsi)", "Languages: …"."""
    key = passage.key(start)
    if key in _LABEL and passage.key(start + 1) == ":":
        return _place(start, _names(passage, start + 2))
    if key not in _BILINGUAL:
        return None
    for begin in range(start + 1, start + 4):
        if begin == start + 1 or passage.key(begin - 1) in {"(", ":", "in", "en", ","}:
            named = _names(passage, begin)
            if named:
                return _place(start, named)
    return None


def _after_in(passage: Passage, start: int) -> Place | None:
    """ "Handouts in English and Russian": two or more, with nothing that they describe."""
    if passage.key(start) not in _IN or passage.says_before(start, _NOT_BEFORE_IN):
        return None
    named = _names(passage, start + 1)
    if named is None or len(named.codes) < 2 or passage.key(named.end) not in _ENDS:
        return None
    return _place(start + 1, named)


def _by_themselves(passage: Passage, start: int) -> Place | None:
    """ "(English/Farsi)", "Karen and Burmese speakers", "Hmong/English storytime"."""
    named = _names(passage, start)
    if named is None:
        return None
    spoken_end = _spoken_end(passage, named)
    if spoken_end:
        return Place(Fact.LANGUAGES, named.codes, start, spoken_end)
    if _stands_alone(passage, start, named):
        return _place(start, named)
    return None


def _spoken_end(passage: Passage, named: _Named) -> int | None:
    """The token after "-speaking", "speakers", "interpreters"."""
    index = named.end + 1 if passage.key(named.end) == "-" else named.end
    if passage.key(index) not in _SPEAKERS or passage.key(index + 1) == "of":
        return None
    return index + 1


def _stands_alone(passage: Passage, start: int, named: _Named) -> bool:
    """Two or more languages between signs, or joined by a slash before "storytime"."""
    if len(named.codes) < 2:
        return False
    if passage.key(start - 1) in {"(", "[", "–", "—", ":", "\n", ""}:
        return passage.key(named.end) in _ENDS or _is_slashed(passage, start, named)
    return False


def _is_slashed(passage: Passage, start: int, named: _Named) -> bool:
    return "/" in passage.keys(start, named.end) and passage.key(named.end) in _SPOKEN_IN


def _names(passage: Passage, start: int) -> _Named | None:
    """Read names and what joins them for as long as they go on."""
    codes: list[str] = []
    index = end = start
    for _ in range(_MOST_NAMES):
        code, after = _name(passage, index)
        if code is None:
            break
        if code not in codes:
            codes.append(code)
        end = after
        index = _after_join(passage, after)
    return _Named(tuple(codes), end) if codes else None


def _after_join(passage: Passage, index: int) -> int:
    """Over ", and", "/", "- and": whatever may stand between two names."""
    begin = index
    while index < begin + 3 and passage.key(index) in _JOINS:
        index += 1
    while index > begin and index < begin + 6 and passage.key(index) in _FLUENTLY:
        index += 1
    return index


def _name(passage: Passage, index: int) -> tuple[str | None, int]:
    for length in range(LONGEST_NAME, 0, -1):
        code = CODE_BY_NAME.get(tuple(passage.keys(index, index + length)))
        if code and passage.starts_free(index) | (passage.key(index - 1) in _JOINS):
            return code, index + length
    return None, index


def _place(start: int, named: _Named | None) -> Place | None:
    return Place(Fact.LANGUAGES, named.codes, start, named.end) if named else None
