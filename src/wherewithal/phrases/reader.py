"""Reading a text once, from its first word to its last."""

from __future__ import annotations

from collections.abc import Iterator

from wherewithal.phrases.capacities import read_capacity
from wherewithal.phrases.counts import read_count
from wherewithal.phrases.facts import Finding
from wherewithal.phrases.hours import read_hours
from wherewithal.phrases.languages import read_languages
from wherewithal.phrases.passage import Passage
from wherewithal.phrases.places import Place

_READERS = (read_hours, read_capacity, read_languages, read_count)


def find_facts(text: str) -> tuple[Finding, ...]:
    """Every fact that the text plainly states, in the order of the text; often none.

    Takes any text and never raises; the time it needs grows with the length of the text.

    >>> [(found.fact.value, found.words) for found in find_facts("5 large rooms (50 people)")]
    [('quantity', '5 large rooms'), ('capacity', '50 people')]
    >>> find_facts("Room 204, ages 5 to 12")
    ()
    """
    passage = Passage(text)
    return tuple(_finding(passage, place) for place in _places(passage))


def _places(passage: Passage) -> Iterator[Place]:
    """Read on after each place, so that no two rest on the same words."""
    index = 0
    while index < len(passage):
        place = next((found for read in _READERS if (found := read(passage, index))), None)
        if place:
            yield place
        index = place.end if place else index + 1


def _finding(passage: Passage, place: Place) -> Finding:
    start = passage.tokens[place.start].start
    end = passage.tokens[place.end - 1].end
    return Finding(place.fact, place.value, start, end, passage.text[start:end])
