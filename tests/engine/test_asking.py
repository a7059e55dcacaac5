"""What may follow what, and what an answer secures."""

import pytest

from wherewithal.engine.asking import LIVE, OPEN, Answer, AskState, Secures, may_follow, secures

TABLE = {
    AskState.IDEA: dict.fromkeys(Answer, "nothing"),
    AskState.TO_ASK: dict.fromkeys(Answer, "nothing"),
    AskState.ASKED: dict.fromkeys(Answer, "asked"),
    AskState.YES: {"": "declined", "yes": "secured", "part": "secured", "no": "declined"},
    AskState.PARTLY: {"": "declined", "yes": "secured", "part": "secured", "no": "declined"},
    AskState.DONE: {"": "declined", "yes": "secured", "part": "secured", "no": "declined"},
    AskState.NOT_NOW: dict.fromkeys(Answer, "declined"),
    AskState.NO: dict.fromkeys(Answer, "declined"),
    AskState.WITHDRAWN: dict.fromkeys(Answer, "freed"),
}


@pytest.mark.parametrize("state", AskState)
@pytest.mark.parametrize("answer", Answer)
def test_what_is_secured_by_state_and_answer(state: AskState, answer: Answer) -> None:
    assert secures(state, answer) == Secures(TABLE[state][answer])


def test_every_state_leads_somewhere_and_never_to_itself() -> None:
    for state in AskState:
        found = may_follow(state)
        assert found
        assert state not in found
        assert len(set(found)) == len(found)


def test_a_yes_comes_only_from_somebody_who_was_asked() -> None:
    before = {state for state in AskState if AskState.YES in may_follow(state)}
    assert before == {
        AskState.ASKED,
        AskState.PARTLY,
        AskState.NOT_NOW,
        AskState.NO,
        AskState.DONE,
    }


def test_what_is_open_is_live_and_what_is_over_is_not() -> None:
    assert set(OPEN) < set(LIVE)
    assert set(AskState) - set(LIVE) == {AskState.NO, AskState.WITHDRAWN, AskState.DONE}
