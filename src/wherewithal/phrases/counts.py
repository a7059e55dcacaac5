"""How many of a thing: "5 large meeting rooms", "Study rooms (2)", "chairs x 80"."""

from __future__ import annotations

from collections.abc import Collection

from wherewithal.phrases.amounts import Amount, read_amount
from wherewithal.phrases.doubts import is_doubtful
from wherewithal.phrases.facts import Fact
from wherewithal.phrases.nouns import (
    CLEAR_WITH_ANOTHER_WORD,
    PLURAL_ADJECTIVES,
    SPACES,
    breaks_a_noun,
    is_counted,
    is_measure,
    is_singular,
    may_stand_before_a_head,
)
from wherewithal.phrases.passage import Passage
from wherewithal.phrases.places import Place
from wherewithal.phrases.word_lists import word_list
from wherewithal.quantities import QuantityKind

_LONGEST_NOUN = 6
_LINE_STARTS = frozenset({"", "\n", ";", "•", "*"})
_JOINS = frozenset({",", "+", "&", "and", "y"})
_WE_HAVE = frozenset({("we", "have"), ("we", "own"), ("we've", "got"), ("have", "got")})
_ENDS = frozenset({"", "\n", ",", ";", ".", ":", "!", "(", ")", "[", "–", "—", "-", "+", "&", "•"})
_AFTER = word_list(
    """
    with w and for in on near at from by that which of or next under behind along inside outside
    around plus donated bought shared available but con para en de del que y junto cerca
    """
)
_LINKS_TO_A_TIME = word_list("in on at for from by en de para")
_TIMES_AND_EACH = word_list(
    """
    each every per any time once last next this day week month year weekend visit january
    february march april may june july august september october november december summer fall
    winter spring cada por vez semana mes
    """
)
_TELLS_PARTS = frozenset({"with", "w", "con", "(", ":"})
_EACH = word_list("each every per apiece cada")
_PLACES_SERVED = word_list(
    """
    branch branches region regions outlet outlets location locations building buildings site
    sites school schools table tables card cardholder family person visit day week month year
    shift sucursal
    """
)
_TIMES = frozenset({"x", "×"})
_BRANDS = word_list("chromebook chromebooks ipad ipads kindle kindles kindle's lego xbox")


def read_count(passage: Passage, start: int) -> Place | None:
    """The quantity that is stated from this token on."""
    place = _number_first(passage, start) or _number_last(passage, start)
    if place is None or is_doubtful(passage, place.start, place.end):
        return None
    return None if _is_per_place(passage, place.end) else place


def _number_first(passage: Passage, start: int) -> Place | None:
    """ "10 laptops" where an item of a list begins."""
    amount = read_amount(passage, start, glue=_TIMES)
    if amount is None or not _begins_item(passage, start) or _is_a_label(passage, amount):
        return None
    noun = amount.end + 1 if passage.key(amount.end) in _TIMES else amount.end
    end = _noun_end(passage, noun)
    if end is None or is_measure(passage.key(noun)) or _is_name(passage, amount, noun):
        return None
    if not _head_fits(passage, amount, noun, end) or _is_happening(passage, end):
        return None
    return Place(Fact.QUANTITY, amount.quantity, start, end)


def _number_last(passage: Passage, start: int) -> Place | None:
    """ "Study rooms (2)", "Chairs: 120", "folding chairs x 80" where a line or item begins."""
    if passage.key(start - 1) not in _LINE_STARTS | {",", "+"} or not passage.is_word(start):
        return None
    sign = _noun_end(passage, start, stops=frozenset({"(", ":"}) | _TIMES)
    if sign is None or not _is_thing(passage, start, sign):
        return None
    amount = read_amount(passage, sign + 1)
    if amount is None or _is_a_label(passage, amount):
        return None
    end = _after_last_number(passage, passage.key(sign), amount.end)
    return Place(Fact.QUANTITY, amount.quantity, start, end) if end else None


def _begins_item(passage: Passage, start: int) -> bool:
    before = _skip_bullet(passage, start - 1)
    key = passage.key(before)
    if key in _LINE_STARTS:
        return True
    if (passage.key(before - 1), key) in _WE_HAVE or key == "tenemos":
        return True
    if key not in _JOINS or passage.is_glued(start) or passage.key(start) == "one":
        return False
    return _continues_a_list(passage, before)


def _skip_bullet(passage: Passage, before: int) -> int:
    """Over the dash that some people put before each item."""
    is_bullet = passage.key(before) in {"-", "–", "—"} and not passage.is_glued(before + 1)
    return before - 1 if is_bullet and passage.key(before - 1) in {"", "\n"} else before


def _continues_a_list(passage: Passage, join: int) -> bool:
    """A list of things: its words so far are no space whose parts are told, and not in brackets."""
    before = passage.keys(passage.sentence_start(join), join)
    if any(key in SPACES | _TELLS_PARTS for key in _first_item(before)):
        return False
    if passage.key(join) in {"and", "y", "&"}:
        return any(key[:1].isdigit() for key in before[:-1]) and not before[-1][:1].isdigit()
    return not any(breaks_a_noun(key) for key in before if key not in {"we", "have"})


def _first_item(keys: list[str]) -> list[str]:
    """The words of a list before its first number; with a number first, only its own brackets."""
    for index, key in enumerate(keys):
        if key[:1].isdigit():
            return keys[:index] or [key for key in keys if key in _TELLS_PARTS]
    return keys


def _noun_end(
    passage: Passage, start: int, *, stops: Collection[str] = _ENDS | _AFTER
) -> int | None:
    """The token after the words of a noun that begins here, or None if no noun plainly does."""
    index = start
    while index < start + _LONGEST_NOUN * 2 and not _stops(passage, index, stops):
        if not _is_part_of_noun(passage, index):
            return None
        index += 1
    words = sum(passage.is_word(at) for at in range(start, index))
    return index if 0 < words <= _LONGEST_NOUN and passage.key(index) in stops else None


def _stops(passage: Passage, index: int, stops: Collection[str]) -> bool:
    return passage.key(index) in stops and not _is_hyphen(passage, index)


def _is_part_of_noun(passage: Passage, index: int) -> bool:
    if passage.is_word(index):
        return not breaks_a_noun(passage.key(index))
    return _is_hyphen(passage, index) or _is_model(passage, index)


def _is_model(passage: Passage, index: int) -> bool:
    """The 3 of "3D printers"."""
    is_figure = passage.key(index).isdigit()
    return is_figure and passage.is_word(index + 1) and passage.is_glued(index + 1)


def _is_hyphen(passage: Passage, index: int) -> bool:
    return passage.key(index) == "-" and passage.is_glued(index) and passage.is_glued(index + 1)


def _head_fits(passage: Passage, amount: Amount, start: int, end: int) -> bool:
    if amount.quantity.kind is QuantityKind.EXACT and amount.quantity.low == 1:
        return is_singular(passage.key(end - 1)) and _are_modifiers(passage, start, end - 1)
    return _is_thing(passage, start, end)


def _is_thing(passage: Passage, start: int, end: int) -> bool:
    """Is this a plural of something that can be held, like "adult services librarians"?"""
    end -= passage.key(end - 1) in PLURAL_ADJECTIVES
    head = passage.key(end - 1)
    is_said = end - start > 1 and head in CLEAR_WITH_ANOTHER_WORD
    return (is_said or is_counted(head)) and _are_modifiers(passage, start, end - 1)


def _are_modifiers(passage: Passage, start: int, end: int) -> bool:
    return all(may_stand_before_a_head(key) for key in passage.keys(start, end))


def _is_name(passage: Passage, amount: Amount, noun: int) -> bool:
    """ "One Book", "Three Sisters", "1 Library Plaza": capitals where a plain noun has none."""
    if not passage.tokens[noun].text[0].isupper() or passage.key(noun) in _BRANDS:
        return False
    if amount.is_figures:
        return amount.quantity.low == 1
    return passage.tokens[amount.start].text[0].isupper()


def _is_happening(passage: Passage, end: int) -> bool:
    """ "5 books at a time", "300 meals in July", "8 tours in 2019", "3 forms per visit"."""
    link = passage.key(end)
    if link in {"(", ","}:
        each_place = passage.key(end + 1) == "each" and passage.key(end + 2) in _PLACES_SERVED
        return each_place or passage.key(end + 1) in _EACH - {"each"}
    if link not in _LINKS_TO_A_TIME:
        return False
    at = end + 2 if passage.key(end + 1) in {"a", "the", "la", "el"} else end + 1
    key = passage.key(at)
    return key in _TIMES_AND_EACH or (len(key) == 4 and key.isdigit())


def _is_per_place(passage: Passage, end: int) -> bool:
    """ "1 librarian in each branch": how many that makes is for a person to say."""
    last = passage.sentence_end(end) if end < len(passage) else end
    return any(
        passage.key(index) in _EACH and passage.key(index + 1) in _PLACES_SERVED
        for index in range(end, last)
    )


def _is_a_label(passage: Passage, amount: Amount) -> bool:
    """A year, a code or a form's number: four figures or more, unless round or with a comma."""
    number = passage.key(amount.end - 1)
    if not number.isdigit() or len(number) < 4:
        return False
    return int(number) % 50 != 0 or number[:2] in {"19", "20"} or len(number) > 4


def _after_last_number(passage: Passage, sign: str, end: int) -> int | None:
    if sign == "(":
        return end + 1 if passage.key(end) == ")" else None
    return end if passage.key(end) in {"", "\n", ";"} else None
