"""What may follow what with an ask, and what an answer secures.

Method: what is secured is a function of the state of the ask and of the answer for each need alone,
never of the way that led there. So no sequence of answers can secure a thing twice, and taking an
answer back frees it; which is what the table of `secures` says, and what the tests walk through.
"""

from __future__ import annotations

from enum import StrEnum


class AskState(StrEnum):
    """Where an ask stands."""

    IDEA = "idea"
    TO_ASK = "to-ask"
    ASKED = "asked"
    YES = "yes"
    PARTLY = "partly"
    NOT_NOW = "not-now"
    NO = "no"
    WITHDRAWN = "withdrawn"
    DONE = "done"


class Answer(StrEnum):
    """What was said about one of the needs."""

    NONE = ""
    YES = "yes"
    PART = "part"
    NO = "no"


class Secures(StrEnum):
    """What an ask does for the coverage of one need."""

    NOTHING = "nothing"
    ASKED = "asked"
    SECURED = "secured"
    DECLINED = "declined"
    FREED = "freed"


_NEXT: dict[AskState, tuple[AskState, ...]] = {
    AskState.IDEA: (AskState.TO_ASK, AskState.ASKED, AskState.WITHDRAWN),
    AskState.TO_ASK: (AskState.ASKED, AskState.IDEA, AskState.WITHDRAWN),
    AskState.ASKED: (
        AskState.YES,
        AskState.PARTLY,
        AskState.NOT_NOW,
        AskState.NO,
        AskState.WITHDRAWN,
        AskState.TO_ASK,
    ),
    AskState.YES: (AskState.DONE, AskState.PARTLY, AskState.NO, AskState.WITHDRAWN, AskState.ASKED),
    AskState.PARTLY: (AskState.DONE, AskState.YES, AskState.NO, AskState.WITHDRAWN, AskState.ASKED),
    AskState.NOT_NOW: (
        AskState.ASKED,
        AskState.YES,
        AskState.PARTLY,
        AskState.NO,
        AskState.WITHDRAWN,
    ),
    AskState.NO: (AskState.ASKED, AskState.YES, AskState.PARTLY, AskState.NOT_NOW),
    AskState.WITHDRAWN: (AskState.TO_ASK, AskState.ASKED),
    AskState.DONE: (AskState.YES, AskState.PARTLY),
}
ANSWERED = (AskState.YES, AskState.PARTLY, AskState.DONE)
"""They give something of it, as their answer to each need says."""
_DECLINED = (AskState.NOT_NOW, AskState.NO)
OPEN = (AskState.IDEA, AskState.TO_ASK, AskState.ASKED, AskState.NOT_NOW)
"""Somebody still has to do something about it."""
LIVE = (*OPEN, AskState.YES, AskState.PARTLY)
"""It goes on: something is to be done, or given."""
COUNTS = (*LIVE, AskState.DONE)
"""The same need of the same partner is not to be asked a second time beside one of these, for the same days."""


def may_follow(state: AskState) -> tuple[AskState, ...]:
    """The states that an ask can be moved to, the likely ones first.

    >>> [str(each) for each in may_follow(AskState.IDEA)]
    ['to-ask', 'asked', 'withdrawn']
    """
    return _NEXT[state]


def secures(state: AskState, answer: Answer) -> Secures:
    """What an ask in this state, with this answer for a need, does for the need.

    >>> str(secures(AskState.PARTLY, Answer.PART)), str(secures(AskState.PARTLY, Answer.NO))
    ('secured', 'declined')
    """
    if state in ANSWERED:
        is_given = answer in (Answer.YES, Answer.PART)
        return Secures.SECURED if is_given else Secures.DECLINED
    if state is AskState.ASKED:
        return Secures.ASKED
    if state in _DECLINED:
        return Secures.DECLINED
    return Secures.FREED if state is AskState.WITHDRAWN else Secures.NOTHING
