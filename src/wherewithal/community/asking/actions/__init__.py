"""Every write about surveys."""

from wherewithal.community.asking.actions.answers import (
    LONGEST_WORDS,
    SurveyClosed,
    count_answer,
    enter_tally,
)
from wherewithal.community.asking.actions.evidence import make_need_of, tie_choice, write_evidence
from wherewithal.community.asking.actions.surveys import (
    ChoiceWords,
    SurveyText,
    change_survey,
    close_survey,
    make_survey,
    remove_survey,
    reopen_survey,
)
from wherewithal.community.asking.actions.words import (
    LINES,
    erase_words,
    join_words,
    show_words,
    turn_down_words,
)

__all__ = [
    "LINES",
    "LONGEST_WORDS",
    "ChoiceWords",
    "SurveyClosed",
    "SurveyText",
    "change_survey",
    "close_survey",
    "count_answer",
    "enter_tally",
    "erase_words",
    "join_words",
    "make_need_of",
    "make_survey",
    "remove_survey",
    "reopen_survey",
    "show_words",
    "tie_choice",
    "turn_down_words",
    "write_evidence",
]
