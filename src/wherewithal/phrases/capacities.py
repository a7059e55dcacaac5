"""How many people a space holds: "seats 30", "room for 40", "Meeting room, 50 people"."""

from __future__ import annotations

from wherewithal.phrases.amounts import read_amount
from wherewithal.phrases.doubts import is_doubtful
from wherewithal.phrases.facts import Fact
from wherewithal.phrases.nouns import PEOPLE, SEATS, SPACES
from wherewithal.phrases.passage import Passage
from wherewithal.phrases.places import Place
from wherewithal.phrases.word_lists import word_list

_HOLD = word_list("seats holds fits accommodates caben")
_CAN_HOLD = word_list("seat hold fit accommodate")
_CAN = word_list("can could will each both all that which to")
_SEATING = word_list("room space seating style rows chairs layout setup espacio lugar")
_CAPACITY = word_list("capacity occupancy capacidad cupo aforo")
_LIMIT = word_list("limit of is : de para for - – — = max maximum maximo")
_MAX = word_list("max maximum max. maximo hasta")
_FOR = word_list("for para")
_NOT_PEOPLE = word_list(
    """
    box boxes bin bins shelf shelves cart carts case cases bag bags rack racks file files
    cabinet cabinets drawer drawers freezer fridge printer tote totes charging parking storage
    battery load memory disk drive server tank van car cars bus truck bookcase bookcases album
    folder book books elevator licence license licenses printing
    """
)
_ENDS = frozenset({"", "(", ")", "]", ",", ".", ";", "!", "\n", "–", "—", "-", "•", "/", "&"})
_AFTER = word_list(
    """
    theater theatre classroom banquet lecture each max maximum comfortably easily tightly seated
    standing with w and plus in on at around near by total capacity if when but who though cada
    con sentadas y
    """
)
_STARTS = frozenset({"(", "[", ",", ":", "–", "—", "-", "/"})


def read_capacity(passage: Passage, start: int) -> Place | None:
    """The capacity that is stated from this token on."""
    place = (
        _after_verb(passage, start)
        or _after_room_for(passage, start)
        or _after_capacity(passage, start)
        or _after_max(passage, start)
        or _for_people(passage, start)
        or _before_seats(passage, start)
        or _with_hyphen(passage, start)
        or _people_apart(passage, start)
    )
    if place is None or is_doubtful(passage, place.start, place.end):
        return None
    return None if _has_alternative(passage, place.end) else place


def _after_verb(passage: Passage, start: int) -> Place | None:
    """ "Seats 30", "can hold 12 people", "each fits 4"."""
    key = passage.key(start)
    if key not in _HOLD | _CAN_HOLD or passage.says_before(start, _NOT_PEOPLE):
        return None
    is_said_of_a_space = key in _HOLD or passage.key(start - 1) in _CAN
    begin = _skip_up_to(passage, start + 1)
    return _people(passage, start, begin, needs_people=not is_said_of_a_space)


def _after_room_for(passage: Passage, start: int) -> Place | None:
    """ "Room for 40", "study rooms for 2 to 5", "seating for 90"."""
    if passage.key(start) not in _SEATING | SPACES or passage.key(start + 1) not in _FOR:
        return None
    if passage.says_before(start, _NOT_PEOPLE):
        return None
    begin = start if passage.key(start) in _SEATING else start + 1
    return _people(passage, begin, _skip_up_to(passage, start + 2), needs_people=False)


def _after_capacity(passage: Passage, start: int) -> Place | None:
    """ "Capacity 14", "max occupancy: 75", "capacidad para 80 personas"."""
    if passage.key(start) not in _CAPACITY or passage.says_before(start, _NOT_PEOPLE):
        return None
    index = start + 1
    while index < start + 4 and passage.key(index) in _LIMIT:
        index += 1
    return _people(passage, start, _skip_up_to(passage, index), needs_people=False)


def _after_max(passage: Passage, start: int) -> Place | None:
    """ "Meeting room B, max. 49": only where a space is named before."""
    if passage.key(start) not in _MAX or not passage.says_before(start, SPACES):
        return None
    begin = start + 2 if passage.key(start + 1) in {".", ":"} else start + 1
    return _people(passage, start, begin, needs_people=False)


def _for_people(passage: Passage, start: int) -> Place | None:
    """ "For 2 to 5 people" said of a space named just before, or by itself."""
    if passage.key(start) not in _FOR:
        return None
    if start > 0 and not _is_said_of_a_space(passage, start):
        return None
    return _people(passage, start, _skip_up_to(passage, start + 1), needs_people=True)


def _is_said_of_a_space(passage: Passage, start: int) -> bool:
    is_near = passage.key(start - 1) in SPACES | {"("}
    return is_near and passage.says_before(start, SPACES)


def _before_seats(passage: Passage, start: int) -> Place | None:
    """ "180 seats" of a space named before."""
    amount = read_amount(passage, start)
    if amount is None or passage.key(amount.end) not in SEATS:
        return None
    end = amount.end + 1
    if not _stops(passage, end) or not passage.says_before(start, SPACES):
        return None
    return Place(Fact.CAPACITY, amount.quantity, start, end)


def _with_hyphen(passage: Passage, start: int) -> Place | None:
    """ "300-seat auditorium", "a 12-person conference table"."""
    amount = read_amount(passage, start, glue={"-"})
    if amount is None or passage.key(amount.end) not in {"-", "person", "seat"}:
        return None
    end = amount.end + 1 if passage.key(amount.end) == "-" else amount.end
    if passage.key(end) not in {"person", "people", "seat"}:
        return None
    if not any(key in SPACES for key in passage.keys(end + 1, end + 4)):
        return None
    return Place(Fact.CAPACITY, amount.quantity, start, end + 1)


def _people_apart(passage: Passage, start: int) -> Place | None:
    """ "50 people" between signs, of a space named before; or the whole text."""
    before = _skip_back_up_to(passage, start - 1)
    if passage.key(before) not in _STARTS and before >= 0:
        return None
    place = _people(passage, start, start, needs_people=True)
    if place is None or passage.says_before(start, _NOT_PEOPLE):
        return None
    if passage.says_before(start, SPACES) or _is_all(passage, before, place.end):
        return place
    return None


def _people(passage: Passage, start: int, begin: int, *, needs_people: bool) -> Place | None:
    """An amount of people from `begin`, with nothing behind it that makes it something else."""
    amount = read_amount(passage, begin, glue=PEOPLE)
    if amount is None:
        return None
    has_people = passage.key(amount.end) in PEOPLE
    end = amount.end + 1 if has_people else amount.end
    if needs_people and not has_people:
        return None
    if not _stops(passage, end):
        return None
    end += passage.key(end) == "each"
    return Place(Fact.CAPACITY, amount.quantity, start, end)


def _stops(passage: Passage, index: int) -> bool:
    return passage.key(index) in _ENDS | _AFTER


def _skip_up_to(passage: Passage, index: int) -> int:
    if passage.keys(index, index + 2) == ["up", "to"]:
        return index + 2
    return index + 1 if passage.key(index) == "hasta" else index


def _skip_back_up_to(passage: Passage, index: int) -> int:
    if passage.keys(index - 1, index + 1) == ["up", "to"]:
        return index - 2
    return index - 1 if passage.key(index) in {"for", "max", "hasta"} else index


def _is_all(passage: Passage, before: int, end: int) -> bool:
    """Is there nothing in the text but these words, perhaps in brackets?"""
    rest = passage.keys(end, len(passage)) if len(passage) - end <= 2 else ["…"]
    return before <= 0 and all(key in {")", "]", "."} for key in rest)


def _has_alternative(passage: Passage, end: int) -> bool:
    """ "Seats 40 in rows or 24 at tables": two numbers for one space are for a person to read."""
    for index in range(end, passage.sentence_end(end) if end < len(passage) else end):
        if passage.key(index) in {"or", "/", "o"} and read_amount(passage, index + 1):
            return True
    return False
