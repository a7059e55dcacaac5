"""What a remark after a day says of a thing or a partner: it breaks, it is too small, these hours suit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from wherewithal.phrases.passage import Passage
from wherewithal.phrases.word_lists import word_list

_BREAKS = word_list(
    """
    breaks broke broken breaking fails failed failing crashes crashed jams jammed leaks leaked
    wobbles wobbly loose torn worn rompe rompen rompio roto rota rotos rotas falla fallan fallo
    descompone descompuesto gotea
    """
)
_BREAKS_TOGETHER = frozenset(
    {("stopped", "working"), ("stops", "working"), ("out", "of"), ("no", "funciona")}
)
# "They break often", and not "we had a break".
_BREAK = word_list("break fail crash jam leak wobble")
_BEFORE_BREAK = word_list("they them some several many most both all")
_AFTER_BREAK = word_list("often easily regularly again sometimes constantly frequently down")
_SMALL = word_list("cramped overcrowded apretados apretadas")
_TOO = word_list("too demasiado muy")
_SMALL_AFTER_TOO = word_list(
    "small tight narrow full crowded pequeno pequena lleno llena chico chica estrecho estrecha"
)
_NOT = word_list(
    """
    no not never nothing none nobody didn't doesn't don't wasn't weren't isn't aren't without hardly
    nunca nada sin ningun ninguna
    """
)
_SUITS = word_list(
    """
    suit suits suited best better prefer prefers preferred prefieren prefiere conviene convienen
    mejor only solo solamente
    """
)
_WORKS = word_list("work works worked")
_FOR = word_list("for best better well")
_TIMES = word_list(
    """
    morning mornings afternoon afternoons evening evenings noon weekday weekdays weekend weekends
    monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday
    saturdays sunday sundays january february april june july august september october november
    december summer winter manana mananas tarde tardes noche noches lunes martes miercoles jueves
    viernes sabado sabados domingo domingos verano invierno
    """
)


@dataclass(frozen=True, slots=True)
class Remark:
    """The sentence that says each of these, in the words of whoever wrote it; empty where none does."""

    breaks: str = ""
    is_small: str = ""
    suits: str = ""


def read_remark(text: str) -> Remark:
    """What a remark plainly says; in doubt nothing.

    >>> read_remark("Great kits. The big one breaks often.").breaks
    'The big one breaks often.'
    >>> read_remark("Mornings suit them best").suits
    'Mornings suit them best'
    >>> read_remark("Nothing broke in the morning")
    Remark(breaks='', is_small='', suits='')
    """
    passage = Passage(text)
    breaks = is_small = suits = ""
    for start, end in _sentences(passage):
        keys = passage.keys(start, end)
        words = passage.words(start, end)
        if keys[-1] == "?":
            continue
        breaks = breaks or (words if _breaks(keys) else "")
        is_small = is_small or (words if _is_small(keys) else "")
        suits = suits or (words if _suits(keys) else "")
    return Remark(breaks, is_small, suits)


def _sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """From a sentence's first token to after the sign that ends it."""
    index = 0
    while index < len(passage):
        end = min(max(passage.sentence_end(index), index) + 1, len(passage))
        if passage.key(end - 1) in {"\n", ";", "•"}:
            if end - 1 > index:
                yield index, end - 1
        else:
            yield index, end
        index = end


def _breaks(keys: list[str]) -> bool:
    pairs = set(pairwise(keys))
    if ("out", "of") in pairs and "order" not in keys:
        pairs.discard(("out", "of"))
    if pairs & _BREAKS_TOGETHER:
        return True
    return not _NOT & set(keys) and (bool(_BREAKS & set(keys)) or _several_break(keys))


def _several_break(keys: list[str]) -> bool:
    return any(
        (one in _BEFORE_BREAK and other in _BREAK) or (one in _BREAK and other in _AFTER_BREAK)
        for one, other in pairwise(keys)
    )


def _is_small(keys: list[str]) -> bool:
    if _NOT & set(keys):
        return False
    if _SMALL & set(keys):
        return True
    return any(one in _TOO and other in _SMALL_AFTER_TOO for one, other in pairwise(keys))


def _suits(keys: list[str]) -> bool:
    """Hours are named, and that they suit, or do not."""
    said = set(keys)
    if not said & _TIMES:
        return False
    works = any(one in _WORKS and other in _FOR for one, other in pairwise(keys))
    return works or bool(said & _SUITS)
