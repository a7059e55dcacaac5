"""Hours in a week: "22 hours each week", "15 hrs/wk", "20 horas semanales"."""

from __future__ import annotations

from decimal import Decimal

from wherewithal.phrases.amounts import Amount, read_amount
from wherewithal.phrases.doubts import is_doubtful
from wherewithal.phrases.facts import Fact
from wherewithal.phrases.passage import Passage
from wherewithal.phrases.places import Place
from wherewithal.phrases.word_lists import word_list

HOURS_IN_A_WEEK = Decimal(168)

_HOURS = word_list("h hr hrs hour hours hora horas")
_WEEK = word_list("week wk semana")
_WEEKLY = word_list("weekly semanales semanal")
_EACH = word_list("a per each every by / por cada")
_OPEN_ENDED = word_list(
    """
    over than least most to minimum maximum max min menos hasta only from another these desde de
    """
)
_ASKED_FOR = word_list(
    "minimum least commitment commit agree must preferably able participate counseling sessions"
)


def read_hours(passage: Passage, start: int) -> Place | None:
    """The hours per week that are stated from this token on."""
    amount = read_amount(passage, start, glue=_HOURS, decimals=True)
    if amount is None or not _is_plain(passage, amount):
        return None
    end = _per_week(passage, amount.end)
    if end is None or is_doubtful(passage, start, end):
        return None
    if passage.says_before(start, _ASKED_FOR):
        return None
    return Place(Fact.HOURS_PER_WEEK, amount.quantity, start, end)


def _is_plain(passage: Passage, amount: Amount) -> bool:
    most = amount.quantity.high
    if most is None or most > HOURS_IN_A_WEEK:
        return False
    return passage.key(amount.start - 1) not in _OPEN_ENDED


def _per_week(passage: Passage, index: int) -> int | None:
    """The token after "hours a week", or None."""
    if passage.key(index) not in _HOURS:
        return None
    index += 1
    if passage.key(index) == ".":
        index += 1
    if passage.key(index) in _WEEKLY:
        return index + 1
    if passage.keys(index, index + 3) == ["a", "la", "semana"]:
        return index + 3
    if passage.key(index) in _EACH and passage.key(index + 1) in _WEEK:
        return index + 2
    return None
