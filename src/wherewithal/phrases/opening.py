"""When the place that a text is about is open: "open 22 hours each week", "We’re open about 40 hours a week"."""

from __future__ import annotations

from wherewithal.phrases.facts import Finding
from wherewithal.phrases.hours import read_hours
from wherewithal.phrases.passage import CLOSERS, Passage
from wherewithal.phrases.places import Place
from wherewithal.phrases.word_lists import word_list

_OPEN = word_list("open opens abierta abierto abiertos")
# Who is open: nobody named, or the place itself. "The study room is open …" is about a room.
_ITSELF = word_list(
    """
    we we're us our it it's this the is are be stays library branch outlet building here place
    bookmobile currently now usually only just still doors to public for a total of at present
    la el esta estamos biblioteca sucursal
    """
) | {",", ":", "–", "—", "-", "(", "•", "*"}
_GOES_ON = word_list("and but with y pero")


def find_opening_hours(text: str) -> Finding | None:
    """The hours a week for which the text says that the place itself is open; the first, or None.

    >>> find_opening_hours("We’re open 22 hours each week, and it shows.").words
    '22 hours each week'
    >>> find_opening_hours("The study room is open 10 hours each week") is None
    True
    """
    passage = Passage(text)
    for start in range(len(passage)):
        place = read_hours(passage, start)
        if place is not None and _is_about_the_place(passage, place):
            first, last = passage.tokens[place.start], passage.tokens[place.end - 1]
            return Finding(
                place.fact, place.value, first.start, last.end, text[first.start : last.end]
            )
    return None


def _is_about_the_place(passage: Passage, place: Place) -> bool:
    """Whatever is open is the place, and nothing behind the hours takes part of it back."""
    before = passage.keys(passage.sentence_start(place.start), place.start)
    says_open = any(key in _OPEN for key in before)
    names_nothing_else = all(key in _OPEN or key in _ITSELF for key in before)
    behind = passage.key(place.end)
    return says_open and names_nothing_else and (behind in CLOSERS or behind in _GOES_ON)
