"""The pages of surveys: those of members, and the public one."""

from wherewithal.community.asking.views.public import public_survey, public_survey_thanks
from wherewithal.community.asking.views.results import (
    close_survey,
    decide_words,
    enter_tally,
    remove_survey,
    reopen_survey,
    survey,
    tie_choice,
    write_evidence,
)
from wherewithal.community.asking.views.surveys import ask_community, change_survey, make_survey

__all__ = [
    "ask_community",
    "change_survey",
    "close_survey",
    "decide_words",
    "enter_tally",
    "make_survey",
    "public_survey",
    "public_survey_thanks",
    "remove_survey",
    "reopen_survey",
    "survey",
    "tie_choice",
    "write_evidence",
]
